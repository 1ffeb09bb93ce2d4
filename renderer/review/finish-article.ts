import type { ArticleState } from '../../model/article.ts';
import { reviseArticle } from '../../model/edits/article-revise.ts';
import { headlineOf } from '../../model/headline.ts';
import type { KanwuStore } from '../state/store.ts';
import { adjacentArticle } from './article-order.ts';

/** Marks the open article as done and goes on to the next one. */
export async function finishArticle(store: KanwuStore): Promise<void> {
  const done = setArticleState(store, 'done');
  const { workspace, openArticleId, openArticle } = store.getState();
  const next = workspace === null ? null : adjacentArticle(workspace, openArticleId, 'next');
  if (next !== null) await openArticle(next.id);
  await done;
}

export async function setArticleState(store: KanwuStore, state: ArticleState): Promise<void> {
  const kanwu = store.getState();
  if (kanwu.open === null) return;
  const { document, reading } = kanwu.open;
  await kanwu.execute(reviseArticle(document, headlineOf(document.article, reading), { state }));
}
