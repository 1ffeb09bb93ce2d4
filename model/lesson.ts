import type { Correction } from './correction.ts';
import type { Mention } from './mention.ts';
import { readingRangeOf } from './mention-places.ts';
import type { Reading } from './reading.ts';

/** The types that the tagger marks, in the order of their labels. */
export const taggedTypes = ['person', 'organization', 'place', 'position'] as const;
export type TaggedType = (typeof taggedTypes)[number];

/** A range of a text, UTF-16 units, end exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A name in a text. */
export interface NamedSpan extends TextRange {
  readonly type: TaggedType;
}

/** A block's text, with what people decided in it: what the tagger learns from. */
export interface Lesson {
  readonly text: string;
  /** The names that a person accepted or marked; disjoint. Each is decided, whether or not `decidedRanges` covers it. */
  readonly gold: readonly NamedSpan[];
  /** Where a person decided: what lies here outside the gold names is no name. Elsewhere there is no signal. */
  readonly decidedRanges: readonly TextRange[];
}

/** What of a mention is learned from. */
export type Decided = Pick<Mention, 'id' | 'ranges' | 'status' | 'type'>;

/** Whether a correction is applied where suggestions are made: what is accepted, and the line-joins that nobody has rejected. */
export function isLearnedWith({ status, kind }: Pick<Correction, 'status' | 'kind'>): boolean {
  return status === 'accepted' || (status === 'suggested' && kind === 'line-join');
}

/**
 * What the tagger can learn from a block: the names that a person accepted in it, and where a person rejected one. An article that
 * is done is decided as a whole: what is not marked in it is no name. Null for a block in which nothing is decided.
 *
 * Names inside other names are left to the outer one; names that were interrupted, and types that the tagger does not know, teach
 * nothing.
 *
 * @param reading of the block alone
 * @param mentions that stand in the block as a whole, in any order
 */
export function lessonIn(reading: Reading, mentions: readonly Decided[], isDone: boolean): Lesson | null {
  const { text } = reading;
  const placed = mentions.flatMap((mention) => place(reading, mention)).sort(inText);
  const accepted = outermost(placed.filter(({ mention }) => mention.status === 'accepted'));
  const gold = accepted.flatMap(({ start, end, mention: { type } }): NamedSpan[] =>
    isTaggedType(type) ? [{ start, end, type }] : [],
  );
  const rejected = placed.filter(({ mention }) => mention.status === 'rejected' && isTaggedType(mention.type));
  const decidedRanges = isDone ? [{ start: 0, end: text.length }] : rejected.map(({ start, end }) => ({ start, end }));
  return text.length > 0 && gold.length + decidedRanges.length > 0 ? { text, gold, decidedRanges } : null;
}

interface Placed extends TextRange {
  readonly mention: Decided;
}

function place(reading: Reading, mention: Decided): Placed[] {
  const found = readingRangeOf(reading, mention);
  return found === null || found.start === found.end ? [] : [{ start: found.start, end: found.end, mention }];
}

/** In the order of the text, the longer first; the same in whatever order they come. */
function inText(a: Placed, b: Placed): number {
  return a.start - b.start || b.end - a.end || (a.mention.id < b.mention.id ? -1 : 1);
}

/** Of names that overlap, the longest; of equally long ones, the first. @param placed in the order of the text */
function outermost(placed: readonly Placed[]): Placed[] {
  const kept: Placed[] = [];
  for (const each of [...placed].sort((a, b) => b.end - b.start - (a.end - a.start))) {
    if (kept.every((other) => each.end <= other.start || other.end <= each.start)) kept.push(each);
  }
  return kept.sort(inText);
}

function isTaggedType(type: string): type is TaggedType {
  return (taggedTypes as readonly string[]).includes(type);
}
