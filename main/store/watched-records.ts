import type { Noun, Records, RecordTypes } from '../../model/records.ts';
import { neverStop, type Stop, stopInSteps } from '../../model/stop.ts';
import { LookedAtMap } from './looked-at-map.ts';
import type { StoredRecords } from './stored-table.ts';
import type { Touch, Touched } from './touched.ts';
import { WatchedTable } from './watched-table.ts';

/** The nouns of which it is written down what becomes of them. */
type WatchedNoun = Exclude<Noun, 'learning' | 'vocabulary' | 'version'>;

/** The records of a file, and what becomes of them in one transaction. */
export class WatchedRecords {
  readonly records: Records;
  readonly #tables: { readonly [N in WatchedNoun]: WatchedTable<RecordTypes[N]> };

  constructor(stored: StoredRecords) {
    this.#tables = {
      publication: new WatchedTable(stored.publication),
      issue: new WatchedTable(stored.issue),
      page: new WatchedTable(stored.page),
      restoration: new WatchedTable(stored.restoration),
      article: new WatchedTable(stored.article),
      block: new WatchedTable(stored.block),
      correction: new WatchedTable(stored.correction),
      // There may be tens of thousands, and nothing but these records reads them before the end.
      mention: new WatchedTable(stored.mention, { isPatient: true }),
      entity: new WatchedTable(stored.entity),
      relation: new WatchedTable(stored.relation),
      classification: new WatchedTable(stored.classification),
      ruling: new WatchedTable(stored.ruling),
      type: new WatchedTable(stored.type),
      relationType: new WatchedTable(stored.relationType),
      attribute: new WatchedTable(stored.attribute),
      attributeType: new WatchedTable(stored.attributeType),
      comment: new WatchedTable(stored.comment),
    };
    this.records = {
      ...this.#tables,
      ...{ learning: stored.learning, vocabulary: stored.vocabulary, version: stored.version },
    };
  }

  /** Reads together what will be asked for one by one. */
  lookAhead(named: Iterable<readonly [id: string, noun: Noun]>): void {
    const all = [...named];
    for (const noun of this.#nouns()) this.#lookAheadOf(noun, all);
  }

  #lookAheadOf<N extends WatchedNoun>(noun: N, named: readonly (readonly [id: string, noun: Noun])[]): void {
    const ids = named.filter(([, of]) => of === noun).map(([id]) => id as RecordTypes[N]['id']);
    this.#tables[noun].lookAhead(ids);
  }

  /** What became of a record by now; undefined where nothing did. */
  touch<N extends WatchedNoun>(noun: N, id: RecordTypes[N]['id']): Touch<RecordTypes[N]> | undefined {
    return this.#tables[noun].touched.get(id);
  }

  /**
   * Writes what waits.
   *
   * @param stop looked at at each step through what is returned
   * @returns all that was put or removed
   */
  finish(stop: Stop = neverStop): Touched {
    const look = stopInSteps(stop);
    const touched: Partial<Record<Noun, ReadonlyMap<string, unknown>>> = {};
    for (const noun of this.#nouns()) {
      const table = this.#tables[noun];
      table.write();
      if (table.touched.size === 0) continue;
      touched[noun] = stop === neverStop ? table.touched : new LookedAtMap<string, unknown>(table.touched, look);
    }
    // Each map is its noun's.
    return touched as Touched;
  }

  #nouns(): readonly WatchedNoun[] {
    return Object.keys(this.#tables) as WatchedNoun[];
  }
}
