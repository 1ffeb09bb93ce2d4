import { app } from 'electron';
import type { Language } from '../../model/language.ts';

/** The first of the system's preferred languages that Kanwu speaks; English when there is none. Needs a ready app. */
export function systemLanguage(): Language {
  for (const language of [app.getLocale(), ...app.getPreferredSystemLanguages()]) {
    if (/^zh\b/i.test(language)) return 'zh';
    if (/^en\b/i.test(language)) return 'en';
  }
  return 'en';
}
