import type { EntityType, Mention } from './mention.ts';
import { readingRangeOf } from './mention-places.ts';
import { isNameType } from './names/name-types.ts';
import type { Reading } from './reading.ts';

/** How many units on either side of a mention make up its context. */
export const contextLength = 2;

/** What was decided of one mention, and where it stood. */
export interface Decision {
  readonly name: string;
  readonly type: EntityType;
  readonly value: string | null;
  readonly verdict: 'accepted' | 'rejected';
  /** The units right before and right after the mention, in the reading text of its block. */
  readonly context: string;
}

/**
 * What was decided of a mention as a name; null for what is open or no name, and for what is interrupted or shorter than two units.
 *
 * @param reading of the block that the mention stands in, or of so much of it that the context is in it
 */
export function decisionOf(
  reading: Reading,
  mention: Pick<Mention, 'ranges' | 'status' | 'type' | 'value'>,
): Decision | null {
  const { status, type, value } = mention;
  if (status === 'suggested' || !isNameType(type)) return null;
  const found = readingRangeOf(reading, mention);
  if (found === null || found.end - found.start < 2) return null;
  return {
    // As they are read from a file again: half a surrogate pair cannot be kept.
    ...{ name: wellFormed(reading.text.slice(found.start, found.end)), type, value: value && wellFormed(value) },
    ...{ verdict: status, context: contextOf(reading.text, found.start, found.end) },
  };
}

/** What stands right around a stretch of text, in its line: blocks stand in lines of their own. */
export function contextOf(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - contextLength), start);
  const [after = ''] = text.slice(end, end + contextLength).split('\n');
  return wellFormed(`${before.slice(before.lastIndexOf('\n') + 1)}＿${after}`);
}

function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}
