import type { Language } from '../../model/language.ts';
import { askingWords as askingEnglish, closingWords as english, hangingWords as hangingEnglish } from './en/closing.ts';
import {
  type AskingWords,
  askingWords as askingChinese,
  type ClosingWords,
  closingWords as chinese,
  type HangingWords,
  hangingWords as hangingChinese,
} from './zh/closing.ts';

/** What a person is asked before a window closes. */
export const closingWords: Readonly<Record<Language, ClosingWords>> = { zh: chinese, en: english };

/** What a person is asked when a window's page hangs. */
export const hangingWords: Readonly<Record<Language, HangingWords>> = { zh: hangingChinese, en: hangingEnglish };

/** What a person is asked before names are sent to another program. */
export const askingWords: Readonly<Record<Language, AskingWords>> = { zh: askingChinese, en: askingEnglish };
