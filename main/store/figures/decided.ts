import type Database from 'better-sqlite3';
import { addRows } from '../../../model/figures/add-rows.ts';
import {
  type DecidedPart,
  type DecidedRow,
  type JudgedNoun,
  type JudgedPart,
  type JudgedRow,
  judgedNouns,
} from '../../../model/figures/figures.ts';
import { historyKindOf } from '../../../model/history.ts';
import type { EntryId } from '../../../model/ids.ts';
import { deedsOf, type RecordDeeds } from '../../../model/journal/deeds.ts';
import type { Action } from '../../../model/journal.ts';
import { idOf } from '../id-bytes.ts';
import type { Journal } from '../journal/journal.ts';
import { localDay } from '../local-day.ts';

/** How much of the journal a part is of: so many entries, or so many bytes of them and the entry with which these are more. */
const mostEntries = 1000;
const mostBytes = 400_000;

interface EditRow {
  readonly sequence: number;
  readonly id: Uint8Array;
  readonly action: Action;
  readonly at: number;
  readonly size: number;
}

/** An edit in force, with what it did to each record. */
interface DoneEdit {
  readonly action: Action;
  /** Of this computer's calendar, as `2026-11-30`. */
  readonly day: string;
  readonly deeds: readonly RecordDeeds[];
}

/** On how much people decided by day and kind, from an entry of the journal on. */
export function decidedPart(database: Database.Database, journal: Journal, from: number): DecidedPart {
  return partOf(database, journal, from, (edits) => {
    const rows = edits.map(
      ({ action, day, deeds }): DecidedRow => ({ day, kind: historyKindOf(action), decisions: deeds.length }),
    );
    return addRows([], rows, ['decisions']);
  });
}

/** How right suggestions were that people decided on, by month and by what they were of, from an entry of the journal on. */
export function judgedPart(database: Database.Database, journal: Journal, from: number): JudgedPart {
  return partOf(database, journal, from, (edits) => {
    const rows = edits.flatMap(({ day, deeds }) =>
      deeds.flatMap((of): JudgedRow[] => {
        const judged = judgedIn(of);
        return judged === null ? [] : [{ month: day.slice(0, 7), ...judged }];
      }),
    );
    return addRows([], rows, ['right', 'wrong']);
  });
}

/** Imports decide nothing: they are left out. */
function partOf<Row>(
  database: Database.Database,
  journal: Journal,
  from: number,
  rowsOf: (edits: readonly DoneEdit[]) => readonly Row[],
): { readonly rows: readonly Row[]; readonly next: number | null; readonly fraction: number } {
  const last = journal.last();
  const listed = database
    .prepare<[number, number], EditRow>(
      `SELECT sequence, id, action, at, iif(kind = 'edit' AND action <> 'issue-import', length(commands), 0) AS size
       FROM entry WHERE sequence >= ? ORDER BY sequence LIMIT ?`,
    )
    .all(from, mostEntries);
  const edits: DoneEdit[] = [];
  let bytes = 0;
  let through = from;
  for (const { sequence, id: packed, action, at, size } of listed) {
    through = sequence;
    if (size > 0) {
      const id = idOf<EntryId>(packed);
      const commands = journal.isInForce(id) ? (journal.whole(id)?.commands ?? []) : [];
      if (commands.length > 0) edits.push({ action, day: localDay(at), deeds: [...deedsOf(commands).values()] });
    }
    bytes += size;
    if (bytes > mostBytes) break;
  }
  const isLast = listed.length === 0 || through >= last;
  return { rows: rowsOf(edits), next: isLast ? null : through + 1, fraction: isLast ? 1 : through / last };
}

/** What became of a suggestion; null where a record was none, or was not decided. What was put right was wrong. */
function judgedIn({ noun, deeds }: RecordDeeds): Pick<JudgedRow, 'noun' | 'type' | 'right' | 'wrong'> | null {
  const decided = deeds.find((deed) => deed.kind === 'decide');
  if (decided === undefined || !isJudged(noun)) return null;
  const { changes } = decided;
  const isGone = deeds.some(({ kind }) => kind === 'remove');
  if (!isGone && changes.status !== 'accepted' && changes.status !== 'rejected') return null;
  const isRight = !isGone && changes.status === 'accepted' && !told.some((field) => field in changes);
  return { noun, type: typeOf(decided.record), right: isRight ? 1 : 0, wrong: isRight ? 0 : 1 };
}

/** What a suggestion says: one that was accepted with something else in these was not right. */
const told = ['type', 'ranges', 'start', 'end', 'now', 'subjectId', 'objectId', 'code'];

function isJudged(noun: string): noun is JudgedNoun {
  return judgedNouns.some((each) => each === noun);
}

function typeOf(record: object): string {
  if ('type' in record) return String(record.type);
  if ('kind' in record) return String(record.kind);
  return 'scheme' in record ? String(record.scheme) : '';
}
