import type { Language } from '../../model/language.ts';

/** What each language calls itself, so that whoever speaks it finds it. */
export const languageNames: Readonly<Record<Language, string>> = { zh: '中文', en: 'English' };
