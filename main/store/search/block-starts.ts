import { type Block, goesOn } from '../../../model/block.ts';
import { bytesOf } from '../id-bytes.ts';
import type { ProjectionParts } from '../projections/projection.ts';

/** A block as it is read in its article. */
interface Laid {
  /** UTF-16 units of its reading; null where it is not read. */
  readonly length: number | null;
  readonly struck: 0 | 1;
  readonly continues: 0 | 1;
}

/** Says where in its article's reading text a block begins, in UTF-16 units. */
export function blockStarts({ database, numbered }: ProjectionParts): (block: Block) => number {
  const upTo = database.prepare<[{ article: number; ordinal: number; id: Uint8Array }], Laid>(
    `SELECT length, struck, continues FROM block LEFT JOIN search_block
       ON substr(search_block.block, -5) = substr(block.id, -5) AND search_block.block = block.id
     WHERE article = @article AND (ordinal, id) <= (@ordinal, @id) ORDER BY ordinal, id`,
  );
  return ({ id, articleId, ordinal }) =>
    articleId === null ? 0 : startOfLast(upTo.all({ article: numbered.known(articleId), ordinal, id: bytesOf(id) }));
}

/** Where in an article's reading text the last of some blocks begins, of its first ones in their order. */
function startOfLast(laid: readonly Laid[]): number {
  const joined = goesOn(laid.map(({ struck, continues }) => ({ struck: struck === 1, continues: continues === 1 })));
  let start = 0;
  let end: number | null = null;
  for (const [place, { length, struck }] of laid.entries()) {
    if (struck === 1) continue;
    start = end === null ? 0 : end + (joined[place] ? 0 : 1);
    end = start + (length ?? 0);
  }
  return start;
}
