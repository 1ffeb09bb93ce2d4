import { z } from 'zod';

/** What a call takes or answers that has nothing to say. */
export const nothing = z.strictObject({});

/** A call by the schemas of what it takes and answers. */
export function procedure<Input extends z.ZodType, Output extends z.ZodType>(input: Input, output: Output) {
  return { input, output };
}
