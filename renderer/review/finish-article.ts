import type { ArticleState } from '../../model/article.ts';
import { reviseArticle } from '../../model/edits/article-revise.ts';
import { headlineOf } from '../../model/headline.ts';
import type { KanwuStore } from '../state/store.ts';

/** Marks the open article as done and goes on to the next one. */
export async function finishArticle(store: KanwuStore): Promise<void> {
  const done = setArticleState(store, 'done');
  const { neighbour, openArticle, notifyError } = store.getState();
  try {
    const next = await neighbour('next');
    if (next !== null) await openArticle(next);
  } catch (thrown) {
    notifyError(thrown);
  }
  await done;
}

export async function setArticleState(store: KanwuStore, state: ArticleState): Promise<void> {
  const kanwu = store.getState();
  if (kanwu.open === null) return;
  const { document, reading } = kanwu.open;
  await kanwu.execute(reviseArticle(document, headlineOf(document.article, reading), { state }));
}
