import type Database from 'better-sqlite3';
import type { Entity } from '../../model/entity.ts';
import type { EntityId } from '../../model/ids.ts';
import type { EntityType } from '../../model/mention.ts';
import { nameForm } from '../../model/names/name-form.ts';
import type { RecordTable } from '../../model/records.ts';
import type {
  RegisterColumn,
  RegisterExtent,
  RegisterListing,
  RegisterPage,
  RegisterRow,
} from '../../model/register/register-list.ts';
import { matchForName } from './match-for-name.ts';
import { dateOfDay } from './projections/places/days.ts';

/** The entities that stand for themselves, as the register lists them: as much as is asked for. */
export interface ListedEntities {
  /** At most `count` of them, from one on. */
  rows(listing: RegisterListing, from: number, count: number): RegisterPage;
  /** Which of them an entity is, from 0; null where it is not listed. */
  rowOf(listing: RegisterListing, id: EntityId): number | null;
  /** One of them, listed or not; null for one that is not there or was joined into another. */
  row(id: EntityId): RegisterRow | null;
  /** The types that entities have, in the order of the alphabet. */
  types(): EntityType[];
}

const extents: Readonly<Record<RegisterExtent, string>> = {
  all: '',
  aliases: 'AND names > 1',
  linked: 'AND links > 0',
  unlinked: 'AND links = 0',
  unnamed: 'AND mentions = 0',
};
const columns: Readonly<Record<RegisterColumn, string>> = {
  ...{ type: 'type', name: 'sort_key', names: 'names', mentions: 'mentions', days: 'days', links: 'links' },
  ...{ first: 'first_day', last: 'last_day' },
};
const usual = 'mentions DESC, sort_key, entity_id';

interface Wanted {
  readonly type: EntityType | null;
  readonly match: string | null;
}

interface LineRow {
  readonly id: EntityId;
  readonly mentions: number;
  readonly days: number;
  readonly first_day: number | null;
  readonly last_day: number | null;
}

const lineColumns = 'lower(hex(entity_id)) AS id, mentions, days, first_day, last_day';

export function sqlListedEntities(database: Database.Database, entities: RecordTable<Entity>): ListedEntities {
  const statements = new Map<string, Database.Statement>();
  const prepared = <Parameters, Row>(sql: string): Database.Statement<[Parameters], Row> => {
    const statement = statements.get(sql) ?? database.prepare(sql);
    statements.set(sql, statement);
    return statement as Database.Statement<[Parameters], Row>;
  };
  const types = database.prepare<[], EntityType>('SELECT DISTINCT type FROM entity_line ORDER BY type').pluck();
  const one = database.prepare<[EntityId], LineRow>(
    `SELECT ${lineColumns} FROM entity_line WHERE entity_id = unhex(?)`,
  );
  const joined = database
    .prepare<[EntityId], EntityId>(
      'SELECT lower(hex(entity_id)) FROM entity_standing WHERE standing_id = unhex(?) ORDER BY entity_id',
    )
    .pluck();
  const rowOfLine = ({ id, first_day, last_day, ...counts }: LineRow): RegisterRow[] => {
    const entity = entities.get(id);
    if (entity === undefined) return [];
    const others = joined.all(id).flatMap((each) => entities.get(each) ?? []);
    const dates = { firstDate: dateOf(first_day), lastDate: dateOf(last_day) };
    return [{ entity, joined: others, ...counts, ...dates }];
  };
  return {
    rows(listing, from, count) {
      const wanted = wantedIn(listing);
      const total = prepared<Wanted, { total: number }>(
        `SELECT count(*) AS total FROM entity_line WHERE ${whereOf(listing)}`,
      ).get(wanted);
      const rows = prepared<Wanted & { from: number; count: number }, LineRow>(
        `SELECT ${lineColumns} FROM entity_line WHERE ${whereOf(listing)}
         ORDER BY ${orderOf(listing)} LIMIT @count OFFSET @from`,
      ).all({ ...wanted, from, count });
      return { from, rows: rows.flatMap(rowOfLine), total: total?.total ?? 0 };
    },
    rowOf(listing, id) {
      const found = prepared<Wanted & { id: EntityId }, { place: number }>(
        `SELECT place FROM (SELECT entity_id, row_number() OVER (ORDER BY ${orderOf(listing)}) - 1 AS place
           FROM entity_line WHERE ${whereOf(listing)}) WHERE entity_id = unhex(@id)`,
      ).get({ ...wantedIn(listing), id });
      return found?.place ?? null;
    },
    row(id) {
      const line = one.get(id);
      return (line === undefined ? undefined : rowOfLine(line)[0]) ?? null;
    },
    types: () => types.all(),
  };
}

function dateOf(day: number | null): string | null {
  return day === null ? null : dateOfDay(day);
}

function wantedIn({ type, wanted }: RegisterListing): Wanted {
  return { type, match: matchForName(wanted) };
}

/** Names are looked up by their characters or in pinyin; an entity is found by the names of those that were joined into it, too. */
function whereOf({ type, extent, wanted }: RegisterListing): string {
  const called =
    nameForm(wanted) === ''
      ? ''
      : `AND entity_id IN (SELECT coalesce(standing_id, entity_name.entity_id)
           FROM entity_character CROSS JOIN entity_name ON number = entity_character.rowid
           LEFT JOIN entity_standing ON entity_standing.entity_id = entity_name.entity_id
           WHERE entity_character MATCH @match)`;
  return `${type === null ? 'true' : 'type = @type'} ${called} ${extents[extent]}`;
}

/** What has no date comes last. */
function orderOf({ sort }: RegisterListing): string {
  if (sort === null) return usual;
  return `${columns[sort.column]} ${sort.descending ? 'DESC' : 'ASC'} NULLS LAST, ${usual}`;
}
