import type { Language } from '../../model/language.ts';
import { menuWords as english } from './en/menu.ts';
import { menuWords as chinese, type MenuWords } from './zh/menu.ts';

export type { MenuWords } from './zh/menu.ts';

/** The application menu. */
export const menuWords: Readonly<Record<Language, MenuWords>> = { zh: chinese, en: english };
