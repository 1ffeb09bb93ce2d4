import type { EntityId, IssueId } from '../../model/ids.ts';
import type { Noun, Records, RecordTable, RecordTypes } from '../../model/records.ts';

/** The records of an issue that an edit put, as it put them, and those that it removed, as null; by noun and id. */
export type TouchedRecords = { readonly [N in Noun]?: ReadonlyMap<string, RecordTypes[N] | null> };

/** What an edit changed, issue by issue. */
export type Touched = ReadonlyMap<IssueId, TouchedRecords>;

/** Writes down what is touched. */
export class TouchedBook {
  readonly touched = new Map<IssueId, Partial<Record<Noun, Map<string, RecordTypes[Noun] | null>>>>();

  note<N extends Noun>(issueId: IssueId, noun: N, id: string, record: RecordTypes[N] | null): void {
    const nouns = this.touched.get(issueId) ?? {};
    const records = nouns[noun] ?? new Map<string, RecordTypes[Noun] | null>();
    records.set(id, record);
    nouns[noun] = records;
    this.touched.set(issueId, nouns);
  }

  read(): Touched {
    // A map of a noun holds records of that noun only: `note` is the one that fills it.
    return this.touched as unknown as Touched;
  }
}

/** The same records, but that what is put or removed is written down in the book. */
export function watched(records: Records, book: TouchedBook): Records {
  const watch = <N extends Noun>(
    noun: N,
    table: RecordTable<RecordTypes[N]>,
    issuesOf: (record: RecordTypes[N]) => readonly (IssueId | undefined)[],
  ): RecordTable<RecordTypes[N]> => {
    const note = (record: RecordTypes[N], now: RecordTypes[N] | null): void => {
      for (const issueId of issuesOf(record)) if (issueId !== undefined) book.note(issueId, noun, record.id, now);
    };
    return {
      ...table,
      put(record) {
        table.put(record);
        note(record, record);
      },
      remove(id) {
        const record = table.get(id);
        if (record !== undefined) note(record, null);
        table.remove(id);
      },
    };
  };
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
