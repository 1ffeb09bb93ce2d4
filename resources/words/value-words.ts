import type { Language } from '../../model/language.ts';
import { valueWords as english } from './en/values.ts';
import { valueWords as chinese, type ValueWords } from './zh/values.ts';

export type { ValueWords } from './zh/values.ts';

/** How normalised values are said. */
export const valueWords: Readonly<Record<Language, ValueWords>> = { zh: chinese, en: english };
