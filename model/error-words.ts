import type { ErrorCode, ErrorDetail } from './error.ts';
import { englishErrors } from './error-words-en.ts';
import { chineseErrors } from './error-words-zh.ts';

/** What to tell a person of an error: what is wrong and where, and what to do (empty where there is nothing to do). */
export interface ErrorWords {
  readonly title: string;
  readonly body: string;
}

/** An error's detail, as words may name it. */
export interface ErrorFacts {
  /** The file or folder that the error is about; empty when it is about none. */
  readonly file: string;
  /** A fact of the detail; empty where it is not known. */
  fact(name: string): string;
}

export type ErrorCatalogue = { readonly [Code in ErrorCode]: (facts: ErrorFacts) => ErrorWords };

const catalogues = { zh: chineseErrors, en: englishErrors } as const;
export type ErrorLanguage = keyof typeof catalogues;

export interface WordedError {
  readonly code: ErrorCode;
  readonly detail: ErrorDetail;
}

/** @param naming whether files are named with their folders or without */
export function errorWords(
  { code, detail }: WordedError,
  language: ErrorLanguage,
  naming: 'path' | 'file-name' = 'file-name',
): ErrorWords {
  const fact = (name: string): string => String(detail[name] ?? '');
  const path = fact('path') || fact('fileName');
  const file = naming === 'path' ? path : (path.split(/[\\/]/).at(-1) ?? '');
  return catalogues[language][code]({ file, fact });
}

/** The same in one line, with files named by their paths. */
export function describeError(error: WordedError, language: ErrorLanguage): string {
  const { title, body } = errorWords(error, language, 'path');
  const stop = language === 'zh' ? '。' : '. ';
  const line = body === '' || /[.。!?！？]$/.test(title) ? `${title} ${body}` : `${title}${stop}${body}`;
  // What the system says of a failure may run over several lines.
  return line.replace(/\s+/g, ' ').trim();
}
