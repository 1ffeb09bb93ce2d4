import type { ArticleDocument } from './document.ts';
import { changedDocument } from './document-change.ts';
import { placesOf } from './record-index.ts';
import { saysTheSame } from './same-record.ts';

/**
 * An article's document as it was read, with what is the same as before being the very same objects: what was read is always a
 * copy, and all of a copy would have to be drawn anew.
 */
export function keptDocument(before: ArticleDocument | null, read: ArticleDocument): ArticleDocument {
  if (before === null || before.article.id !== read.article.id) return read;
  if (before.source.start !== read.source.start || before.source.text !== read.source.text) return read;
  return changedDocument(before, {
    articleId: read.article.id,
    issue: read.issue,
    article: read.article,
    blocks: changesBetween(before.blocks, read.blocks),
    corrections: changesBetween(before.corrections, read.corrections),
    mentions: changesBetween(before.mentions, read.mentions),
    relations: changesBetween(before.relations, read.relations),
    classifications: changesBetween(before.classifications, read.classifications),
    entities: changesBetween(before.entities, read.entities),
  });
}

function changesBetween<R extends { readonly id: string }>(before: readonly R[], after: readonly R[]) {
  const [were, are] = [placesOf(before), placesOf(after)];
  return {
    put: after.filter((record) => !saysTheSame(before[were.get(record.id) ?? -1], record)),
    removed: before.filter(({ id }) => !are.has(id)).map((record): R['id'] => record.id),
  };
}
