import { type Arrangement, blocksOfArticle } from '../../arrangement/arrangement.ts';
import type { ArticleId } from '../../ids.ts';
import { summaryOf } from '../summary.ts';
import { type ArrangingEdit, arrangingEdit } from './arranging.ts';
import { takeOut } from './blocks-move.ts';

/**
 * Removes an article: its blocks belong to none then, with all that is marked in them; what was said of it as a whole is gone with it.
 * Null for one that is not there, and for one with a paragraph that a person supplied, which stands in an article only.
 */
export function removeArticle(arrangement: Arrangement, id: ArticleId): ArrangingEdit | null {
  const taken = blocksOfArticle(arrangement, id);
  const [first] = taken;
  if (first === undefined || taken.some(({ isRestored }) => isRestored)) return null;
  const made = arrangingEdit(
    arrangement,
    'article-remove',
    { named: taken, at: first.id, touched: [id] },
    takeOut(arrangement, taken),
  );
  const title = arrangement.articles.find((article) => article.id === id)?.title ?? '';
  return made === null || title === '' ? made : { ...made, edit: { ...made.edit, summary: summaryOf([title]) } };
}
