import { basename, dirname, join, posix } from 'node:path';
import type Database from 'better-sqlite3';
import { type Annotator, annotatorsOf, together } from '../../../model/annotators.ts';
import { ColumnMapping } from '../../../model/column-mapping.ts';
import type { ErrorDetail } from '../../../model/error.ts';
import { Failure } from '../../../model/failure.ts';
import { ImportBatchId, type ReplicaId } from '../../../model/ids.ts';
import { type ImageKeeping, ImportChoices } from '../../../model/import.ts';
import {
  type ImportBatch,
  type ImportCounts,
  type ImportExtent,
  type ImportedFile,
  ImportItem,
  type ImportPlace,
  type ImportState,
  type ImportSummary,
  importStates,
} from '../../../model/import-batch.ts';
import type { Sha256 } from '../../../model/issue.ts';

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

/** What was given to import, file by file, and what became of each. */
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
  /** Has those files wait of whom somebody chose among several annotators of the same, and leaves the others out. */
  chooseAnnotator(id: ImportBatchId, annotator: string): void;
  /** Whether a person had it end before its end. */
  noteStopped(id: ImportBatchId, isStopped: boolean): void;
  /** Gives up the files that wait. */
  leaveOut(id: ImportBatchId): void;
  item(place: ImportPlace): ImportItem | null;
  items(id: ImportBatchId, extent: ImportExtent, from: number, count: number): { total: number; rows: ImportItem[] };
  /** The newest first. */
  batches(limit: number): ImportBatch[];
  /** Null for one that is not there. */
  summary(id: ImportBatchId, since: number): ImportSummary | null;
  /** What was laid down for all of its files. */
  choicesFor(id: ImportBatchId): ImportChoices;
  /** What came in with it. */
  sources(id: ImportBatchId): Sha256[];
  /** Notes whether the page images of a batch stay where they are. */
  answerImages(id: ImportBatchId, images: ImageKeeping): void;
  /** What was said of the columns of tables that came in, the last said first: of each kind of table once. */
  columnMappings(): ColumnMapping[];
  /** How a file was read that came in, where it was laid down and not found out: none where nothing is known of it. */
  choicesOf(source: Sha256): ImportChoices;
  /** Forgets what is said of sources that are purged. */
  forgetSources(sources: readonly Sha256[]): void;
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

interface ItemRow {
  readonly batch_id: string;
  readonly place: number;
  readonly path: string;
  readonly entry: string | null;
  readonly state: string;
  readonly choices: string;
  readonly outcome: string;
}

const itemColumns = 'batch_id, place, path, entry, state, choices, outcome';

const conditions: Readonly<Record<ImportExtent, string>> = {
  all: 'TRUE',
  'not-in': "state IN ('failed', 'there-already')",
  incomplete: "state = 'imported' AND json_array_length(outcome, '$.imported.report.unread') > 0",
  ...(Object.fromEntries(importStates.map((state) => [state, `state = '${state}'`])) as Record<ImportState, string>),
};

/**
 * @param replica in which copy of the workspace is worked; null where none is noted
 * @param filesFolder in which copies of page images lie, seen from the workspace's folder
 */
