import { app } from 'electron';
import type { languages } from '../../preload/contract.ts';

/** The first of the system's preferred languages that Kanwu speaks; English when there is none. Needs a ready app. */
export function systemLanguage(): (typeof languages)[number] {
  for (const language of [app.getLocale(), ...app.getPreferredSystemLanguages()]) {
    if (/^zh\b/i.test(language)) return 'zh';
    if (/^en\b/i.test(language)) return 'en';
  }
  return 'en';
}
