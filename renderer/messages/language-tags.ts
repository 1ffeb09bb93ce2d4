import type { Language } from '../../model/language.ts';

/** BCP 47 tags, for `lang`: they also choose the right shapes of Chinese characters. */
export const languageTags: Readonly<Record<Language, string>> = { zh: 'zh-Hans', en: 'en' };
