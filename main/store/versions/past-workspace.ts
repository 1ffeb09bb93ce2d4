import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import type { EntryId, RecordId } from '../../../model/ids.ts';
import type { Noun } from '../../../model/records.ts';
import { refold } from '../journal/refold.ts';
import { asKanwuError, type OpenOptions, openDatabase } from '../open-database.ts';
import type { Affected } from '../projections/affected.ts';
import type { Touched } from '../touched.ts';
import { Workspace } from '../workspace.ts';
import { type Differing, differingBy, nothingDiffers } from './differing.ts';

/** So many entries are taken out by one statement. */
const takenTogether = 5000;

/**
 * A workspace as it was when an entry was made: what people had decided by then, as far as the copy that the entry was made in knew of it.
 * It is a file of its own, which goes when it is closed; nothing is written to the workspace that it was made of. What was suggested then
 * and decided since is not in it, and what was purged since is not either.
 */
export class PastWorkspace extends Workspace {
  readonly #folder: string;
  #differing: Differing = nothingDiffers;

  /**
   * @param folder an empty one, which goes with it
   * @throws {KanwuError} what `saveCopy` and {@link openDatabase} throw
   */
  static at(present: Workspace, upTo: EntryId, folder: string): PastWorkspace {
    const options: OpenOptions = { nativeBinding: present.nativeBinding };
    const path = join(folder, 'version.kanwu');
    try {
      present.saveCopy(path, false);
      const database = openDatabase(path, options);
      try {
        const past = new PastWorkspace(path, database, folder, options);
        past.#goBackTo(upTo);
        return past;
      } catch (error) {
        database.close();
        throw error;
      }
    } catch (error) {
      rmSync(folder, { recursive: true, force: true });
      throw asKanwuError(error, present.path);
    }
  }

  private constructor(path: string, database: Database.Database, folder: string, options: OpenOptions) {
    super(path, database, options);
    this.#folder = folder;
  }

  /** What may read otherwise in the workspace that it was made of. */
  get differing(): Differing {
    return this.#differing;
  }

  override close(): void {
    super.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Leaves in the journal what was known when an entry was made, and works out again what the others named. */
  #goBackTo(upTo: EntryId): void {
    const unknown = this.#unknownAt(upTo);
    if (unknown.length === 0) return;
    const named = new Map<RecordId, Noun>();
    for (const id of unknown) {
      for (const [record, { noun }] of this.journal.deedsOf(id)) named.set(record as RecordId, noun);
    }
    const { touched } = this.transactions.make({}, (watched) => {
      this.#takeOut(unknown);
      watched.lookAhead(named);
      refold({ ...this.refolding, records: watched.records }, named, this.knowledge.knew());
    });
    const affected = (each: Touched): Affected => this.transactions.affected(each);
    this.#differing = differingBy({ records: this.records, affected }, touched);
  }

  #unknownAt(upTo: EntryId): readonly EntryId[] {
    const person = this.journal.whole(upTo)?.person;
    if (person === undefined) return [];
    const [knew, author] = [this.knowledge.knew(), { entry: upTo, person }];
    return [...this.journal.ids()].filter((entry) => !knew(author, { entry, person }));
  }

  #takeOut(entries: readonly EntryId[]): void {
    const among = 'id IN (SELECT unhex(value) FROM json_each(?))';
    const records = this.database.prepare(
      `DELETE FROM entry_record WHERE entry IN (SELECT sequence FROM entry WHERE ${among})`,
    );
    const rows = this.database.prepare(`DELETE FROM entry WHERE ${among}`);
    for (let at = 0; at < entries.length; at += takenTogether) {
      const ids = JSON.stringify(entries.slice(at, at + takenTogether));
      records.run(ids);
      rows.run(ids);
    }
  }
}
