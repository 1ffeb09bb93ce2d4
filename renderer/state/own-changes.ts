import type { ArticleDocument } from '../../model/document.ts';
import { changedDocument, type DocumentChange } from '../../model/document-change.ts';
import type { EntryId } from '../../model/ids.ts';
import { standsIn, takenBackChange } from '../../model/taken-back-change.ts';

/** What an edit did to an article: how it left what it touched, and how that was before. */
interface OwnChange {
  readonly left: DocumentChange;
  readonly found: DocumentChange;
}

/** So many edits are remembered at most, the last ones, and so many records of theirs. */
const mostEdits = 50;
const mostRecords = 100_000;

/**
 * What the last edits that were made in this window did to their articles: so it can show what undoing one comes to, or doing it again,
 * before main has said so. It is shown only where all that the edit touched is as it was left.
 */
export class OwnChanges {
  /** The oldest first. */
  readonly #changes = new Map<EntryId, OwnChange>();

  /** @param before the document that the edit was made in */
  note(entry: EntryId, before: ArticleDocument, left: DocumentChange): void {
    if (before.article.id !== left.articleId) return;
    this.#changes.set(entry, { left, found: takenBackChange(before, left) });
    let records = [...this.#changes.values()].reduce((sum, change) => sum + sizeOf(change), 0);
    for (const [oldest, change] of this.#changes) {
      if (this.#changes.size <= mostEdits && records <= mostRecords) break;
      this.#changes.delete(oldest);
      records -= sizeOf(change);
    }
  }

  /** A document without an edit; null where only main can say. */
  undone(entry: EntryId, document: ArticleDocument): ArticleDocument | null {
    const change = this.#changes.get(entry);
    return change === undefined || !standsIn(document, change.left) ? null : changedDocument(document, change.found);
  }

  /** A document with an edit that was undone; null where only main can say. */
  redone(entry: EntryId, document: ArticleDocument): ArticleDocument | null {
    const change = this.#changes.get(entry);
    return change === undefined || !standsIn(document, change.found) ? null : changedDocument(document, change.left);
  }
}

function sizeOf({ left: { mentions, corrections, entities } }: OwnChange): number {
  return [mentions, corrections, entities].reduce((sum, { put, removed }) => sum + put.length + removed.length, 1);
}
