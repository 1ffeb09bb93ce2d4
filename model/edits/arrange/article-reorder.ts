import { type Arrangement, blocksOfArticle } from '../../arrangement/arrangement.ts';
import type { ArticleId } from '../../ids.ts';
import { type ArrangingEdit, arrangingEdit } from './arranging.ts';

/** Lists an article behind another one, or before all others; null where it stands there. */
export function placeArticleBehind(
  arrangement: Arrangement,
  id: ArticleId,
  behind: ArticleId | null,
): ArrangingEdit | null {
  const { articles } = arrangement;
  const others = articles.filter((article) => article.id !== id);
  const place = behind === null ? 0 : others.findIndex((article) => article.id === behind) + 1;
  const [first] = blocksOfArticle(arrangement, id);
  const isThere = articles.findIndex((article) => article.id === id) === place;
  if (first === undefined || isThere || id === behind) return null;
  const [before, after] = [others[place - 1]?.ordinal, others[place]?.ordinal];
  const ordinal = before === undefined ? (after ?? 1) - 1 : after === undefined ? before + 1 : (before + after) / 2;
  return arrangingEdit(arrangement, 'article-move', { named: [first], at: first.id, touched: [id] }, [
    { name: 'article.revise', payload: { revisions: [{ id, changes: { ordinal } }] } },
  ]);
}

/** Lists an article one place further up or down; null at the edge. */
export function moveArticleBy(arrangement: Arrangement, id: ArticleId, step: 1 | -1): ArrangingEdit | null {
  const { articles } = arrangement;
  const at = articles.findIndex((article) => article.id === id);
  if (at < 0 || articles[at + step] === undefined) return null;
  return placeArticleBehind(arrangement, id, articles[step === 1 ? at + 1 : at - 2]?.id ?? null);
}
