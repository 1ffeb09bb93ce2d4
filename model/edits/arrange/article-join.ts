import { type Arrangement, blocksOfArticle } from '../../arrangement/arrangement.ts';
import type { ArticleId } from '../../ids.ts';
import { type ArrangingEdit, arrangingEdit } from './arranging.ts';
import { moveBlocks } from './blocks-move.ts';

/** Puts an article behind the one before it; null for the first. What people said of it is said of that one then. */
export function joinWithArticleBefore(arrangement: Arrangement, id: ArticleId): ArrangingEdit | null {
  const { articles } = arrangement;
  const before = articles[articles.findIndex((article) => article.id === id) - 1];
  const moved = blocksOfArticle(arrangement, id);
  const [first] = moved;
  if (before === undefined || first === undefined) return null;
  return arrangingEdit(
    arrangement,
    'article-merge',
    { named: [first], at: first.id, touched: [before.id] },
    moveBlocks(arrangement, moved, before, null),
  );
}
