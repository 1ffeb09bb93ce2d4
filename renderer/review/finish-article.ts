import type { ArticleState } from '../../model/article.ts';
import { reviseArticle } from '../../model/edits/article-revise.ts';
import { headlineOf } from '../../model/headline.ts';
import type { KanwuStore } from '../state/store.ts';
import { reviewQueue } from './review-queue.ts';

/** Marks the open article as done and goes on to the next one; asks first where something still waits. */
export async function finishArticle(store: KanwuStore): Promise<void> {
  if (isWaiting(store)) store.getState().askToFinish('next-article');
  else await finishAndGoOn(store);
}

/** Gives the open article a state; before it is done, asks where something still waits. */
export async function setArticleState(store: KanwuStore, state: ArticleState): Promise<void> {
  if (state === 'done' && isWaiting(store)) store.getState().askToFinish('nothing');
  else await reviseState(store, state);
}

/** What somebody answered who was asked: that the article is done all the same. */
export async function finishAnyway(store: KanwuStore): Promise<void> {
  const { finishing, closeDialog } = store.getState();
  closeDialog();
  if (finishing === 'next-article') await finishAndGoOn(store);
  else if (finishing === 'nothing') await reviseState(store, 'done');
}

function isWaiting(store: KanwuStore): boolean {
  const { open } = store.getState();
  return open !== null && open.document.article.state !== 'done' && reviewQueue(open).length > 0;
}

async function finishAndGoOn(store: KanwuStore): Promise<void> {
  const done = reviseState(store, 'done');
  const { neighbour, openArticle, notifyError } = store.getState();
  try {
    const next = await neighbour('next');
    if (next !== null) await openArticle(next);
  } catch (thrown) {
    notifyError(thrown);
  }
  await done;
}

async function reviseState(store: KanwuStore, state: ArticleState): Promise<void> {
  const kanwu = store.getState();
  if (kanwu.open === null) return;
  const { document, reading } = kanwu.open;
  await kanwu.execute(reviseArticle(document, headlineOf(document.article, reading), { state }));
}
