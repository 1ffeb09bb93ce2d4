import type Database from 'better-sqlite3';
import { largestOf } from '../../../model/extremes.ts';
import type { JournalEntry } from '../../../model/journal.ts';
import type { Journal } from './journal.ts';

/**
 * What other programs write to the journal of a workspace that is open here: the command line may import into it. That they
 * wrote is told by SQLite: https://www.sqlite.org/pragma.html#pragma_data_version
 */
export class OthersEntries {
  readonly #database: Database.Database;
  readonly #journal: Journal;
  readonly #own = new Set<number>();
  #version: number;
  /** The sequence number of the last entry that was this program's own or was given away. */
  #upTo: number;

  constructor(database: Database.Database, journal: Journal) {
    this.#database = database;
    this.#journal = journal;
    this.#version = this.#readVersion();
    this.#upTo = journal.last();
  }

  noteOwn({ sequence }: JournalEntry): void {
    this.#own.add(sequence);
  }

  /** What was written since this was called last, oldest first; null when nobody else wrote anything. */
  take(): JournalEntry[] | null {
    const version = this.#readVersion();
    const hasChanged = version !== this.#version;
    this.#version = version;
    const entries = hasChanged ? this.#journal.after(this.#upTo) : [];
    this.#upTo = Math.max(this.#upTo, largestOf(this.#own), largestOf(entries.map(({ sequence }) => sequence)));
    const others = entries.filter(({ sequence }) => !this.#own.has(sequence));
    this.#own.clear();
    return hasChanged ? others : null;
  }

  #readVersion(): number {
    return this.#database.pragma('data_version', { simple: true }) as number;
  }
}
