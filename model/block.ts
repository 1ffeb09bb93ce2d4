import { z } from 'zod';
import { ArticleId, BlockId, PageId } from './ids.ts';
import { SourceOffset } from './offset.ts';
import { Confidence } from './status.ts';

export const blockRoles = ['kicker', 'headline', 'subhead', 'body', 'byline', 'caption', 'furniture'] as const;
export const BlockRole = z.enum(blockRoles);
export type BlockRole = z.infer<typeof BlockRole>;

/**
 * A stretch of an issue's source with one role: a headline, a paragraph, a byline… A paragraph that columns or pictures
 * broke into several lines is one block; the breaks in it are put right by corrections. Blocks of one issue never overlap.
 */
export const Block = z.strictObject({
  id: BlockId,
  pageId: PageId,
  /** The article that the block belongs to; null for what belongs to none (page furniture). */
  articleId: ArticleId.nullable(),
  /** Where in the article it stands: in ascending order, whatever lies between. */
  ordinal: z.number(),
  role: BlockRole,
  start: SourceOffset,
  end: SourceOffset,
  /** Whether a person struck it as text that should not be there (衍): it keeps its place, and is not read. */
  struck: z.boolean(),
  /** Whether it goes on with the block before it in its article as one paragraph, which print or the file had broken. */
  continues: z.boolean(),
  /**
   * How probable the program holds it that an article begins with it: of one that does, and of one that does not where it well might;
   * null where a person or the file's format has said whether one does, or hardly anything speaks for it.
   */
  startConfidence: Confidence.nullable(),
  /** How sure the program is of its role; null where a person or the file's format has said it. */
  roleConfidence: Confidence.nullable(),
});
export type Block = Readonly<z.infer<typeof Block>>;

/** What is said of a block as it is printed, of which nobody has said anything else. */
export const asPrinted = { struck: false, continues: false, startConfidence: null, roleConfidence: null } as const;

/** In the order of their article; the same for everybody where several people put theirs at one place. */
export function compareBlocks(a: Pick<Block, 'id' | 'ordinal'>, b: Pick<Block, 'id' | 'ordinal'>): number {
  return a.ordinal - b.ordinal || (a.id < b.id ? -1 : a.id === b.id ? 0 : 1);
}

/**
 * Of each of an article's blocks whether nothing stands between it and the one that is read before it: not where one that is struck
 * between the two does not go on itself.
 */
export function goesOn(blocks: readonly Pick<Block, 'struck' | 'continues'>[]): readonly boolean[] {
  let isRead = false;
  let isJoined = true;
  return blocks.map(({ struck, continues }) => {
    isJoined &&= continues;
    const found = isRead && isJoined && !struck;
    if (!struck) [isRead, isJoined] = [true, true];
    return found;
  });
}

/** The blocks that are read; the very same list where none is struck. */
export function readBlocks(blocks: readonly Block[]): readonly Block[] {
  const known = read.get(blocks);
  if (known !== undefined) return known;
  const found = blocks.some(({ struck }) => struck) ? blocks.filter(({ struck }) => !struck) : blocks;
  read.set(blocks, found);
  return found;
}

/** Lists of blocks are never changed. */
const read = new WeakMap<readonly Block[], readonly Block[]>();
