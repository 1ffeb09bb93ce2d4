import { z } from 'zod';
import { largestOf } from './extremes.ts';
import { EntityType } from './mention.ts';
import { Confidence } from './status.ts';

/** So much of a text is read at most for what may be a name in it, in UTF-16 units. */
export const longestRead = 200_000;

/** What is less probable is not offered. */
export const leastOffered = 0.1;

/** What may be a name in a text, in UTF-16 units of it, and how probable that is. What is in different readings overlaps. */
export const NameReading = z.strictObject({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  type: EntityType,
  confidence: Confidence,
});
export type NameReading = Readonly<z.infer<typeof NameReading>>;

/** A stretch of the same text, with the type as which it is marked; null where it is not. */
interface Place {
  readonly start: number;
  readonly end: number;
  readonly type: string | null;
}

/** So many are offered of a place at most. */
const mostOffered = 5;

/**
 * What a place may be beside what it is marked as, the most probable first: with other edges, of another type.
 *
 * @param marked what is marked already and need not be offered
 */
export function readingsOfPlace(
  found: readonly NameReading[],
  place: Place,
  marked: readonly Place[],
): readonly NameReading[] {
  const known = new Set([place, ...marked].map(keyOf));
  return found
    .filter((reading) => overlaps(reading, place) && !known.has(keyOf(reading)))
    .sort((a, b) => b.confidence - a.confidence || a.start - b.start || b.end - a.end)
    .slice(0, mostOffered);
}

/**
 * Names that are probable enough to be offered, and not to be suggested: of those that overlap the most probable, in the order of the
 * text. None of one character.
 *
 * @param marked what is accepted or suggested, on which nothing is offered
 * @param rejected what a person said is none
 */
export function faintNames(
  found: readonly NameReading[],
  marked: readonly Place[],
  rejected: readonly Place[],
): readonly NameReading[] {
  const no = new Set(rejected.map(keyOf));
  const covered = new Uint8Array(largestOf([0, ...found.map(({ end }) => end)]));
  for (const { start, end } of marked) covered.fill(1, start, end);
  const bySureness = [...found].sort((a, b) => b.confidence - a.confidence || a.start - b.start);
  const kept = bySureness.filter((reading) => {
    const { start, end } = reading;
    if (end - start < 2 || no.has(keyOf(reading)) || covered.subarray(start, end).includes(1)) return false;
    covered.fill(1, start, end);
    return true;
  });
  return kept.sort((a, b) => a.start - b.start);
}

function overlaps(one: Pick<Place, 'start' | 'end'>, other: Pick<Place, 'start' | 'end'>): boolean {
  return one.start < other.end && other.start < one.end;
}

function keyOf({ start, end, type }: Place): string {
  return `${start} ${end} ${type}`;
}
