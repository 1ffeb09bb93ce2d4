import type Database from 'better-sqlite3';
import type { RulingId } from '../../model/ids.ts';
import { type NameChanges, type NameKey, type RememberedName, rejectionsToWithhold } from '../../model/memory.ts';
import type { RecordTable } from '../../model/records.ts';
import type { Ruling } from '../../model/ruling.ts';

/** What a workspace remembers of names. */
export interface RememberedNames {
  /** Everything, the most accepted first. */
  all(): RememberedName[];
  /** What is remembered of some names now. */
  of(keys: readonly NameKey[]): NameChanges;
  /** What people laid down for names. */
  rulings(): Ruling[];
}

/** A row of the names that are known, as far as it says what is remembered. */
export interface NameRow extends NameKey, Pick<RememberedName, 'name' | 'value' | 'accepted' | 'rejected'> {
  readonly given: 0 | 1;
  readonly withheld: number;
  readonly ruling: RulingId | null;
}

export const nameColumns = 'type, form, name, value, accepted, rejected, given, withheld, ruling_id AS ruling';

/** Reads what rows of the names that are known say. */
export function readNames(database: Database.Database, rulings: RecordTable<Ruling>): (row: NameRow) => RememberedName {
  const contexts = database
    .prepare<[NameKey], string>(
      `SELECT context FROM name_rejection WHERE type = @type AND form = @form AND times >= ${rejectionsToWithhold}
       ORDER BY context`,
    )
    .pluck();
  return ({ type, form, given, withheld, ruling, ...said }) => ({
    ...{ ...said, type, given: given === 1, withheldContexts: withheld === 0 ? [] : contexts.all({ type, form }) },
    ruling: ruling === null ? null : (rulings.get(ruling) ?? null),
  });
}

export function sqlRememberedNames(database: Database.Database, rulings: RecordTable<Ruling>): RememberedNames {
  const read = readNames(database, rulings);
  const all = database.prepare<[], NameRow>(
    `SELECT ${nameColumns} FROM name ORDER BY accepted DESC, rejected DESC, type, form`,
  );
  const one = database.prepare<[NameKey], NameRow>(
    `SELECT ${nameColumns} FROM name WHERE type = @type AND form = @form`,
  );
  const laidDown = database.prepare<[], RulingId>('SELECT id FROM ruling ORDER BY id').pluck();
  return {
    all: () => all.all().map(read),
    rulings: () => laidDown.all().flatMap((id) => rulings.get(id) ?? []),
    of(keys) {
      const found = keys.map((key) => ({ key, row: one.get(key) }));
      return {
        afresh: false,
        names: found.flatMap(({ row }) => (row === undefined ? [] : [read(row)])),
        gone: found.filter(({ row }) => row === undefined).map(({ key }) => key),
      };
    },
  };
}
