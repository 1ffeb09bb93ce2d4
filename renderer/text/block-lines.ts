import type { BlockRole } from '../../model/block.ts';
import type { PageId } from '../../model/ids.ts';
import type { Reading } from '../../model/reading.ts';

/** One line of a reading text: a block, or a part of one that a line break cut up. */
export interface BlockLine {
  /** Where the line starts in the reading text, in UTF-16 units. */
  readonly start: number;
  readonly role: BlockRole;
  /** Whether the block begins, and ends, with this line. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** Whether a person supplied it where the source lost it. */
  readonly isRestored: boolean;
  readonly isBlank: boolean;
  /** Whether the print's own spaces already set the line in. */
  readonly isIndented: boolean;
}

const none: ReadonlySet<PageId> = new Set();

/**
 * The lines of the paragraph that begins with the block at a place of `reading.blocks`, in order; none where that goes on with another.
 *
 * @param restored the texts that people supplied
 */
export function blockLines(
  { text, blocks }: Reading,
  place: number,
  restored: ReadonlySet<PageId> = none,
): BlockLine[] {
  const found = blocks[place];
  if (found === undefined || found.continues) return [];
  const { block, reading } = found;
  let isRestored = restored.has(block.pageId);
  for (let next = place + 1; blocks[next]?.continues === true; next++) {
    isRestored &&= restored.has(blocks[next]?.block.pageId ?? block.pageId);
  }
  const lines: BlockLine[] = [];
  const behind = paragraphEnd({ blocks }, place);
  for (let start: number = reading.start; start <= behind; ) {
    const end = lineEnd(text, start, behind);
    lines.push({
      start,
      role: block.role,
      isFirst: start === reading.start,
      isLast: end === behind,
      isRestored,
      isBlank: isBlank(text, start, end),
      isIndented: start < end && isSpace(text.charAt(start)),
    });
    start = end + 1;
  }
  return lines;
}

function lineEnd(text: string, start: number, behind: number): number {
  const found = text.indexOf('\n', start);
  return found < 0 || found > behind ? behind : found;
}

function isBlank(text: string, start: number, end: number): boolean {
  let at = start;
  while (at < end && isSpace(text.charAt(at))) at++;
  return at === end;
}

function isSpace(character: string): boolean {
  return /^\s$/.test(character);
}

/** Where in the reading text the paragraph ends that begins with the block at a place. */
export function paragraphEnd({ blocks }: Pick<Reading, 'blocks'>, place: number): number {
  let last = place;
  while (blocks[last + 1]?.continues === true) last++;
  return blocks[last]?.reading.end ?? 0;
}
