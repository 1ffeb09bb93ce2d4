import type { Language } from '../../model/language.ts';
import { windowWords as english } from './en/window.ts';
import { windowWords as chinese, type WindowWords } from './zh/window.ts';

export type { WindowWords } from './zh/window.ts';

/** Everything that the window says besides errors. */
export const windowWords: Readonly<Record<Language, WindowWords>> = { zh: chinese, en: english };
