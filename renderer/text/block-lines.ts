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
  const isRestored = blocksOf(blocks, place).every((each) => restored.has(each.block.pageId));
  const parts = text.slice(reading.start, paragraphEnd({ blocks }, place)).split('\n');
  let start: number = reading.start;
  return parts.map((part, index) => {
    const line: BlockLine = {
      start,
      role: block.role,
      isFirst: index === 0,
      isLast: index === parts.length - 1,
      isRestored,
      isBlank: part.trim() === '',
      isIndented: /^[\s\u3000]/u.test(part),
    };
    start += part.length + 1;
    return line;
  });
}

/** The blocks of the paragraph that begins with the one at a place. */
function blocksOf(blocks: Reading['blocks'], place: number): Reading['blocks'] {
  let behind = place + 1;
  while (blocks[behind]?.continues === true) behind++;
  return blocks.slice(place, behind);
}

/** Where in the reading text the paragraph ends that begins with the block at a place. */
export function paragraphEnd({ blocks }: Pick<Reading, 'blocks'>, place: number): number {
  return blocksOf(blocks, place).at(-1)?.reading.end ?? 0;
}
