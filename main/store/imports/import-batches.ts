import type Database from 'better-sqlite3';
import { ImportBatchId, type ReplicaId } from '../../../model/ids.ts';
import {
  type ImportBatch,
  type ImportCounts,
  type ImportExtent,
  type ImportItem,
  type ImportPlace,
  type ImportState,
  type ImportSummary,
  importStates,
} from '../../../model/import-batch.ts';
import type { Sha256 } from '../../../model/issue.ts';
import type { AnnotatorsToChoose } from './annotators-to-choose.ts';
import { type ItemRow, itemColumns, itemOf, itemsWhere } from './import-rows.ts';
import type { LabelsToDecide } from './labels-to-decide.ts';

/** What was given to import in one go, and what became of its files. */
export interface ImportBatches {
  /** The newest first. */
  list(limit: number): ImportBatch[];
  /** Null for one that is not there. */
  summary(id: ImportBatchId, since: number): ImportSummary | null;
  item(place: ImportPlace): ImportItem | null;
  items(id: ImportBatchId, extent: ImportExtent, from: number, count: number): { total: number; rows: ImportItem[] };
  /** What came in with it. */
  sources(id: ImportBatchId): Sha256[];
}

interface BatchRow {
  readonly id: string;
  readonly replica: string;
  readonly actor: string;
  readonly at: number;
  readonly given: string;
  readonly is_listed: number;
  readonly is_stopped: number;
}

const conditions: Readonly<Record<ImportExtent, string>> = {
  all: 'TRUE',
  'not-in': "state IN ('failed', 'there-already')",
  incomplete: "state = 'imported' AND json_array_length(outcome, '$.imported.report.unread') > 0",
  ...(Object.fromEntries(importStates.map((state) => [state, `state = '${state}'`])) as Record<ImportState, string>),
};

export interface ImportBatchesParts {
  readonly database: Database.Database;
  /** In which copy of the workspace is worked; null where none is noted. */
  readonly replica: ReplicaId | null;
  /** In which copies of page images lie, seen from the workspace's folder. */
  readonly filesFolder: string;
  readonly annotators: AnnotatorsToChoose;
  readonly labels: LabelsToDecide;
}

export function importBatches({
  database,
  replica,
  filesFolder,
  annotators,
  labels,
}: ImportBatchesParts): ImportBatches {
  const [all, imported] = [itemsWhere(database, 'TRUE'), itemsWhere(database, "state = 'imported'")];
  const imagesToKeep = (id: ImportBatchId): ImportSummary['images'] => {
    const rows = database
      .prepare<[string, string], { path: string; byteLength: number }>(
        `SELECT DISTINCT path, byte_length AS byteLength FROM page_image
         WHERE path IS NOT NULL AND instr(path, ?) <> 1 AND source IN (
           SELECT sha256 FROM import_item
           WHERE batch_id = ? AND state = 'imported' AND json_extract(choices, '$.images') IS NULL)`,
      )
      .all(`${filesFolder}/`, id);
    return { count: rows.length, byteLength: rows.reduce((sum, { byteLength }) => sum + byteLength, 0) };
  };
  const countsOf = (id: string): ImportCounts => {
    const rows = database
      .prepare<[string], { state: ImportState; count: number }>(
        'SELECT state, count(*) AS count FROM import_item WHERE batch_id = ? GROUP BY state',
      )
      .all(id);
    const none = Object.fromEntries(importStates.map((state) => [state, 0])) as Record<ImportState, number>;
    for (const { state, count } of rows) none[state] = count;
    return none;
  };
  const batchOf = (row: BatchRow): ImportBatch => {
    const counts = countsOf(row.id);
    const isListed = row.is_listed === 1;
    return {
      id: ImportBatchId.parse(row.id),
      ...{ at: row.at, actor: row.actor, given: JSON.parse(row.given) as string[], isListed, counts },
      isStopped: row.is_stopped === 1,
      isHere: row.replica === replica,
    };
  };

  return {
    list: (limit) =>
      database
        .prepare<[number], BatchRow>('SELECT * FROM import_batch ORDER BY at DESC, id DESC LIMIT ?')
        .all(limit)
        .map(batchOf),
    summary(id, since) {
      const row = database.prepare<[string], BatchRow>('SELECT * FROM import_batch WHERE id = ?').get(id);
      if (row === undefined) return null;
      const sum = (what: string): number =>
        database
          .prepare<[string], number>(
            `SELECT total(json_extract(outcome, '$.imported.${what}')) FROM import_item WHERE batch_id = ? AND state = 'imported'`,
          )
          .pluck()
          .get(id) ?? 0;
      const [first] = imported(id, since, 1);
      const [one, second] = all(id, 0, 2);
      return {
        batch: batchOf(row),
        ...{ articles: sum('articles'), mentions: sum('mentions'), corrections: sum('corrections') },
        first: first ?? null,
        only: one === undefined || second !== undefined ? null : one,
        images: imagesToKeep(id),
        annotators: annotators.of(id),
        labels: labels.of(id),
      };
    },
    item({ batchId, place }) {
      const [item] = all(batchId, place, 1);
      return item === undefined || item.place !== place ? null : item;
    },
    items(id, extent, from, count) {
      const condition = conditions[extent];
      const total = database
        .prepare<[string], number>(`SELECT count(*) FROM import_item WHERE batch_id = ? AND ${condition}`)
        .pluck()
        .get(id);
      const rows = database
        .prepare<[string, number, number], ItemRow>(
          `SELECT ${itemColumns} FROM import_item WHERE batch_id = ? AND ${condition} ORDER BY place LIMIT ? OFFSET ?`,
        )
        .all(id, count, from);
      return { total: total ?? 0, rows: rows.map(itemOf) };
    },
    sources: (id) =>
      database
        .prepare<[string], string>(
          "SELECT DISTINCT sha256 FROM import_item WHERE batch_id = ? AND state = 'imported' AND sha256 IS NOT NULL",
        )
        .pluck()
        .all(id) as Sha256[],
  };
}
