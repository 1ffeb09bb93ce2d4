import type { languages } from '../../preload/contract.ts';
import { en } from './en.ts';
import { type Messages, zh } from './zh.ts';

export type Language = (typeof languages)[number];

export const catalogues: Readonly<Record<Language, Messages>> = { zh, en };

/** BCP 47 tags, for `lang`: they also choose the right shapes of Chinese characters. */
export const languageTags: Readonly<Record<Language, string>> = { zh: 'zh-Hans', en: 'en' };
