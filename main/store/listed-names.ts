import type Database from 'better-sqlite3';
import type { NameKey, RememberedName } from '../../model/memory.ts';
import type { MemoryColumn, MemoryExtent, NameListing, NamePage } from '../../model/memory-list.ts';
import type { EntityType } from '../../model/mention.ts';
import { nameForm } from '../../model/names/name-form.ts';
import type { RecordTable } from '../../model/records.ts';
import type { Ruling } from '../../model/ruling.ts';
import { type NameRow, nameColumns, readNames } from './remembered-names.ts';

/** The names that a workspace remembers, as they are listed: as much as is asked for. */
export interface ListedNames {
  /** At most `count` of them, from one on. */
  rows(listing: NameListing, from: number, count: number): NamePage;
  /** Which of them a name is, from 0; null where it is not listed. */
  rowOf(listing: NameListing, key: NameKey): number | null;
  all(listing: NameListing): RememberedName[];
  /** The types that remembered names have, in the order of the alphabet. */
  types(): EntityType[];
}

const extents: Readonly<Record<MemoryExtent, string>> = {
  all: '',
  proposed: 'AND proposed = 1',
  'not-proposed': 'AND proposed = 0',
  withheld: 'AND withheld > 0',
  ruled: 'AND verdict IS NOT NULL',
};
const columns: Readonly<Record<MemoryColumn, string>> = {
  type: 'type',
  name: 'sort_key',
  accepted: 'accepted',
  rejected: 'rejected',
  withheld: 'withheld',
  // What is always proposed, never, and neither.
  ruling: "CASE verdict WHEN 'always' THEN 0 WHEN 'never' THEN 1 ELSE 2 END",
};
const usual = 'accepted DESC, rejected DESC, type, form';

interface Wanted {
  readonly type: EntityType | null;
  readonly wanted: string;
}

export function sqlListedNames(database: Database.Database, rulings: RecordTable<Ruling>): ListedNames {
  const read = readNames(database, rulings);
  const statements = new Map<string, Database.Statement>();
  const prepared = <Parameters, Row>(sql: string): Database.Statement<[Parameters], Row> => {
    const statement = statements.get(sql) ?? database.prepare(sql);
    statements.set(sql, statement);
    return statement as Database.Statement<[Parameters], Row>;
  };
  const types = database.prepare<[], EntityType>('SELECT DISTINCT type FROM name ORDER BY type').pluck();
  return {
    rows(listing, from, count) {
      const wanted = wantedIn(listing);
      const counted = prepared<Wanted, Pick<NamePage, 'total' | 'always' | 'never'>>(
        `SELECT count(*) AS total, count(*) FILTER (WHERE verdict = 'always') AS always,
           count(*) FILTER (WHERE verdict = 'never') AS never FROM name WHERE ${whereOf(listing)}`,
      ).get(wanted) ?? { total: 0, always: 0, never: 0 };
      const rows = prepared<Wanted & { from: number; count: number }, NameRow>(
        `SELECT ${nameColumns} FROM name WHERE ${whereOf(listing)} ORDER BY ${orderOf(listing)} LIMIT @count OFFSET @from`,
      ).all({ ...wanted, from, count });
      return { from, rows: rows.map(read), ...counted };
    },
    rowOf(listing, { type, form }) {
      const found = prepared<Wanted & { ofType: string; form: string }, { place: number }>(
        `SELECT place FROM (SELECT type, form, row_number() OVER (ORDER BY ${orderOf(listing)}) - 1 AS place
           FROM name WHERE ${whereOf(listing)}) WHERE type = @ofType AND form = @form`,
      ).get({ ...wantedIn(listing), ofType: type, form });
      return found?.place ?? null;
    },
    all: (listing) =>
      prepared<Wanted, NameRow>(
        `SELECT ${nameColumns} FROM name WHERE ${whereOf(listing)} ORDER BY ${orderOf(listing)}`,
      )
        .all(wantedIn(listing))
        .map(read),
    types: () => types.all(),
  };
}

function wantedIn({ type, wanted }: NameListing): Wanted {
  return { type, wanted: nameForm(wanted) };
}

function whereOf({ extent }: NameListing): string {
  return `(@type IS NULL OR type = @type)
    AND (@wanted = '' OR instr(form, @wanted) > 0 OR instr(coalesce(value_form, ''), @wanted) > 0) ${extents[extent]}`;
}

function orderOf({ sort }: NameListing): string {
  return sort === null ? usual : `${columns[sort.column]} ${sort.descending ? 'DESC' : 'ASC'}, ${usual}`;
}
