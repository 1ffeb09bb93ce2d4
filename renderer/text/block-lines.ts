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
 * The lines of the block at a place of `reading.blocks`, in order.
 *
 * @param restored the texts that people supplied
 */
export function blockLines(
  { text, blocks }: Reading,
  place: number,
  restored: ReadonlySet<PageId> = none,
): BlockLine[] {
  const found = blocks[place];
  if (found === undefined) return [];
  const { block, reading } = found;
  const parts = text.slice(reading.start, reading.end).split('\n');
  let start: number = reading.start;
  return parts.map((part, index) => {
    const line: BlockLine = {
      start,
      role: block.role,
      isFirst: index === 0,
      isLast: index === parts.length - 1,
      isRestored: restored.has(block.pageId),
      isBlank: part.trim() === '',
      isIndented: /^[\s\u3000]/u.test(part),
    };
    start += part.length + 1;
    return line;
  });
}
