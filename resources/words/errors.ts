import type { ErrorCode, ErrorDetail } from '../../model/error.ts';
import type { Language } from '../../model/language.ts';
import { errors as english, stop as englishStop } from './en/errors.ts';
import type { ErrorCatalogue, ErrorWords } from './error-catalogue.ts';
import { errors as chinese, stop as chineseStop } from './zh/errors.ts';

const catalogues: Readonly<Record<Language, ErrorCatalogue>> = { zh: chinese, en: english };
const stops: Readonly<Record<Language, string>> = { zh: chineseStop, en: englishStop };

export interface WordedError {
  readonly code: ErrorCode;
  readonly detail: ErrorDetail;
}

/** @param naming whether files are named with their folders or without */
export function errorWords(
  { code, detail }: WordedError,
  language: Language,
  naming: 'path' | 'file-name' = 'file-name',
): ErrorWords {
  const fact = (name: string): string => String(detail[name] ?? '');
  const path = fact('path') || fact('fileName');
  const file = naming === 'path' ? path : (path.split(/[\\/]/).at(-1) ?? '');
  return catalogues[language][code]({ file, fact });
}

/** The same in one line, with files named by their paths. */
export function describeError(error: WordedError, language: Language): string {
  const { title, body } = errorWords(error, language, 'path');
  const line = body === '' || /[.。!?！？]$/.test(title) ? `${title} ${body}` : `${title}${stops[language]}${body}`;
  // What the system says of a failure may run over several lines.
  return line.replace(/\s+/g, ' ').trim();
}
