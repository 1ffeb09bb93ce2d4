import type Database from 'better-sqlite3';
import { largestOf, smallestOf } from '../../../model/extremes.ts';
import type { Noun, RecordTypes } from '../../../model/records.ts';

/** Why a record that was put there is not there: somebody took it away, or another correction or block stands where it would. */
export type WithheldReason = 'removed' | 'overlaps';

export type WithheldNoun = 'mention' | 'correction' | 'block';

/** Records that are not there, by their place in the source. */
export interface Withheld {
  put(noun: WithheldNoun, reason: WithheldReason, record: RecordTypes[WithheldNoun]): void;
  remove(id: string): void;
  removeAll(ids: readonly string[]): void;
  get<N extends WithheldNoun>(noun: N, id: string): RecordTypes[N] | undefined;
  /** Those of a page that touch a stretch of its source, in the order of their ids. */
  around<N extends WithheldNoun>(noun: N, reason: WithheldReason, stretch: StretchOfPage): RecordTypes[N][];
}

export interface StretchOfPage {
  readonly pageId: string;
  readonly start: number;
  readonly end: number;
}

export function sqlWithheld(database: Database.Database): Withheld {
  const put = database.prepare('INSERT OR REPLACE INTO withheld VALUES (?, ?, ?, ?, ?, ?, ?)');
  const remove = database.prepare('DELETE FROM withheld WHERE id = ?');
  const removeAll = database.prepare<[string]>('DELETE FROM withheld WHERE id IN (SELECT value FROM json_each(?))');
  const get = database.prepare<[Noun, string], string>('SELECT record FROM withheld WHERE noun = ? AND id = ?').pluck();
  const around = database
    .prepare<StretchOfPage & { noun: Noun; reason: WithheldReason }, string>(
      `SELECT record FROM withheld WHERE page_id = @pageId AND noun = @noun AND reason = @reason
         AND start_offset <= @end AND end_offset >= @start ORDER BY id`,
    )
    .pluck();
  return {
    put(noun, reason, record) {
      const { start, end } = extentOf(record);
      put.run(record.id, noun, reason, record.pageId, start, end, JSON.stringify(record));
    },
    remove: (id) => void remove.run(id),
    removeAll: (ids) => void removeAll.run(JSON.stringify(ids)),
    get: <N extends WithheldNoun>(noun: N, id: string): RecordTypes[N] | undefined => {
      const record = get.get(noun, id);
      return record === undefined ? undefined : JSON.parse(record);
    },
    around: <N extends WithheldNoun>(noun: N, reason: WithheldReason, stretch: StretchOfPage) =>
      around.all({ ...stretch, noun, reason }).map((record): RecordTypes[N] => JSON.parse(record)),
  };
}

function extentOf(record: RecordTypes[WithheldNoun]): { readonly start: number; readonly end: number } {
  if (!('ranges' in record)) return record;
  return {
    start: smallestOf(record.ranges.map(({ start }) => start)),
    end: largestOf(record.ranges.map(({ end }) => end)),
  };
}
