import type { ArticleDocument } from '../../model/document.ts';
import { sourceBetween } from '../../model/edits/correction-add.ts';
import type { BlockId } from '../../model/ids.ts';
import type { Reading } from '../../model/reading.ts';

/** A block that is struck, where it would stand in the reading text. */
export interface StruckBlock {
  readonly id: BlockId;
  /** What the source has, on one line. */
  readonly was: string;
  /** In UTF-16 units of the reading text: the end of the block before it, or the beginning of the text. */
  readonly at: number;
  readonly side: 'before' | 'after';
}

/** The blocks of an article that are struck, in its order. */
export function struckBlocks(document: ArticleDocument, { blocks }: Reading): readonly StruckBlock[] {
  if (document.blocks.every(({ struck }) => !struck)) return [];
  const ends = new Map(blocks.map(({ block, reading }) => [block.id, reading.end]));
  const found: StruckBlock[] = [];
  let before: number | null = null;
  for (const { id, struck, start, end } of document.blocks) {
    before = ends.get(id) ?? before;
    if (!struck) continue;
    const was = sourceBetween(document, start, end).replace(/\s*\n\s*/g, '');
    found.push({ id, was, at: before ?? 0, side: before === null ? 'before' : 'after' });
  }
  return found;
}
