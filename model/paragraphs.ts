import type { BlockRole } from './block.ts';
import type { ReadingRange } from './offset.ts';
import type { Reading } from './reading.ts';

/** A paragraph of a reading text: a block, with those that go on with it. */
export interface Paragraph extends ReadingRange {
  readonly role: BlockRole;
  /** The places of its blocks in `reading.blocks`: the first, and the one behind the last. */
  readonly first: number;
  readonly behind: number;
}

/** The paragraphs of a reading text, in its order. */
export function paragraphsOf({ blocks }: Pick<Reading, 'blocks'>): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const [place, { block, reading, continues }] of blocks.entries()) {
    const last = paragraphs.at(-1);
    if (continues && last !== undefined) {
      paragraphs[paragraphs.length - 1] = { ...last, end: reading.end, behind: place + 1 };
    } else paragraphs.push({ ...reading, role: block.role, first: place, behind: place + 1 });
  }
  return paragraphs;
}
