import { basename, dirname, join, posix } from 'node:path';
import type Database from 'better-sqlite3';
import type { Failure } from '../../../model/failure.ts';
import type { ImportBatchId, ReplicaId } from '../../../model/ids.ts';
import type { ImportChoices } from '../../../model/import.ts';
import type { ImportedFile, ImportItem, ImportPlace, ImportState } from '../../../model/import-batch.ts';
import type { Sha256 } from '../../../model/issue.ts';
import { choicesIn, itemsWhere, notingItems } from './import-rows.ts';

/** A batch that is begun. */
export interface NewBatch {
  readonly id: ImportBatchId;
  readonly actor: string;
  readonly at: number;
  readonly given: readonly string[];
  readonly choices: ImportChoices;
}

/** A file that a batch comes to. */
export interface NewItem {
  readonly path: string;
  readonly entry: string | null;
  /** Why it can't come in, where that is known already. */
  readonly failure: Failure | null;
  /** What is laid down for it beside what is for all; left out for most. */
  readonly choices?: ImportChoices;
}

/** What became of a file, and the source that it came to or that stands in its place. */
export type ItemOutcome =
  | { readonly state: 'imported'; readonly imported: ImportedFile }
  | { readonly state: 'failed' | 'there-already' | 'left-out'; readonly failure: Failure }
  | { readonly state: 'read-along'; readonly readWith: string };

/** The files that wait to be imported, one after another, and what is noted of each. */
export interface ImportQueue {
  begin(batch: NewBatch): void;
  /** Adds files after those that are there; with `isLast` all are there. */
  add(id: ImportBatchId, items: readonly NewItem[], isLast: boolean): void;
  /** Has the files of a batch looked for again that was cut off while they were. */
  forgetItems(id: ImportBatchId): void;
  /** The next files that wait, from a place on. */
  waiting(id: ImportBatchId, from: number, count: number): ImportItem[];
  note(place: ImportPlace, outcome: ItemOutcome, sha256: Sha256 | null): void;
  /** Notes files of the batch that were read as part of another, by their names relative to it; those that came in by themselves stay so. */
  noteReadAlong(by: ImportItem, names: readonly string[], sha256: Sha256): void;
  /** Lets files that did not come in wait once more, to be read otherwise. */
  again(id: ImportBatchId, places: readonly number[], choices: ImportChoices): void;
  /** Whether a person had it end before its end. */
  noteStopped(id: ImportBatchId, isStopped: boolean): void;
  /** Gives up the files that wait. */
  leaveOut(id: ImportBatchId): void;
}

/** @param replica in which copy of the workspace is worked; null where none is noted */
export function sqlImportQueue(database: Database.Database, replica: ReplicaId | null): ImportQueue {
  const noteItem = notingItems(database);
  return {
    begin({ id, actor, at, given, choices }) {
      database
        .prepare(
          'INSERT INTO import_batch (id, replica, actor, at, given, choices, is_listed, is_stopped) VALUES (?, ?, ?, ?, ?, ?, 0, 0)',
        )
        .run(id, replica ?? '', actor, at, JSON.stringify(given), JSON.stringify(choices));
    },
    add(id, items, isLast) {
      const choices = database
        .prepare<[string], string>('SELECT choices FROM import_batch WHERE id = ?')
        .pluck()
        .get(id);
      const last = database
        .prepare<[string], number | null>('SELECT max(place) FROM import_item WHERE batch_id = ?')
        .pluck()
        .get(id);
      const insert = database.prepare(
        'INSERT INTO import_item (batch_id, place, path, entry, state, choices, sha256, outcome) VALUES (?, ?, ?, ?, ?, ?, NULL, ?)',
      );
      for (const [at, { path, entry, failure, choices: own }] of items.entries()) {
        const place = (last ?? -1) + 1 + at;
        const outcome = JSON.stringify(failure === null ? {} : { failure });
        const laidDown = own === undefined ? (choices ?? '{}') : JSON.stringify({ ...choicesIn(choices), ...own });
        insert.run(id, place, path, entry, stateBy(failure), laidDown, outcome);
      }
      if (isLast) database.prepare('UPDATE import_batch SET is_listed = 1 WHERE id = ?').run(id);
    },
    forgetItems(id) {
      database.prepare('DELETE FROM import_item WHERE batch_id = ?').run(id);
    },
    waiting: itemsWhere(database, "state = 'waiting'"),
    note(place, { state, ...outcome }, sha256) {
      noteItem(place, state, outcome, sha256);
    },
    noteReadAlong(by, names, sha256) {
      const own = by.entry ?? by.path;
      for (const name of names) {
        const other = by.entry === null ? join(dirname(own), name) : posix.join(posix.dirname(own), name);
        const where = by.entry === null ? 'path = ? AND entry IS NULL' : `path = ? AND entry = ?`;
        database
          .prepare(
            `UPDATE import_item SET state = 'read-along', outcome = ?, sha256 = ? WHERE batch_id = ? AND state IN ('waiting', 'failed') AND ${where}`,
          )
          .run([
            JSON.stringify({ readWith: basename(own) }),
            sha256,
            by.batchId,
            ...(by.entry === null ? [other] : [by.path, other]),
          ]);
      }
    },
    again(id, places, choices) {
      const statement = database.prepare(
        "UPDATE import_item SET state = 'waiting', outcome = '{}', choices = json_patch(choices, ?) WHERE batch_id = ? AND place = ? AND state IN ('failed', 'there-already', 'left-out')",
      );
      for (const place of places) statement.run(JSON.stringify(choices), id, place);
    },
    noteStopped(id, isStopped) {
      database.prepare('UPDATE import_batch SET is_stopped = ? WHERE id = ?').run(isStopped ? 1 : 0, id);
    },
    leaveOut(id) {
      database.prepare("UPDATE import_item SET state = 'left-out' WHERE batch_id = ? AND state = 'waiting'").run(id);
      database.prepare('UPDATE import_batch SET is_listed = 1 WHERE id = ?').run(id);
    },
  };
}

function stateBy(failure: Failure | null): ImportState {
  if (failure === null) return 'waiting';
  return failure.code === 'annotator-left' ? 'left-out' : 'failed';
}
