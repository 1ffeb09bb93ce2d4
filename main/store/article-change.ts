import type { Article } from '../../model/article.ts';
import type { DocumentChange } from '../../model/document-change.ts';
import type { ArticleId, ClassificationId, CorrectionId, MentionId, RelationId } from '../../model/ids.ts';
import type { Records, RecordTypes } from '../../model/records.ts';
import type { Relation } from '../../model/relation.ts';
import { namingWhatStands } from './naming-what-stands.ts';
import type { StoredRecords, StoredTable } from './stored-table.ts';
import type { Touch, Touched } from './touched.ts';
import type { Executed } from './workspace.ts';

/**
 * What an edit changed of the article that it was made in. Null when that cannot be told by its records alone: the article has other
 * blocks than before, stands on several pages, is gone, its publication is another, or the edit was made in none.
 */
export function articleChange(records: Records, executed: Executed): DocumentChange | null {
  const { entry, touched, isOnPages } = executed;
  const { articleId } = entry;
  const article = articleId === null ? undefined : records.article.get(articleId);
  if (article === undefined || isOnPages || touched.block !== undefined || touched.page !== undefined) return null;
  const issue = touched.issue?.get(article.issueId);
  if (touched.publication !== undefined || issue?.before?.publicationId !== issue?.after?.publicationId) return null;
  if (touched.restoration !== undefined) return null;
  return changeOf(records, article, touched);
}

/** Records of an article, by noun and id, of which something was suggested otherwise. */
export interface Resuggested {
  readonly articleId: ArticleId;
  readonly ids: { readonly [N in SuggestedNoun]: readonly RecordTypes[N]['id'][] };
}

type SuggestedNoun = 'correction' | 'mention' | 'relation' | 'classification';

/** The ids of the records that bringing suggestions up to date touched. */
export function resuggestedIn({ correction, mention, relation, classification }: Touched): Resuggested['ids'] {
  const idsOf = <Id extends string>(touches: ReadonlyMap<string, unknown> = new Map()): Id[] =>
    [...touches.keys()] as Id[];
  return {
    ...{ correction: idsOf<CorrectionId>(correction), mention: idsOf<MentionId>(mention) },
    ...{ relation: idsOf<RelationId>(relation), classification: idsOf<ClassificationId>(classification) },
  };
}

/** How what was suggested otherwise in an article on one page stands now; null where the article is gone. */
export function resuggestedChange(records: StoredRecords, { articleId, ids }: Resuggested): DocumentChange | null {
  const article = records.article.get(articleId);
  if (article === undefined) return null;
  const standing = <R extends { readonly id: string }>(table: StoredTable<R>, wanted: readonly R['id'][]) =>
    touchesOf(wanted, table.getAll(wanted));
  const relations = relationsStanding(records, ids);
  return changeOf(records, article, {
    correction: standing(records.correction, ids.correction),
    mention: standing(records.mention, ids.mention),
    relation: touchesOf(ids.relation, relations),
    classification: standing(records.classification, ids.classification),
  });
}

/** The relations that were touched, and those of mentions that were, for with a mention they come in sight; none without both its ends. */
function relationsStanding(records: StoredRecords, ids: Resuggested['ids']): Relation[] {
  const isThere = (id: MentionId): boolean => records.mention.get(id) !== undefined;
  const ofMentions = ids.mention.flatMap((id) => [
    ...records.relation.where('subjectId', id),
    ...records.relation.where('objectId', id),
  ]);
  return [...records.relation.getAll(ids.relation), ...ofMentions].filter(
    ({ subjectId, objectId }) => isThere(subjectId) && isThere(objectId),
  );
}

function changeOf(records: Records, article: Article, touched: Touched): DocumentChange {
  const { put, removed } = changesOf(touched.mention);
  const standing = namingWhatStands({ get: (id) => touched.entity?.get(id)?.after ?? records.entity.get(id) }, put);
  const mentions = { put: standing.mentions, removed };
  const entities = changesOf(touched.entity);
  const told = new Set(entities.put.map(({ id }) => id));
  return {
    articleId: article.id,
    issue: touched.issue?.get(article.issueId)?.after ?? null,
    article: touched.article?.get(article.id)?.after ?? null,
    blocks: { put: [], removed: [] },
    corrections: changesOf(touched.correction),
    mentions,
    relations: changesOf(touched.relation),
    attributes: changesOf(touched.attribute),
    comments: changesOf(touched.comment),
    classifications: changesOf(touched.classification),
    entities: {
      put: [...entities.put, ...standing.entities.filter(({ id }) => !told.has(id))],
      removed: entities.removed,
    },
  };
}

/** What there is of some records, and which are not there, whatever they were before. */
function touchesOf<R extends { readonly id: string }>(wanted: readonly string[], there: readonly R[]) {
  const touches = new Map<string, Touch<R>>(wanted.map((id) => [id, { before: null, after: null }]));
  for (const record of there) touches.set(record.id, { before: null, after: record });
  return touches;
}

function changesOf<R extends { readonly id: string }>(touched: ReadonlyMap<string, Touch<R>> | undefined) {
  const put: R[] = [];
  const removed: R['id'][] = [];
  for (const [id, { after }] of touched ?? []) {
    if (after !== null) put.push(after);
    else removed.push(id);
  }
  return { put, removed };
}
