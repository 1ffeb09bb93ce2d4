import type { Mention } from '../../model/mention.ts';
import type { ReadingRange } from '../../model/offset.ts';
import type { Reading } from '../../model/reading.ts';
import { toReading } from '../../model/reading-places.ts';
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

/** The marks of the mentions that are shown and have text, in reading order, the longer first where two begin together. */
export function mentionMarks(mentions: readonly Mention[], reading: Reading, shown: Shown): MentionMark[] {
  const placed = mentions
    .filter(({ status, type }) => shown.statuses.has(status) && (shown.types?.has(type) ?? true))
    .map((mention) => placedMention(mention, reading))
    .filter((each) => each !== null)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const lanes = lanesOf(placed);
  const signs = new Map<number, number>();
  return placed.map(({ mention, ranges, start }, place) => {
    const signPlace = signs.get(start) ?? 0;
    signs.set(start, signPlace + 1);
    return { mention, ranges, lane: lanes[place] ?? 0, signPlace };
  });
}

/** Where a mention stands in the reading text; empty when no text of it is there. */
export function mentionRanges(mention: Mention, reading: Reading): ReadingRange[] {
  const ranges = mention.ranges
    .map((range) => toReading(reading, range))
    .filter((range) => range !== null)
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start);
  const merged: ReadingRange[] = [];
  for (const range of ranges) {
    const last = merged.at(-1);
    if (last === undefined || last.end < range.start) merged.push(range);
    else if (last.end < range.end) merged[merged.length - 1] = { start: last.start, end: range.end };
  }
  return merged;
}

interface PlacedMention {
  readonly mention: Mention;
  readonly ranges: readonly ReadingRange[];
  readonly start: number;
  readonly end: number;
}

function placedMention(mention: Mention, reading: Reading): PlacedMention | null {
  const ranges = mentionRanges(mention, reading);
  const [first] = ranges;
  const last = ranges.at(-1);
  return first && last ? { mention, ranges, start: first.start, end: last.end } : null;
}

/** From the shortest mention to the longest, each takes the lane below all that lie under its stretch already. */
function lanesOf(placed: readonly PlacedMention[]): number[] {
  const textEnd = placed.reduce((furthest, { end }) => Math.max(furthest, end), 0);
  const lanesInUse = new Uint8Array(textEnd);
  const lanes = new Array<number>(placed.length).fill(0);
  const shortestFirst = placed
    .map(({ start, end }, place) => ({ start, end, place }))
    .sort((a, b) => a.end - a.start - (b.end - b.start) || b.place - a.place);
  for (const { start, end, place } of shortestFirst) {
    let deepest = 0;
    for (let at = start; at < end; at++) deepest = Math.max(deepest, lanesInUse[at] ?? 0);
    const lane = Math.min(deepest, lastLane);
    lanes[place] = lane;
    lanesInUse.fill(lane + 1, start, end);
  }
  return lanes;
}
