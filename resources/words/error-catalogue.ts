import type { ErrorCode } from '../../model/error.ts';

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
