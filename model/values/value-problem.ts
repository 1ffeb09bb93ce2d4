import { z } from 'zod';

/** What can be wrong with a value; the catalogue has the words. */
export const valueProblems = [
  /** No date of EDTF (ISO 8601-2), nor a time of day of ISO 8601. */
  'date-form',
  /** A day that its month does not have. */
  'date-impossible',
  /** A calendar that Unicode has no key for. */
  'calendar-unknown',
  /** A stretch of time, or a range of numbers, that ends before it begins. */
  'order',
  /** No currency and amount. */
  'sum-form',
  /** Neither a code of ISO 4217 nor a term of the list. */
  'currency-unknown',
  /** No plain decimal, and no two of them. */
  'amount-form',
  /** No amount and unit. */
  'quantity-form',
  /** No unit of UCUM. */
  'unit-unknown',
  /** Other characters than a telephone number has. */
  'phone-form',
  /** Line breaks or other control characters. */
  'text-form',
  'too-long',
] as const;

export const ValueProblem = z.strictObject({
  code: z.enum(valueProblems),
  /** What is not as it should be: the value or a part of it, as it was given. */
  part: z.string(),
});
export type ValueProblem = Readonly<z.infer<typeof ValueProblem>>;

/** What is told of a value that somebody typed: the form in which it is kept, or what is wrong with it. */
export const ReadValueAnswer = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: z.string() }),
  z.strictObject({ ok: z.literal(false), problem: ValueProblem }),
]);
export type ReadValueAnswer = Readonly<z.infer<typeof ReadValueAnswer>>;

/** Something read from text, or why it could not be. */
export type Read<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: ValueProblem };

export function read<Value>(value: Value): Read<Value> {
  return { ok: true, value };
}

export function unfit(code: ValueProblem['code'], part: string): Read<never> {
  return { ok: false, problem: { code, part } };
}
