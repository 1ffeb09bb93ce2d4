import type { ErrorCode, ErrorDetail } from '../../model/error.ts';
import type { Messages } from './zh.ts';

/** The facts of an error that its words may name; empty where they are not known. */
export interface ErrorFacts {
  /** The name of the file, without its folders. */
  readonly file: string;
  readonly message: string;
}

export type ErrorWords = (facts: ErrorFacts) => { readonly title: string; readonly body: string };

/** What to tell a person of an error: what happened and where, and what to do. */
export function errorWords(
  m: Messages,
  code: ErrorCode,
  detail: ErrorDetail,
): { readonly title: string; readonly body: string } {
  const text = (key: string): string => {
    const value = detail[key];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
  const path = text('path') || text('directory');
  return m.error[code]({ file: path.split(/[\\/]/).at(-1) || path, message: text('message') });
}
