import type { DocumentChange } from '../../model/document-change.ts';
import type { Records } from '../../model/records.ts';
import type { Touch, TouchedRecords } from './touched.ts';
import type { Executed } from './workspace.ts';

/**
 * What an edit changed of the article that it was made in. Null when that cannot be told by its records alone: the article has other
 * blocks than before, is gone, or the edit was made in none.
 */
export function articleChange(records: Records, { entry: { articleId }, touched }: Executed): DocumentChange | null {
  const article = articleId === null ? undefined : records.article.get(articleId);
  if (article === undefined) return null;
  const nouns: TouchedRecords = touched.get(article.issueId) ?? {};
  if (nouns.block !== undefined) return null;
  const mentions = changesOf(nouns.mention);
  const entities = changesOf(nouns.entity);
  const named = new Set(mentions.put.map(({ entityId }) => entityId).filter((id) => id !== null));
  for (const { id } of entities.put) named.delete(id);
  return {
    articleId: article.id,
    issue: nouns.issue?.get(article.issueId)?.after ?? null,
    article: nouns.article?.get(article.id)?.after ?? null,
    blocks: { put: [], removed: [] },
    corrections: changesOf(nouns.correction),
    mentions,
    relations: changesOf(nouns.relation),
    classifications: changesOf(nouns.classification),
    entities: {
      put: [...entities.put, ...[...named].map((id) => records.entity.get(id)).filter((each) => each !== undefined)],
      removed: entities.removed,
    },
  };
}

function changesOf<R extends { readonly id: string }>(touched: ReadonlyMap<string, Touch<R>> | undefined) {
  const put: R[] = [];
  const removed: R['id'][] = [];
  for (const { before, after } of touched?.values() ?? []) {
    if (after !== null) put.push(after);
    else if (before !== null) removed.push(before.id);
  }
  return { put, removed };
}
