import type { RecordTable } from '../../model/records.ts';
import type { StoredTable } from './stored-table.ts';
import type { Touch } from './touched.ts';

/** So many records are read in one statement. */
const readTogether = 5000;

/**
 * The records of one noun as one transaction sees and changes them: each is read once, and what is put or removed is written down.
 * Nobody else may change them meanwhile.
 */
export class WatchedTable<R extends { readonly id: string }> implements RecordTable<R> {
  /** What was put or removed, by id. */
  readonly touched = new Map<string, Touch<R>>();
  readonly #stored: StoredTable<R>;
  readonly #isPatient: boolean;
  /** The records as they are by now; null for those that are not there. */
  readonly #seen = new Map<string, R | null>();
  /** Of those that were put and are not written yet, what is written. */
  readonly #waiting = new Map<string, R>();

  /**
   * @param isPatient whether what is put over a record waits until the end, so that it is written once however often it is put
   */
  constructor(stored: StoredTable<R>, { isPatient = false } = {}) {
    this.#stored = stored;
    this.#isPatient = isPatient;
  }

  /** Reads together what will be asked for one by one. */
  lookAhead(ids: readonly R['id'][]): void {
    const unseen = ids.filter((id) => !this.#seen.has(id));
    if (unseen.length < 2) return;
    for (const id of unseen) this.#seen.set(id, null);
    for (let at = 0; at < unseen.length; at += readTogether) {
      for (const record of this.#stored.getAll(unseen.slice(at, at + readTogether))) this.#seen.set(record.id, record);
    }
  }

  get(id: R['id']): R | undefined {
    return this.#look(id) ?? undefined;
  }

  put(record: R): void {
    const { id } = record;
    const before = this.#look(id);
    this.#note(id, before, record);
    if (before === null) this.#stored.put(record);
    else if (!this.#isPatient) this.#stored.putOver(before, record);
    else if (!this.#waiting.has(id)) this.#waiting.set(id, before);
  }

  remove(id: R['id']): void {
    const before = this.#look(id);
    if (before !== null) this.#note(id, before, null);
    this.#waiting.delete(id);
    this.#stored.remove(id);
  }

  where<Field extends keyof R & string>(field: Field, value: R[Field]): R[] {
    this.write();
    return this.#stored.where(field, value);
  }

  /** Writes what waits. */
  write(): void {
    for (const [id, before] of this.#waiting) this.#stored.putOver(before, this.#look(id) ?? before);
    this.#waiting.clear();
  }

  #look(id: R['id']): R | null {
    const seen = this.#seen.get(id);
    if (seen !== undefined) return seen;
    const record = this.#stored.get(id) ?? null;
    this.#seen.set(id, record);
    return record;
  }

  #note(id: R['id'], before: R | null, after: R | null): void {
    this.#seen.set(id, after);
    const known = this.touched.get(id);
    // What is touched again was before the edit what it was when it was touched first.
    this.touched.set(id, { before: known === undefined ? before : known.before, after });
  }
}
