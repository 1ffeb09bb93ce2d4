import type { Mention } from '../../model/mention.ts';
import { stretchesOf } from '../../model/mention-places.ts';
import type { ReadingRange } from '../../model/offset.ts';
import type { Reading } from '../../model/reading.ts';
import type { Status } from '../../model/status.ts';

/** A mention as it is drawn. */
export interface MentionMark {
  readonly mention: Mention;
  /** Where it stands in the reading text, in order; several for a name that is interrupted; never empty. */
  readonly ranges: readonly ReadingRange[];
  /** How far below the text its underline runs: 0 right below, above the lines of all mentions that hold it. */
  readonly lane: number;
  /** How many shown mentions that begin at the same character have their sign before this one's: the longer ones. */
  readonly signPlace: number;
}

/** Which marks are shown. */
export interface Shown {
  readonly statuses: ReadonlySet<Status>;
  /** Null for all. */
  readonly types: ReadonlySet<string> | null;
}

/** Lines that lie deeper than this are drawn on top of one another; there is no room between lines of text for more. */
const lastLane = 3;

/**
 * The marks of the mentions that are shown and have text, in reading order, the longer first where two begin together. How one is
 * drawn depends on those that it overlaps, so these must be given, too.
 */
export function mentionMarks(mentions: readonly Mention[], reading: Reading, shown: Shown): MentionMark[] {
  const placed: PlacedMention[] = [];
  for (const mention of mentions) {
    if (!shown.statuses.has(mention.status) || !(shown.types?.has(mention.type) ?? true)) continue;
    const ranges = stretchesOf(reading, mention);
    const [first] = ranges;
    const last = ranges.at(-1);
    if (first && last) placed.push({ mention, ranges, start: first.start, end: last.end });
  }
  placed.sort((a, b) => a.start - b.start || b.end - a.end);
  const lanes = lanesOf(placed);
  let [signsAt, signPlace] = [-1, 0];
  return placed.map(({ mention, ranges, start }, place) => {
    signPlace = start === signsAt ? signPlace + 1 : 0;
    signsAt = start;
    return { mention, ranges, lane: lanes[place] ?? 0, signPlace };
  });
}

interface PlacedMention {
  readonly mention: Mention;
  readonly ranges: readonly ReadingRange[];
  readonly start: number;
  readonly end: number;
}

/** @param placed in reading order */
function lanesOf(placed: readonly PlacedMention[]): Uint8Array {
  const lanes = new Uint8Array(placed.length);
  for (let first = 0, next = 0; first < placed.length; first = next) {
    let end = placed[first]?.end ?? 0;
    for (next = first + 1; next < placed.length; next++) {
      const each = placed[next];
      if (each === undefined || each.start >= end) break;
      end = Math.max(end, each.end);
    }
    // What lies under no other is in the topmost lane.
    if (next - first > 1) layOut(placed.slice(first, next), lanes.subarray(first, next));
  }
  return lanes;
}

/**
 * From the shortest mention to the longest, each takes the lane below all that lie under its stretch already.
 *
 * @param placed mentions that hang together, in reading order
 * @param lanes where their lanes are written
 */
function layOut(placed: readonly PlacedMention[], lanes: Uint8Array): void {
  const textStart = placed[0]?.start ?? 0;
  const textEnd = placed.reduce((furthest, { end }) => Math.max(furthest, end), textStart);
  const lanesInUse = new Uint8Array(textEnd - textStart);
  const shortestFirst = placed
    .map(({ start, end }, place) => ({ start: start - textStart, end: end - textStart, place }))
    .sort((a, b) => a.end - a.start - (b.end - b.start) || b.place - a.place);
  for (const { start, end, place } of shortestFirst) {
    let deepest = 0;
    for (let at = start; at < end; at++) deepest = Math.max(deepest, lanesInUse[at] ?? 0);
    const lane = Math.min(deepest, lastLane);
    lanes[place] = lane;
    lanesInUse.fill(lane + 1, start, end);
  }
}
