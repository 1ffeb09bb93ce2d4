import type { BlockRole } from '../../model/block.ts';
import type { Reading, ReadingBlock } from '../../model/reading.ts';

/** One line of a reading text: a block, or a part of one that a line break cut up. */
export interface BlockLine {
  /** Where the line starts in the reading text, in UTF-16 units. */
  readonly start: number;
  readonly role: BlockRole;
  /** Whether the block begins, and ends, with this line. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly isBlank: boolean;
  /** Whether the print's own spaces already set the line in. */
  readonly isIndented: boolean;
}

/** The lines of a reading text, in order. */
export function blockLines({ text, blocks }: Reading): BlockLine[] {
  return blocks.flatMap((block) => linesOf(text, block));
}

function linesOf(text: string, { block, reading }: ReadingBlock): BlockLine[] {
  const parts = text.slice(reading.start, reading.end).split('\n');
  let start: number = reading.start;
  return parts.map((part, place) => {
    const line: BlockLine = {
      start,
      role: block.role,
      isFirst: place === 0,
      isLast: place === parts.length - 1,
      isBlank: part.trim() === '',
      isIndented: /^[\s\u3000]/u.test(part),
    };
    start += part.length + 1;
    return line;
  });
}
