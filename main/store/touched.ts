import type { EntityId, IssueId } from '../../model/ids.ts';
import type { Noun, Records, RecordTable, RecordTypes } from '../../model/records.ts';

/** A record before an edit and after it; null where it was not there. */
export interface Touch<R> {
  readonly before: R | null;
  readonly after: R | null;
}

/** The records of an issue that an edit put or removed, by noun and id. */
export type TouchedRecords = { readonly [N in Noun]?: ReadonlyMap<string, Touch<RecordTypes[N]>> };

/** What an edit changed, issue by issue. */
export type Touched = ReadonlyMap<IssueId, TouchedRecords>;

/** Writes down what is touched. */
export class TouchedBook {
  readonly touched = new Map<IssueId, Partial<Record<Noun, Map<string, Touch<RecordTypes[Noun]>>>>>();

  note<N extends Noun>(issueId: IssueId, noun: N, id: string, { before, after }: Touch<RecordTypes[N]>): void {
    const nouns = this.touched.get(issueId) ?? {};
    const records = nouns[noun] ?? new Map<string, Touch<RecordTypes[Noun]>>();
    const known = records.get(id);
    // What is touched again was before the edit what it was when it was touched first.
    records.set(id, { before: known === undefined ? before : known.before, after });
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
    const note = (record: RecordTypes[N], touch: Touch<RecordTypes[N]>): void => {
      for (const issueId of issuesOf(record)) if (issueId !== undefined) book.note(issueId, noun, record.id, touch);
    };
    // A command looks at a record right before it puts it.
    let lookedAt: { readonly id: string; readonly record: RecordTypes[N] | undefined } | null = null;
    const look = (id: RecordTypes[N]['id']): RecordTypes[N] | undefined => {
      const record = table.get(id);
      lookedAt = { id, record };
      return record;
    };
    return {
      ...table,
      get: look,
      put(record) {
        const before = (lookedAt?.id === record.id ? lookedAt.record : table.get(record.id)) ?? null;
        lookedAt = null;
        table.put(record);
        note(record, { before, after: record });
      },
      remove(id) {
        const before = table.get(id);
        lookedAt = null;
        if (before !== undefined) note(before, { before, after: null });
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
