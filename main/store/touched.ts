import type { EntityId, IssueId } from '../../model/ids.ts';
import type { Noun, Records, RecordTable } from '../../model/records.ts';

/** Which issues an edit changed something in, and in what nouns. */
export type Touched = ReadonlyMap<IssueId, ReadonlySet<Noun>>;

/** The same records, but that what is put or removed is written down in `touched`. */
export function watched(records: Records, touched: Map<IssueId, Set<Noun>>): Records {
  const touch = (issueId: IssueId | undefined, noun: Noun): void => {
    if (issueId === undefined) return;
    const nouns = touched.get(issueId);
    if (nouns === undefined) touched.set(issueId, new Set([noun]));
    else nouns.add(noun);
  };
  const watch = <R extends { readonly id: string }>(
    noun: Noun,
    table: RecordTable<R>,
    issuesOf: (record: R) => readonly (IssueId | undefined)[],
  ): RecordTable<R> => ({
    ...table,
    put(record) {
      table.put(record);
      for (const issueId of issuesOf(record)) touch(issueId, noun);
    },
    remove(id) {
      const record = table.get(id);
      if (record !== undefined) for (const issueId of issuesOf(record)) touch(issueId, noun);
      table.remove(id);
    },
  });
  const issuesNaming = (id: EntityId): readonly IssueId[] =>
    records.mention.where('entityId', id).map((mention) => mention.issueId);

  return {
    issue: watch('issue', records.issue, (issue) => [issue.id]),
    article: watch('article', records.article, (article) => [article.issueId]),
    block: watch('block', records.block, (block) => [block.issueId]),
    correction: watch('correction', records.correction, (correction) => [correction.issueId]),
    mention: watch('mention', records.mention, (mention) => [mention.issueId]),
    entity: watch('entity', records.entity, (entity) => issuesNaming(entity.id)),
    relation: watch('relation', records.relation, (relation) => [relation.issueId]),
    classification: watch('classification', records.classification, (classification) => [
      records.article.get(classification.articleId)?.issueId,
    ]),
    ruling: records.ruling,
    learning: records.learning,
    vocabulary: records.vocabulary,
  };
}
