import { z } from 'zod';
import { type ErrorCode, type ErrorDetail, errorCodes, KanwuError } from './error.ts';

/** An error as plain data: what crosses from a worker to the main thread and from main to the window. */
export const Failure = z.strictObject({
  code: z.enum(errorCodes) as z.ZodType<ErrorCode>,
  /** For logs; people are shown the catalogue's words for the code. */
  message: z.string(),
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])) as z.ZodType<ErrorDetail>,
});
export type Failure = Readonly<z.infer<typeof Failure>>;

export function failureOf(error: unknown): Failure {
  if (error instanceof KanwuError) return { code: error.code, message: error.message, detail: error.detail };
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { code: 'internal', message, detail: { reason: error instanceof Error ? error.message : message } };
}

export function errorOf({ code, message, detail }: Failure): KanwuError {
  return new KanwuError(code, detail, { cause: message });
}
