import type Database from 'better-sqlite3';
import { SavedSearch } from '../../model/search/search-query.ts';

/** What people look for again and again. */
export interface SavedSearches {
  /** By their names. */
  list(): SavedSearch[];
  /** Keeps one, in the place of what went by its name. */
  put(search: SavedSearch): void;
  remove(name: string): void;
}

export function sqlSavedSearches(database: Database.Database): SavedSearches {
  const all = database.prepare<[], { name: string; query: string }>(
    'SELECT name, query FROM saved_search ORDER BY name',
  );
  return {
    list: () =>
      all.all().flatMap(({ name, query }) => {
        // What a later version of the program may have written is left for it.
        const known = SavedSearch.safeParse({ name, query: JSON.parse(query) });
        return known.success ? [known.data] : [];
      }),
    put: ({ name, query }) =>
      void database
        .prepare('INSERT OR REPLACE INTO saved_search (name, query) VALUES (?, ?)')
        .run(name, JSON.stringify(query)),
    remove: (name) => void database.prepare('DELETE FROM saved_search WHERE name = ?').run(name),
  };
}
