import type { Noun, Records, RecordTable, RecordTypes } from '../../model/records.ts';

/** A record before an edit and after it; null where it was not there. */
export interface Touch<R> {
  readonly before: R | null;
  readonly after: R | null;
}

/** The records that an edit put or removed, by noun and id. */
export type Touched = { readonly [N in Noun]?: ReadonlyMap<string, Touch<RecordTypes[N]>> };

/** Writes down what is touched. */
export class TouchedBook {
  readonly #touched: Partial<Record<Noun, Map<string, Touch<RecordTypes[Noun]>>>> = {};

  note<N extends Noun>(noun: N, id: string, { before, after }: Touch<RecordTypes[N]>): void {
    const records = this.#touched[noun] ?? new Map<string, Touch<RecordTypes[Noun]>>();
    const known = records.get(id);
    // What is touched again was before the edit what it was when it was touched first.
    records.set(id, { before: known === undefined ? before : known.before, after });
    this.#touched[noun] = records;
  }

  read(): Touched {
    // A map of a noun holds records of that noun only: `note` is the one that fills it.
    return this.#touched as Touched;
  }
}

/** All records of a noun as they were and as they are. */
export function sidesOf<R>(touches: ReadonlyMap<string, Touch<R>> | undefined): readonly R[] {
  return [...(touches?.values() ?? [])].flatMap(({ before, after }) => [before, after]).filter((side) => side !== null);
}

/** The same records, but that what is put or removed is written down in the book. */
export function watched(records: Records, book: TouchedBook): Records {
  const watch = <N extends Noun>(noun: N, table: RecordTable<RecordTypes[N]>): RecordTable<RecordTypes[N]> => {
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
        book.note(noun, record.id, { before, after: record });
      },
      remove(id) {
        const before = table.get(id);
        lookedAt = null;
        if (before !== undefined) book.note(noun, id, { before, after: null });
        table.remove(id);
      },
    };
  };
  return {
    publication: watch('publication', records.publication),
    issue: watch('issue', records.issue),
    page: watch('page', records.page),
    restoration: watch('restoration', records.restoration),
    article: watch('article', records.article),
    block: watch('block', records.block),
    correction: watch('correction', records.correction),
    mention: watch('mention', records.mention),
    entity: watch('entity', records.entity),
    relation: watch('relation', records.relation),
    classification: watch('classification', records.classification),
    ruling: watch('ruling', records.ruling),
    learning: records.learning,
    vocabulary: records.vocabulary,
    type: watch('type', records.type),
  };
}
