import { z } from 'zod';
import { ArticleId, BlockId, PageId } from './ids.ts';
import { SourceOffset } from './offset.ts';

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
});
export type Block = Readonly<z.infer<typeof Block>>;

/** In the order of their article; the same for everybody where several people put theirs at one place. */
export function compareBlocks(a: Block, b: Block): number {
  return a.ordinal - b.ordinal || (a.id < b.id ? -1 : a.id === b.id ? 0 : 1);
}
