import { type ErrorCode, type ErrorDetail, KanwuError } from './error.ts';

/** An error as plain data: what crosses from a worker to the main thread and from main to the window. */
export interface Failure {
  readonly code: ErrorCode;
  /** For logs; people are shown the catalogue's words for the code. */
  readonly message: string;
  readonly detail: ErrorDetail;
}

export function failureOf(error: unknown): Failure {
  if (error instanceof KanwuError) return { code: error.code, message: error.message, detail: error.detail };
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { code: 'internal', message, detail: { reason: error instanceof Error ? error.message : message } };
}

export function errorOf({ code, message, detail }: Failure): KanwuError {
  return new KanwuError(code, detail, { cause: message });
}
