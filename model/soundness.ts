import { type Correction, correctionsOverlap, sides } from './correction.ts';
import { KanwuError } from './error.ts';
import type { Mention } from './mention.ts';

/**
 * Checks that blocks lie in the source, are not empty and do not overlap.
 *
 * @param blocks where they begin and end, of one page
 * @param sourceLength UTF-16 units
 * @throws {KanwuError} `range-outside-source`, `range-empty`, `blocks-overlap`
 */
export function checkBlocks(blocks: readonly Extent[], sourceLength: number): void {
  const inOrder = [...blocks].sort((a, b) => a.start - b.start);
  for (const [place, block] of inOrder.entries()) {
    checkInside(block, sourceLength);
    if (block.start >= block.end) throw new KanwuError('range-empty', { start: block.start });
    const next = inOrder[place + 1];
    if (next !== undefined && next.start < block.end) throw new KanwuError('blocks-overlap', { start: next.start });
  }
}

/**
 * Checks that corrections lie in the source, that each changes something, and that accepted ones do not overlap.
 *
 * @param sourceLength UTF-16 units
 * @throws {KanwuError} `range-outside-source`, `correction-overlaps`
 */
export function checkCorrections(corrections: readonly Correction[], sourceLength: number): void {
  for (const correction of corrections) checkInside(correction, sourceLength);
  const accepted = corrections
    .filter((correction) => correction.status === 'accepted')
    .sort((a, b) => a.start - b.start || a.end - b.end || sides.indexOf(a.side) - sides.indexOf(b.side));
  for (const [place, correction] of accepted.entries()) {
    const next = accepted[place + 1];
    if (next === undefined) break;
    if (correctionsOverlap(correction, next) || next.start < correction.end) {
      throw new KanwuError('correction-overlaps', { start: next.start, end: next.end });
    }
  }
}

/**
 * Checks that every range of every mention lies in the source and is not empty.
 *
 * @param sourceLength UTF-16 units
 * @throws {KanwuError} `range-outside-source`, `range-empty`
 */
export function checkMentions(mentions: readonly Mention[], sourceLength: number): void {
  for (const range of mentions.flatMap((mention) => mention.ranges)) {
    checkInside(range, sourceLength);
    const isInSuppliedText = range.startInset !== 0 || range.endInset !== 0;
    if (range.start === range.end && !isInSuppliedText) throw new KanwuError('range-empty', { start: range.start });
  }
}

interface Extent {
  readonly start: number;
  readonly end: number;
}

function checkInside(range: Extent, sourceLength: number): void {
  if (range.start > range.end || range.end > sourceLength) {
    throw new KanwuError('range-outside-source', { start: range.start, end: range.end, length: sourceLength });
  }
}