export function sqlImportQueue(
  database: Database.Database,
  replica: ReplicaId | null,
  filesFolder: string,
): ImportQueue {
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
  /** Files of which somebody has to say whose work is read. */
  const unsure = (
    id: ImportBatchId,
  ): { place: number; choices: ImportChoices; failure: Failure; detail: ErrorDetail }[] =>
    database
      .prepare<[string], { place: number; choices: string; failure: string }>(
        `SELECT place, choices, json_extract(outcome, '$.failure') AS failure FROM import_item
         WHERE batch_id = ? AND state = 'failed' AND json_extract(outcome, '$.failure.code') = 'annotator-unsure'
         ORDER BY place`,
      )
      .all(id)
      .map(({ place, choices, failure }) => {
        const said = Failure.parse(JSON.parse(failure));
        return { place, choices: parsed(choices), failure: said, detail: said.detail };
      });
  const annotatorsToChoose = (id: ImportBatchId): Annotator[] => {
    const texts = new Map<string, readonly Annotator[]>();
    for (const { place, detail } of unsure(id)) texts.set(String(detail.text ?? place), annotatorsOf(detail));
    return together(texts.values());
  };
  const update = (place: ImportPlace, state: ImportState, outcome: object, sha256: Sha256 | null): void => {
    database
      .prepare('UPDATE import_item SET state = ?, outcome = ?, sha256 = ? WHERE batch_id = ? AND place = ?')
      .run(state, JSON.stringify(outcome), sha256, place.batchId, place.place);
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
  const select = (condition: string) =>
    database.prepare<[string, number, number], ItemRow>(
      `SELECT ${itemColumns} FROM import_item WHERE batch_id = ? AND ${condition} AND place >= ? ORDER BY place LIMIT ?`,
    );

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
        const laidDown = own === undefined ? (choices ?? '{}') : JSON.stringify({ ...parsed(choices), ...own });
        insert.run(id, place, path, entry, stateBy(failure), laidDown, outcome);
      }
      if (isLast) database.prepare('UPDATE import_batch SET is_listed = 1 WHERE id = ?').run(id);
    },
    forgetItems(id) {
      database.prepare('DELETE FROM import_item WHERE batch_id = ?').run(id);
    },
    waiting: (id, from, count) => select("state = 'waiting'").all(id, from, count).map(itemOf),
    note(place, { state, ...outcome }, sha256) {
      update(place, state, outcome, sha256);
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
          .run(
            JSON.stringify({ readWith: basename(own) }),
            sha256,
            by.batchId,
            ...(by.entry === null ? [other] : [by.path, other]),
          );
      }
    },
    again(id, places, choices) {
      const statement = database.prepare(
        "UPDATE import_item SET state = 'waiting', outcome = '{}', choices = json_patch(choices, ?) WHERE batch_id = ? AND place = ? AND state IN ('failed', 'there-already', 'left-out')",
      );
      for (const place of places) statement.run(JSON.stringify(choices), id, place);
    },
    chooseAnnotator(id, annotator) {
      const rows = unsure(id);
      // Nobody may have done all texts: what the chosen one did not do is asked again.
      const texts = new Set(rows.flatMap(({ detail }) => (detail.layer === annotator ? [String(detail.text)] : [])));
      for (const { place, choices, failure, detail } of rows) {
        const isLayer = detail.layer !== undefined;
        const isHere = isLayer
          ? texts.has(String(detail.text))
          : annotatorsOf(detail).some(({ name }) => name === annotator);
        if (!isHere) continue;
        const item = { batchId: id, place };
        if (isLayer && detail.layer !== annotator) {
          const left = { ...failure, code: 'annotator-left' as const, detail: { ...detail, taken: annotator } };
          update(item, 'left-out', { failure: left }, null);
          continue;
        }
        const others = annotatorsOf(detail).flatMap(({ name }) => (name === annotator ? [] : [name]));
        const said = { annotator, ...(isLayer ? { leftAnnotators: others } : {}) };
        database
          .prepare(
            "UPDATE import_item SET state = 'waiting', outcome = '{}', choices = ? WHERE batch_id = ? AND place = ?",
          )
          .run(JSON.stringify({ ...choices, ...said }), id, place);
      }
    },
    noteStopped(id, isStopped) {
      database.prepare('UPDATE import_batch SET is_stopped = ? WHERE id = ?').run(isStopped ? 1 : 0, id);
    },
    leaveOut(id) {
      database.prepare("UPDATE import_item SET state = 'left-out' WHERE batch_id = ? AND state = 'waiting'").run(id);
      database.prepare('UPDATE import_batch SET is_listed = 1 WHERE id = ?').run(id);
    },
    item({ batchId, place }) {
      const [row] = select('TRUE').all(batchId, place, 1);
      return row === undefined || row.place !== place ? null : itemOf(row);
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
    batches: (limit) =>
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
      const [first] = select("state = 'imported'").all(id, since, 1);
      const [one, second] = select('TRUE').all(id, 0, 2);
      return {
        batch: batchOf(row),
        ...{ articles: sum('articles'), mentions: sum('mentions'), corrections: sum('corrections') },
        first: first === undefined ? null : itemOf(first),
        only: one === undefined || second !== undefined ? null : itemOf(one),
        images: imagesToKeep(id),
        annotators: annotatorsToChoose(id),
      };
    },
    choicesFor: (id) =>
      parsed(database.prepare<[string], string>('SELECT choices FROM import_batch WHERE id = ?').pluck().get(id)),
    sources: (id) =>
      database
        .prepare<[string], string>(
          "SELECT DISTINCT sha256 FROM import_item WHERE batch_id = ? AND state = 'imported' AND sha256 IS NOT NULL",
        )
        .pluck()
        .all(id) as Sha256[],
    answerImages(id, images) {
      const said = JSON.stringify({ images });
      database.prepare('UPDATE import_batch SET choices = json_patch(choices, ?) WHERE id = ?').run(said, id);
      database.prepare('UPDATE import_item SET choices = json_patch(choices, ?) WHERE batch_id = ?').run(said, id);
    },
    columnMappings() {
      const said = database
        .prepare<[], string>(
          `SELECT json_extract(choices, '$.columns') FROM import_item
           WHERE json_extract(choices, '$.columns') IS NOT NULL AND state = 'imported'
           ORDER BY batch_id DESC, place DESC LIMIT 200`,
        )
        .pluck()
        .all();
      const known = new Map<string, ColumnMapping>();
      for (const each of said) {
        const mapping = ColumnMapping.safeParse(JSON.parse(each));
        const names =
          mapping.success && mapping.data.hasNames ? Object.keys(mapping.data.fields).sort().join('\n') : '';
        if (mapping.success && names !== '' && !known.has(names)) known.set(names, mapping.data);
      }
      return [...known.values()];
    },
    choicesOf(source) {
      const choices = database
        .prepare<[Sha256], string>("SELECT choices FROM import_item WHERE sha256 = ? AND state = 'imported' LIMIT 1")
        .pluck()
        .get(source);
      return choices === undefined ? {} : ImportChoices.parse(JSON.parse(choices));
    },
    forgetSources(sources) {
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
    },
  };
}

function parsed(choices: string | undefined): ImportChoices {
  return ImportChoices.parse(JSON.parse(choices ?? '{}'));
}

function stateBy(failure: Failure | null): ImportState {
  if (failure === null) return 'waiting';
  return failure.code === 'annotator-left' ? 'left-out' : 'failed';
}

function itemOf({ batch_id, place, path, entry, state, choices, outcome }: ItemRow): ImportItem {
  const said = JSON.parse(outcome) as Record<string, unknown>;
  return ImportItem.parse({
    ...{ batchId: batch_id, place, path, entry, state },
    choices: ImportChoices.parse(JSON.parse(choices)),
    ...{ imported: null, failure: null, readWith: null, ...said },
  });
}
