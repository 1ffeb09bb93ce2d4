import type Database from 'better-sqlite3';
import type { ImportBatchId } from '../../../model/ids.ts';
import { ImportChoices } from '../../../model/import.ts';
import { ImportItem, type ImportPlace, type ImportState } from '../../../model/import-batch.ts';
import type { Sha256 } from '../../../model/issue.ts';

/** A file of a batch as it is stored. */
export interface ItemRow {
  readonly batch_id: string;
  readonly place: number;
  readonly path: string;
  readonly entry: string | null;
  readonly state: string;
  readonly choices: string;
  readonly outcome: string;
}

/** The columns of an {@link ItemRow}. */
export const itemColumns = 'batch_id, place, path, entry, state, choices, outcome';

export function itemOf({ batch_id, place, path, entry, state, choices, outcome }: ItemRow): ImportItem {
  const said = JSON.parse(outcome) as Record<string, unknown>;
  return ImportItem.parse({
    ...{ batchId: batch_id, place, path, entry, state },
    choices: choicesIn(choices),
    ...{ imported: null, failure: null, readWith: null, ...said },
  });
}

/** What is laid down for files, from its column; nothing where there is no row. */
export function choicesIn(choices: string | undefined): ImportChoices {
  return ImportChoices.parse(JSON.parse(choices ?? '{}'));
}

/** Reads so many files of a batch of which something holds, from a place on. @param condition in SQL */
export function itemsWhere(
  database: Database.Database,
  condition: string,
): (id: ImportBatchId, from: number, count: number) => ImportItem[] {
  const statement = database.prepare<[string, number, number], ItemRow>(
    `SELECT ${itemColumns} FROM import_item WHERE batch_id = ? AND ${condition} AND place >= ? ORDER BY place LIMIT ?`,
  );
  return (id, from, count) => statement.all(id, from, count).map(itemOf);
}

/** Writes what became of files. */
export function notingItems(
  database: Database.Database,
): (place: ImportPlace, state: ImportState, outcome: object, sha256: Sha256 | null) => void {
  const statement = database.prepare<[ImportState, string, Sha256 | null, ImportBatchId, number]>(
    'UPDATE import_item SET state = ?, outcome = ?, sha256 = ? WHERE batch_id = ? AND place = ?',
  );
  return ({ batchId, place }, state, outcome, sha256) =>
    void statement.run(state, JSON.stringify(outcome), sha256, batchId, place);
}
