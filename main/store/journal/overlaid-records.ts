import type { Noun, Records, RecordTable, RecordTypes } from '../../../model/records.ts';
import { saysTheSame } from '../../../model/same-record.ts';

/** Records over others: what is put or removed is seen here, and changes nothing there. */
export class OverlaidRecords {
  readonly records: Records;
  readonly #tables: { readonly [N in Noun]: OverlaidTable<RecordTypes[N]> };

  constructor(under: Records) {
    this.#tables = {
      publication: new OverlaidTable(under.publication),
      issue: new OverlaidTable(under.issue),
      page: new OverlaidTable(under.page),
      restoration: new OverlaidTable(under.restoration),
      article: new OverlaidTable(under.article),
      block: new OverlaidTable(under.block),
      correction: new OverlaidTable(under.correction),
      mention: new OverlaidTable(under.mention),
      entity: new OverlaidTable(under.entity),
      relation: new OverlaidTable(under.relation),
      classification: new OverlaidTable(under.classification),
      ruling: new OverlaidTable(under.ruling),
      learning: new OverlaidTable(under.learning),
      vocabulary: new OverlaidTable(under.vocabulary),
      type: new OverlaidTable(under.type),
      relationType: new OverlaidTable(under.relationType),
      attribute: new OverlaidTable(under.attribute),
      attributeType: new OverlaidTable(under.attributeType),
      comment: new OverlaidTable(under.comment),
      version: new OverlaidTable(under.version),
    };
    this.records = this.#tables;
  }

  /** The nouns of which the records below are others than those that were put here. */
  differing(): Noun[] {
    return (Object.keys(this.#tables) as Noun[]).filter((noun) => this.#tables[noun].differs());
  }
}

class OverlaidTable<R extends { readonly id: string }> implements RecordTable<R> {
  readonly #under: RecordTable<R>;
  readonly #over = new Map<R['id'], R | null>();

  constructor(under: RecordTable<R>) {
    this.#under = under;
  }

  get(id: R['id']): R | undefined {
    const over = this.#over.get(id);
    return over === undefined ? this.#under.get(id) : (over ?? undefined);
  }

  put(record: R): void {
    this.#over.set(record.id, record);
  }

  remove(id: R['id']): void {
    this.#over.set(id, null);
  }

  where<Field extends keyof R & string>(field: Field, value: R[Field]): R[] {
    const under = this.#under.where(field, value).filter(({ id }) => !this.#over.has(id));
    const over = [...this.#over.values()].filter((record) => record !== null && record[field] === value) as R[];
    return [...under, ...over].sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  differs(): boolean {
    return [...this.#over].some(([id, record]) => !saysTheSame(this.#under.get(id) ?? null, record));
  }
}
