import { type ArrangedBlock, type Arrangement, blocksOfArticle } from '../../arrangement/arrangement.ts';
import type { ArticleId, BlockId } from '../../ids.ts';
import { type ArrangingEdit, arrangingEdit } from './arranging.ts';
import { moveBlocks } from './blocks-move.ts';
import { type ChosenLines, chosenBlocks } from './chosen-lines.ts';

/**
 * Moves lines to an article: where they stand in the order of their page, or before one of its blocks. Null where they can't be cut out,
 * and where they are all there already.
 */
export function moveLines(
  arrangement: Arrangement,
  lines: ChosenLines,
  id: ArticleId,
  before: BlockId | 'as-printed' = 'as-printed',
): ArrangingEdit | null {
  const chosen = chosenBlocks(arrangement, lines);
  const into = arrangement.articles.find((article) => article.id === id);
  if (chosen === null || into === undefined) return null;
  const { blocks, after } = chosen;
  const [first] = blocks;
  if (before === 'as-printed' && blocks.every(({ articleId }) => articleId === id)) return null;
  const place = before === 'as-printed' ? placeOnPage(after, first, blocks, id) : before;
  return arrangingEdit(
    arrangement,
    blocks.every(({ articleId }) => articleId === null) ? 'block-take-in' : 'block-move',
    { named: blocks, at: first.id, touched: [id, ...blocks.map(({ articleId }) => articleId)] },
    [...chosen.commands, ...moveBlocks(after, blocks, into, place)],
  );
}

/** Before the first block of the article that comes after a block on its page, else behind all. */
export function placeOnPage(
  arrangement: Arrangement,
  { pageId, start }: ArrangedBlock,
  moved: readonly ArrangedBlock[],
  id: ArticleId,
): BlockId | null {
  const own = blocksOfArticle(arrangement, id).filter((block) => !moved.some((each) => each.id === block.id));
  const onPage = own.findIndex((block) => block.pageId === pageId && block.start > start);
  if (onPage >= 0) return own[onPage]?.id ?? null;
  const last = own.findLastIndex((block) => block.pageId === pageId);
  return last < 0 ? null : (own[last + 1]?.id ?? null);
}

/** Moves chosen lines one block up or down in their article; null at its edge, outside articles and where they are not of one article. */
export function moveLinesBy(arrangement: Arrangement, lines: ChosenLines, step: 1 | -1): ArrangingEdit | null {
  const chosen = chosenBlocks(arrangement, lines);
  if (chosen === null) return null;
  const { blocks, after } = chosen;
  const [{ articleId: id }] = blocks;
  if (id === null || blocks.some(({ articleId }) => articleId !== id)) return null;
  const own = blocksOfArticle(after, id);
  const at = own.findIndex((block) => block.id === blocks[0].id);
  const behind = at + blocks.length;
  if (step === -1 ? at === 0 : behind >= own.length) return null;
  const before = own[step === -1 ? at - 1 : behind + 1]?.id;
  const into = after.articles.find((article) => article.id === id);
  if (into === undefined) return null;
  return arrangingEdit(arrangement, 'block-move', { named: blocks, at: blocks[0].id, touched: [id] }, [
    ...chosen.commands,
    ...moveBlocks(after, blocks, into, before ?? null),
  ]);
}
