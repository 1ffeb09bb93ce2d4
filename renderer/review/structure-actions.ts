import type { Block } from '../../model/block.ts';
import type { ArticleDocument } from '../../model/document.ts';
import { mergeIntoArticle, splitArticle } from '../../model/edits/article-split.ts';
import { joinBlocks, splitBlock } from '../../model/edits/block-edits.ts';
import type { ArticleLine } from '../../model/lines.ts';
import type { KanwuState } from '../state/state.ts';
import type { KanwuStore } from '../state/store.ts';
import { selectedReadingRange } from './review-actions.ts';

/** Splits the block that the selection is in, before the selection. */
export async function splitBlockHere(store: KanwuStore): Promise<void> {
  const state = store.getState();
  const range = selectedReadingRange(state);
  if (state.open === null || range === null) return;
  const edit = splitBlock(state.open.document, state.open.reading, range.start);
  if (edit === null) state.notify({ kind: 'cannot-split' });
  else await state.execute(edit);
}

/** Joins the block that the selection is in with the one after it. */
export async function joinBlocksHere(store: KanwuStore): Promise<void> {
  const state = store.getState();
  const block = blockHere(state);
  if (state.open === null || block === null) return;
  await state.execute(joinBlocks(state.open.document, block.id));
}

/** Makes a new article of the block that the selection is in and all after it, and goes there. */
export async function splitArticleHere(store: KanwuStore): Promise<void> {
  const state = store.getState();
  const block = blockHere(state);
  if (state.open === null || block === null) return;
  const { document } = state.open;
  const articles = await articlesBeside(state, document);
  const split = articles === null ? null : splitArticle(document, articles, block.id);
  if (split !== null && (await state.execute(split.edit))) await store.getState().openArticle(split.articleId);
}

/** Puts the open article behind the one before it, and goes there. */
export async function mergeArticleHere(store: KanwuStore): Promise<void> {
  const state = store.getState();
  if (state.open === null) return;
  const { document } = state.open;
  const articles = await articlesBeside(state, document);
  const previous = articles?.[articles.findIndex(({ id }) => id === document.article.id) - 1];
  if (articles === null || previous === undefined) return;
  const into = await state.readArticle(previous.id);
  await state.openArticle(previous.id);
  await state.execute(mergeIntoArticle(document, into));
}

/** All articles of the issue; null when they can't be read, which is told. */
async function articlesBeside(
  { readArticles, notifyError }: KanwuState,
  { issue }: ArticleDocument,
): Promise<readonly ArticleLine[] | null> {
  try {
    return await readArticles(issue.id);
  } catch (thrown) {
    notifyError(thrown);
    return null;
  }
}

/** Asks for paragraphs that were lost beside the block where the person is. */
export function supplyParagraphsHere(store: KanwuStore): void {
  const state = store.getState();
  const block = blockHere(state);
  if (block !== null) state.openCorrectionForm({ kind: 'supply', beside: block.id });
}

/** The block that the selection is in, else the caret. */
function blockHere(state: KanwuState): Block | null {
  const at = selectedReadingRange(state)?.start ?? state.caret;
  const found = state.open?.reading.blocks.find(({ reading }) => reading.start <= at && at <= reading.end);
  return found?.block ?? null;
}
