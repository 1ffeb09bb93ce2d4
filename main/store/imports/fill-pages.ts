import type Database from 'better-sqlite3';

/** Leaves a file without gaps after it has grown much. */
export interface PageFilling {
  /**
   * Writes the file anew where it has become twice what it was: rows that came in one by one, everywhere in their tables, leave a tenth
   * of its pages empty. That takes a small part of what bringing them in took, and as much room again for a while; without that room, or
   * while somebody else writes, it is left as it is.
   *
   * @param upTo a file that is larger is left as it is, too, in bytes
   * @returns whether it was written anew
   */
  fill(upTo?: number): boolean;
}

/** @param database as it is now, its size is compared with what it will have become */
export function pageFilling(database: Database.Database): PageFilling {
  const pages = (): number => Number(database.pragma('page_count', { simple: true }));
  const pageSize = Number(database.pragma('page_size', { simple: true }));
  let before = pages();
  return {
    fill(upTo = Number.POSITIVE_INFINITY) {
      if (pages() < before * 2 || pages() * pageSize > upTo) return false;
      try {
        database.exec('VACUUM');
      } catch (error) {
        if (isPassing(error)) return false;
        throw error;
      }
      before = pages();
      return true;
    },
  };
}

function isPassing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^SQLITE_(BUSY|LOCKED|FULL|IOERR|CANTOPEN|NOMEM)/.test(code);
}
