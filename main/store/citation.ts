import type Database from 'better-sqlite3';
import { Citation, noCitation } from '../../model/citation.ts';

/** What the workspace's datasets are called, whose they are and what may be done with them. */
export interface CitationKept {
  get(): Citation;
  put(citation: Citation): void;
}

const name = 'citation';

export function sqlCitation(database: Database.Database): CitationKept {
  const kept = database.prepare<[string], string>('SELECT value FROM meta WHERE name = ?').pluck();
  return {
    get() {
      const value = kept.get(name);
      // What a later version of the program may have written is left for it.
      const known = Citation.safeParse(value === undefined ? null : JSON.parse(value));
      return known.success ? known.data : noCitation;
    },
    put: (citation) =>
      void database
        .prepare('INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)')
        .run(name, JSON.stringify(citation)),
  };
}
