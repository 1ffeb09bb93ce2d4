import type { ArticleState } from '../../model/article.ts';
import { reviseArticle } from '../../model/edits/article-revise.ts';
import { adjacentArticle } from '../review/article-order.ts';
import type { KanwuState } from '../state/state.ts';
import type { KanwuStore } from '../state/store.ts';

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
  await kanwu.execute(reviseArticle(kanwu.open.document, headlineOf(kanwu), { state }));
}

/** The open article's headline as the library lists it. */
export function headlineOf({ workspace, openArticleId, open }: KanwuState): string {
  const listed = workspace?.issues.flatMap((issue) => issue.articles).find((each) => each.id === openArticleId);
  return open?.document.article.headline ?? listed?.headline ?? '';
}
