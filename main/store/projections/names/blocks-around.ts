import type { Block } from '../../../../model/block.ts';
import type { ArticleId, BlockId, PageId } from '../../../../model/ids.ts';
import { idOf } from '../../id-bytes.ts';
import type { ProjectionParts } from '../projection.ts';
import type { Extent } from './accepted-corrections.ts';

/** Finds the block of an article that holds a stretch of a page as a whole. */
export type BlockAround = (pageId: PageId, stretch: Extent) => Block | undefined;

/** How much is read at a time. */
interface Reach {
  /** So many stretches are looked up one by one; for more, blocks that stand together are read together. */
  readonly mostApart: number;
  /** So many blocks are read together: a page may have a million of them. */
  readonly together: number;
  /** Who has gone from one place of a page to another so often is given all of its blocks. */
  readonly mostReads: number;
}

const usualReach: Reach = { mostApart: 1000, together: 2000, mostReads: 1000 };

/** Some blocks of a page in their order: all that a stretch which begins from one offset up to, and without, another may stand in. */
interface Known {
  readonly from: number;
  readonly to: number;
  readonly blocks: readonly Block[];
}

/** @returns what finds blocks for as long as they stay as they are, given how many stretches it is to be asked for */
export function blocksAround(
  { database, numbered, records }: ProjectionParts,
  { mostApart, together, mostReads }: Reach = usualReach,
): (count: number) => BlockAround {
  // Blocks do not overlap, but one may be empty and two may meet where a mention without length stands.
  const findBlock = database
    .prepare<[number, number, number], Uint8Array>(
      `SELECT id FROM (SELECT id, article, start_offset, end_offset FROM block WHERE page = ? AND start_offset <= ?
         ORDER BY start_offset DESC, end_offset DESC, id LIMIT 3) AS near
       WHERE end_offset >= ?
         AND EXISTS (SELECT 1 FROM numbered JOIN article ON article.id = name JOIN issue ON issue.id = article.issue_id
           WHERE numbered.number = near.article)
       ORDER BY start_offset DESC, end_offset DESC, id LIMIT 1`,
    )
    .pluck();
  const oneByOne: BlockAround = (pageId, { start, end }) => {
    const id = findBlock.get(numbered.known(pageId), start, end);
    return id === undefined ? undefined : records.block.get(idOf<BlockId>(id));
  };
  const isThere = (id: ArticleId): boolean => {
    const article = records.article.get(id);
    return article !== undefined && records.issue.get(article.issueId) !== undefined;
  };
  const findFrom = database
    .prepare<[number, number, number, number], Uint8Array>(
      `SELECT id FROM block WHERE page = ? AND start_offset >= coalesce((SELECT min(start_offset) FROM
         (SELECT start_offset FROM block WHERE page = ? AND start_offset <= ? ORDER BY start_offset DESC LIMIT 3)), 0)
       ORDER BY start_offset LIMIT ?`,
    )
    .pluck();
  const readFrom = (pageId: PageId, start: number): Known => {
    const page = numbered.known(pageId);
    const ids = findFrom.all(page, page, start, together).map((id) => idOf<BlockId>(id));
    const blocks = records.block.getAll(ids).sort(byPlace);
    // Of those that begin where the last does some may be left out.
    const to = ids.length < together ? Number.POSITIVE_INFINITY : (blocks.at(-1)?.start ?? start);
    return to > start ? { from: start, to, blocks } : readAll(pageId);
  };
  const readAll = (pageId: PageId): Known => {
    const blocks = records.block.where('pageId', pageId).sort(byPlace);
    return { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY, blocks };
  };
  return (count) => {
    if (count <= mostApart) return oneByOne;
    const [ofPage, ofArticle] = [new Map<PageId, Known>(), new Map<ArticleId, boolean>()];
    let reads = 0;
    const blocksAt = (pageId: PageId, start: number): readonly Block[] => {
      let known = ofPage.get(pageId);
      if (known === undefined || start < known.from || start >= known.to) {
        reads++;
        known = reads > mostReads ? readAll(pageId) : readFrom(pageId, start);
        ofPage.set(pageId, known);
      }
      return known.blocks;
    };
    return (pageId, { start, end }) => {
      const blocks = blocksAt(pageId, start);
      const next = firstBehind(blocks, start);
      for (let place = next - 1; place >= Math.max(0, next - 3); place--) {
        const block = blocks[place];
        if (block === undefined || block.articleId === null || block.end < end) continue;
        const known = ofArticle.get(block.articleId) ?? isThere(block.articleId);
        ofArticle.set(block.articleId, known);
        if (known) return block;
      }
      return undefined;
    };
  };
}

/** From the last to the first in the order in which they are looked at. */
function byPlace(a: Block, b: Block): number {
  return a.start - b.start || a.end - b.end || (a.id < b.id ? 1 : -1);
}

/** The place of the first block that begins behind an offset. */
function firstBehind(blocks: readonly Block[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((blocks[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
