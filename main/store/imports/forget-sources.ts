import type Database from 'better-sqlite3';
import type { Sha256 } from '../../../model/issue.ts';

/** Forgets what batches of imports say of sources that are purged. */
export function forgetImportsOf(database: Database.Database, sources: readonly Sha256[]): void {
  const all = JSON.stringify(sources);
  const among = 'sha256 IN (SELECT value FROM json_each(?))';
  const named = database
    .prepare<[string], { batch_id: string; path: string; entry: string | null }>(
      `SELECT batch_id, path, entry FROM import_item WHERE ${among}`,
    )
    .all(all);
  database.prepare(`DELETE FROM import_item WHERE ${among}`).run(all);
  for (const { batch_id, path, entry } of named) {
    if (entry !== null) continue;
    database
      .prepare(
        'UPDATE import_batch SET given = (SELECT json_group_array(value) FROM json_each(given) WHERE value <> ?) WHERE id = ?',
      )
      .run(path, batch_id);
  }
  database
    .prepare(
      'DELETE FROM import_batch WHERE is_listed = 1 AND NOT EXISTS (SELECT 1 FROM import_item WHERE batch_id = import_batch.id)',
    )
    .run();
}
