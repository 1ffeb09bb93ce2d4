import type { Block } from '../../model/block.ts';
import type { ArticleDocument } from '../../model/document.ts';
import { mergeIntoArticle, splitArticle } from '../../model/edits/article-split.ts';
import {
  joinWithPrevious,
  paragraphAround,
  partFromPrevious,
  splitBlock,
  strikeBlock,
  unstrikeBlock,
} from '../../model/edits/block-edits.ts';
import type { BlockId } from '../../model/ids.ts';
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

/** Makes the block where the person is one paragraph with the one before it. */
export async function joinBlockHere(store: KanwuStore): Promise<void> {
  const state = store.getState();
  const block = blockHere(state);
  if (state.open === null || block === null) return;
  const [first = block] = paragraphAround(state.open.document, block.id);
  await state.execute(joinWithPrevious(state.open.document, first.id));
}

/** Parts the paragraph where the person is again where two blocks were made one: before the one that they are in, else behind the first. */
export async function partBlockHere(store: KanwuStore): Promise<void> {
  const state = store.getState();
  const block = blockHere(state);
  if (state.open === null || block === null) return;
  const parted = block.continues ? block : paragraphAround(state.open.document, block.id)[1];
  if (parted !== undefined) await state.execute(partFromPrevious(state.open.document, parted.id));
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

/** Strikes the block where the person is. */
export async function strikeBlockHere(store: KanwuStore): Promise<void> {
  const state = store.getState();
  const block = blockHere(state);
  if (state.open === null || block === null) return;
  const edit = strikeBlock(state.open.document, block.id);
  if (edit === null) state.notify({ kind: 'cannot-strike' });
  else await state.execute(edit);
}

/** Has the struck block read again that is nearest to where the person is: behind that sooner than before it. */
export async function takeBlockInHere(store: KanwuStore): Promise<void> {
  const state = store.getState();
  if (state.open === null) return;
  const { blocks } = state.open.document;
  const here = blocks.findIndex(({ id }) => id === blockHere(state)?.id);
  const struck = blocks.flatMap(({ struck: isStruck }, place) => (isStruck ? [place] : []));
  const nearest = struck.reduce<number | null>((best, place) => {
    if (best === null) return place;
    const [near, far] = [Math.abs(place - here), Math.abs(best - here)];
    return near < far || (near === far && place > best) ? place : best;
  }, null);
  const block = nearest === null ? undefined : blocks[nearest];
  if (block !== undefined) await takeBlockIn(store, block.id);
}

/** Has a struck block read again. */
export async function takeBlockIn(store: KanwuStore, id: BlockId): Promise<void> {
  const { open, execute } = store.getState();
  if (open !== null) await execute(unstrikeBlock(open.document, id));
}

/** The block that the selection is in, else the caret. */
function blockHere(state: KanwuState): Block | null {
  const at = selectedReadingRange(state)?.start ?? state.caret;
  const found = state.open?.reading.blocks.find(({ reading }) => reading.start <= at && at <= reading.end);
  return found?.block ?? null;
}
