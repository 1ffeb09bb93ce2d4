import type { Language } from '../../model/language.ts';
import { closingWords as english } from './en/closing.ts';
import { type ClosingWords, closingWords as chinese } from './zh/closing.ts';

/** What a person is asked before a window closes. */
export const closingWords: Readonly<Record<Language, ClosingWords>> = { zh: chinese, en: english };
