import { z } from 'zod';
import type { Reading } from '../reading.ts';
import type { WrittenChange } from './written-change.ts';

const Written = z.strictObject({
  /** Which reading text the changes are of: its length in UTF-16 units, and a sum over it. */
  of: z.strictObject({ length: z.int().nonnegative(), sum: z.int() }),
  changes: z
    .array(
      z.strictObject({
        from: z.int().nonnegative(),
        to: z.int().nonnegative(),
        insert: z.string(),
        entered: z.array(z.int().nonnegative()).readonly(),
      }),
    )
    .readonly(),
});

/** What is being written in a text, as the text of a draft. */
export function writeWrittenDraft(reading: Reading, changes: readonly WrittenChange[]): string {
  return JSON.stringify({ of: identityOf(reading), changes } satisfies z.infer<typeof Written>);
}

/** What a draft says was written. */
export interface WrittenDraft {
  readonly changes: readonly WrittenChange[];
  /** Whether the text still reads as what it was written in. */
  isOf(reading: Reading): boolean;
}

/** Null for what is none. */
export function readWrittenDraft(text: string): WrittenDraft | null {
  try {
    const { of, changes } = Written.parse(JSON.parse(text));
    return {
      changes,
      isOf(reading) {
        const { length, sum } = identityOf(reading);
        return of.length === length && of.sum === sum;
      },
    };
  } catch {
    return null;
  }
}

const known = new WeakMap<Reading, { readonly length: number; readonly sum: number }>();

/** FNV-1a over UTF-16 units (http://www.isthe.com/chongo/tech/comp/fnv): it need tell two readings of one article apart, no more. */
function identityOf(reading: Reading): { readonly length: number; readonly sum: number } {
  const found = known.get(reading);
  if (found !== undefined) return found;
  const { text } = reading;
  let sum = 0x811c9dc5;
  for (let unit = 0; unit < text.length; unit++) sum = Math.imul(sum ^ text.charCodeAt(unit), 0x01000193);
  const identity = { length: text.length, sum };
  known.set(reading, identity);
  return identity;
}
