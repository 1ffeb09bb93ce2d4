import type Database from 'better-sqlite3';
import { actionsOfKind, type HistoryPage } from '../../../model/history.ts';
import type { JournalEntry } from '../../../model/journal.ts';
import { bytesOf } from '../id-bytes.ts';
import type { Numbered } from '../numbered.ts';
import type { PurgedState } from './whole-entry.ts';

/** An entry as it is listed. */
export interface EntryRow extends Omit<JournalEntry, 'id' | 'targetId' | 'undone' | 'isPurged'> {
  readonly purged: PurgedState;
  readonly id: Uint8Array;
  readonly target: Uint8Array | null;
}

/** What is selected of entries, in SQL, and from what. */
export const entryColumns = `entry.sequence, entry.id, kind, target, action, article_id AS articleId, summary,
  coalesce(person.name, '') AS actor, at, purged`;
export const entriesNamed = `entry LEFT JOIN numbered ON numbered.number = entry.person
  LEFT JOIN person ON person.id = numbered.name`;

/** How many milliseconds a day has. */
const day = 86_400_000;

/** Reads the rows that a page of the history asks for. A statement is made for each set of conditions that is asked for. */
export function historyRows(database: Database.Database, numbered: Numbered): (page: HistoryPage) => EntryRow[] {
  const statements = new Map<string, Database.Statement<[Record<string, unknown>], EntryRow>>();
  return ({ before, limit, articleId, personId = null, kind = null, from = null, until = null }) => {
    const conditions = [
      ['entry.id < @upTo', true],
      ['article_id = @articleId', articleId !== null],
      ['entry.person = @person', personId !== null],
      ['action IN (SELECT value FROM json_each(@actions))', kind !== null],
      ['at >= @from', from !== null],
      ['at < @until', until !== null],
    ] as const;
    const where = conditions.flatMap(([sql, isAsked]) => (isAsked ? [sql] : [])).join(' AND ');
    let statement = statements.get(where);
    if (statement === undefined) {
      statement = database.prepare(
        `SELECT ${entryColumns} FROM ${entriesNamed} WHERE ${where} ORDER BY entry.id DESC LIMIT @limit`,
      );
      statements.set(where, statement);
    }
    return statement.all({
      ...{ upTo: before === null ? Buffer.alloc(17, 0xff) : bytesOf(before), limit, articleId },
      person: personId === null ? null : numbered.known(personId),
      actions: kind === null ? null : JSON.stringify(actionsOfKind(kind)),
      // Days begin where the computer's clock has them begin.
      from: from === null ? null : startOfDay(from),
      until: until === null ? null : startOfDay(until) + day,
    });
  };
}

function startOfDay(date: string): number {
  return new Date(`${date}T00:00:00`).getTime();
}
