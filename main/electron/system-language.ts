import { app } from 'electron';
import { type Language, languageOfTag } from '../../model/language.ts';

/** The first of the system's preferred languages that Kanwu speaks; English when there is none. Needs a ready app. */
export function systemLanguage(): Language {
  for (const language of [app.getLocale(), ...app.getPreferredSystemLanguages()]) {
    const spoken = languageOfTag(language);
    if (spoken !== undefined) return spoken;
  }
  return 'en';
}
