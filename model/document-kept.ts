import type { ArticleDocument } from './document.ts';
import { changedDocument, type DocumentChange } from './document-change.ts';
import { placesOf } from './record-index.ts';
import { saysTheSame } from './same-record.ts';

/**
 * An article's document as it was read, with what is the same as before being the very same objects: what was read is always a
 * copy, and all of a copy would have to be drawn anew.
 */
export function keptDocument(before: ArticleDocument | null, read: ArticleDocument): ArticleDocument {
  if (before === null || before.article.id !== read.article.id) return read;
  if (before.source.start !== read.source.start || before.source.text !== read.source.text) return read;
  const kept = changedDocument(before, changeBetween(before, read));
  // What no change of an article's own records tells.
  const { publication, pages, place } = read;
  return {
    ...kept,
    publication: saysTheSame(before.publication, publication) ? before.publication : publication,
    pages: saysTheSame(before.pages, pages) ? before.pages : pages,
    place,
  };
}

/** What makes one document of an article out of another, of the same stretch of the source. */
export function changeBetween(before: ArticleDocument, after: ArticleDocument): DocumentChange {
  return {
    articleId: after.article.id,
    issue: after.issue,
    article: after.article,
    blocks: changesBetween(before.blocks, after.blocks),
    corrections: changesBetween(before.corrections, after.corrections),
    mentions: changesBetween(before.mentions, after.mentions),
    relations: changesBetween(before.relations, after.relations),
    attributes: changesBetween(before.attributes, after.attributes),
    comments: changesBetween(before.comments, after.comments),
    classifications: changesBetween(before.classifications, after.classifications),
    entities: changesBetween(before.entities, after.entities),
  };
}

function changesBetween<R extends { readonly id: string }>(before: readonly R[], after: readonly R[]) {
  const [were, are] = [placesOf(before), placesOf(after)];
  return {
    put: after.filter((record) => !saysTheSame(before[were.get(record.id) ?? -1], record)),
    removed: before.filter(({ id }) => !are.has(id)).map((record): R['id'] => record.id),
  };
}
