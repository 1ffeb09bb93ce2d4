import type { DocumentChange } from '../../model/document-change.ts';
import type { Records } from '../../model/records.ts';
import type { Touch } from './touched.ts';
import type { Executed } from './workspace.ts';

/**
 * What an edit changed of the article that it was made in. Null when that cannot be told by its records alone: the article has other
 * blocks than before, stands on several pages, is gone, or the edit was made in none.
 */
export function articleChange(records: Records, executed: Executed): DocumentChange | null {
  const { entry, touched, isOnPages } = executed;
  const { articleId } = entry;
  const article = articleId === null ? undefined : records.article.get(articleId);
  if (article === undefined || isOnPages || touched.block !== undefined || touched.page !== undefined) return null;
  const mentions = changesOf(touched.mention);
  const entities = changesOf(touched.entity);
  const named = new Set(mentions.put.map(({ entityId }) => entityId).filter((id) => id !== null));
  for (const { id } of entities.put) named.delete(id);
  return {
    articleId: article.id,
    issue: touched.issue?.get(article.issueId)?.after ?? null,
    article: touched.article?.get(article.id)?.after ?? null,
    blocks: { put: [], removed: [] },
    corrections: changesOf(touched.correction),
    mentions,
    relations: changesOf(touched.relation),
    classifications: changesOf(touched.classification),
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
