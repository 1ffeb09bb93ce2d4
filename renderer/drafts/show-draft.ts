import type { AnchoredRange } from '../../model/anchor.ts';
import { usualChoice } from '../../model/dataset-export.ts';
import { draftKey } from '../../model/draft.ts';
import type { ArticleId, IssueId } from '../../model/ids.ts';
import type { ReadingRange } from '../../model/offset.ts';
import { toReading } from '../../model/reading-places.ts';
import { readWrittenDraft } from '../../model/writing/written-draft.ts';
import type { OpenArticle } from '../state/article-part.ts';
import { readCorrectionDraft } from '../state/correction-draft.ts';
import type { TypedText } from '../state/drafts-part.ts';
import { readSuppliedDraft } from '../state/lost-paragraphs-draft.ts';
import type { KanwuStore } from '../state/store.ts';

/** Goes to where something was typed and not left: the oldest place, or the one after that where the person is. */
export async function showNextDraft(store: KanwuStore): Promise<void> {
  const drafts = [...store.getState().drafts.values()].sort((a, b) => a.at - b.at);
  const here = document.activeElement?.getAttribute('data-draft');
  const next = drafts[(drafts.findIndex(({ place }) => draftKey(place) === here) + 1) % drafts.length];
  if (next === undefined) return;
  if (await showPlace(store, next)) focusField(draftKey(next.place));
  else store.getState().notify({ kind: 'draft-place-gone', place: next.place, text: wordsOf(next) });
}

/** What the person typed, without what a form keeps beside it. */
function wordsOf({ text }: TypedText): string {
  const written = readWrittenDraft(text)?.changes.map(({ insert }) => insert);
  return written?.join(' … ') ?? readCorrectionDraft(text)?.reads ?? readSuppliedDraft(text)?.text ?? text;
}

/** @returns whether the place is still there */
async function showPlace(store: KanwuStore, { place }: TypedText): Promise<boolean> {
  const state = store.getState();
  switch (place.kind) {
    case 'article':
    case 'page':
      state.showTab('article');
      return (await openArticle(store, place.articleId)) !== null;
    case 'publication':
      state.openDialog('publications');
      return true;
    case 'type':
    case 'new-type':
    case 'new-example':
    case 'attribute-type':
    case 'new-attribute':
      state.openDialog('types');
      return true;
    case 'relation-type':
    case 'new-relation-type':
      state.openDialog('relation-types');
      return true;
    case 'vocabulary':
    case 'new-vocabulary':
    case 'category':
    case 'new-category':
      state.openDialog('vocabularies');
      return true;
    case 'new-service':
      state.openDialog('authorities');
      return true;
    case 'issue': {
      state.showTab('article');
      const articleId = await articleOfIssue(store, place.issueId);
      return articleId !== null && (await openArticle(store, articleId)) !== null;
    }
    case 'mention':
    case 'mention-attribute':
    case 'entity-name': {
      const open = await openArticle(store, place.articleId);
      const mention = open?.document.mentions.find(({ id }) => id === place.mentionId);
      if (mention === undefined) return false;
      state.closeCorrectionForm();
      state.selectMention(mention.id, { reveal: true });
      return place.kind !== 'entity-name' || mention.entityId === place.entityId;
    }
    case 'entity':
      state.closeLedger();
      state.noteRegister({ activeId: place.entityId });
      state.openDialog('register');
      return true;
    case 'correction': {
      const open = await openArticle(store, place.articleId);
      const correction = open?.document.corrections.find(({ id }) => id === place.correctionId);
      if (correction === undefined) return false;
      state.openCorrectionForm({ kind: 'edit', id: correction.id });
      return true;
    }
    case 'new-correction': {
      const open = await openArticle(store, place.articleId);
      const range = open === null ? null : rangeIn(open, place.ranges);
      if (range === null) return false;
      state.openCorrectionForm({ kind: 'new', range });
      return true;
    }
    case 'comment': {
      const open = await openArticle(store, place.articleId);
      if (open?.document.comments.some(({ id }) => id === place.commentId) !== true) return false;
      state.closeCorrectionForm();
      state.selectComment(place.commentId, { reveal: true });
      return true;
    }
    case 'new-comment': {
      const open = await openArticle(store, place.articleId);
      const range = open === null ? null : rangeIn(open, place.ranges);
      if (range === null) return false;
      state.closeCorrectionForm();
      state.commentOn(range);
      return true;
    }
    case 'lost-paragraphs': {
      const open = await openArticle(store, place.articleId);
      if (open?.document.blocks.some(({ id }) => id === place.blockId) !== true) return false;
      state.openCorrectionForm({ kind: 'supply', beside: place.blockId });
      return true;
    }
    case 'text':
      return (await openArticle(store, place.articleId)) !== null;
    case 'remembered-name':
      state.openDialog('memory');
      return true;
    case 'own-name':
      state.openDialog('preferences');
      return true;
    case 'citation':
      // The fields are there where a dataset is packed.
      state.noteExport({ ...(state.exportChoice ?? usualChoice('jsonl')), packed: true });
      state.openDialog('export');
      return true;
    case 'version':
    case 'new-version':
      state.openDialog('versions');
      return true;
    case 'new-recipe':
      state.openDialog('export');
      return true;
    case 'new-saved-search':
      state.openDialog('search');
      return true;
    case 'purge-reason':
      state.openIssueDialog('purge', place.issueId);
      return true;
    case 'missing-name':
      state.openDialog('sample');
      return true;
  }
}

/** Null when the article is not there. */
async function openArticle(store: KanwuStore, id: ArticleId): Promise<OpenArticle | null> {
  if (!(await store.getState().isThere(id))) return null;
  await store.getState().openArticle(id);
  const { open } = store.getState();
  return open?.document.article.id === id ? open : null;
}

async function articleOfIssue(store: KanwuStore, id: IssueId): Promise<ArticleId | null> {
  const { open, readArticles } = store.getState();
  if (open?.document.issue.id === id) return open.document.article.id;
  const [first] = await readArticles(id);
  return first?.id ?? null;
}

/** Where the ranges of the source stand in the reading text, as one stretch. */
function rangeIn({ reading }: OpenArticle, ranges: readonly AnchoredRange[]): ReadingRange | null {
  const parts = ranges.flatMap((range) => toReading(reading, range) ?? []);
  const [first, last] = [parts[0], parts.at(-1)];
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}

/** Puts the cursor into a field, once it is drawn. */
function focusField(key: string): void {
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>(`[data-draft="${CSS.escape(key)}"]`)?.focus();
  });
}
