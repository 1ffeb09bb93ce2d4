import { type Arrangement, blocksOfArticle } from '../../arrangement/arrangement.ts';
import type { ArticleId } from '../../ids.ts';
import { ordinalBefore, ordinalBehind } from '../../ordinals.ts';
import { newArticle } from '../article-new.ts';
import { settledRole, settledStart } from '../settled.ts';
import { type ArrangingEdit, arrangingEdit } from './arranging.ts';
import { type ChosenLines, chosenBlocks } from './chosen-lines.ts';

/**
 * Has an article begin with the first of the chosen lines: with it goes what comes after it in its article, and of text outside articles
 * the lines that are chosen. Null where one begins there already, and where no block can be cut there.
 */
export function startArticle(arrangement: Arrangement, lines: ChosenLines): ArrangingEdit | null {
  const inArticle = arrangement.blocks.find(({ id }) => id === lines.places[0]?.blockId)?.articleId ?? null;
  const chosen =
    inArticle === null
      ? chosenBlocks(arrangement, lines)
      : chosenBlocks(arrangement, { places: lines.places.slice(0, 1), behind: null });
  if (chosen === null) return null;
  const [first] = chosen.blocks;
  const { after } = chosen;
  const from = first.articleId;
  const own =
    from === null ? chosen.blocks.filter(({ articleId }) => articleId === null) : blocksOfArticle(after, from);
  const moved = own.slice(
    Math.max(
      0,
      own.findIndex(({ id }) => id === first.id),
    ),
  );
  if (from !== null && moved.length === own.length) return null;
  const ordinal = placeBehind(after, from ?? articleBefore(after, first.id));
  const of = after.articles.find(({ id }) => id === from) ?? null;
  const article = newArticle(after.issueId, ordinal, first, after.articles, of);
  const isHeaded = from !== null || moved.some(({ role }) => role === 'headline');
  const revisions = moved.map((block, place) => ({
    id: block.id,
    changes: {
      ...{ articleId: article.id, ordinal: place },
      ...(from === null && block.role === 'furniture'
        ? settledRole(block, place === 0 && !isHeaded ? 'headline' : 'body')
        : {}),
      ...(place === 0 ? { continues: false, ...settledStart(block) } : {}),
    },
  }));
  return arrangingEdit(
    arrangement,
    from === null ? 'article-add' : 'article-split',
    { named: [first], at: first.id, touched: [article.id, from] },
    [
      ...chosen.commands,
      { name: 'article.add', payload: { records: [article] } },
      { name: 'block.revise', payload: { revisions } },
    ],
  );
}

/** The article of the block that comes before one on its page; null before the first. */
function articleBefore({ blocks }: Arrangement, id: ChosenId): ArticleId | null {
  const place = blocks.findIndex((block) => block.id === id);
  return blocks.slice(0, place).findLast(({ articleId }) => articleId !== null)?.articleId ?? null;
}

type ChosenId = Arrangement['blocks'][number]['id'];

function placeBehind({ articles }: Arrangement, id: ArticleId | null): number {
  const before = articles.find((article) => article.id === id);
  const [first] = articles;
  if (before !== undefined) return ordinalBehind(before.ordinal, articles);
  return first === undefined ? 1 : ordinalBefore(first.ordinal, articles);
}
