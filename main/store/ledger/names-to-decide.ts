import type { EntityType } from '../../../model/mention.ts';
import { nameForm } from '../../../model/names/name-form.ts';
import type { LedgerRow, PlaceId } from '../../../model/register/ledger.ts';
import {
  leastShown,
  type NamePlace,
  type NamesToDecide,
  type NameToDecide,
} from '../../../model/register/name-list.ts';
import { readingLine, readingLines } from '../../../model/register/reading-line.ts';
import { statusCode } from '../codecs.ts';
import type { ProjectionParts } from '../projections/projection.ts';
import type { LedgerRows } from './ledger-rows.ts';
import { placeIdSql } from './place-ids.ts';

/** So many contexts are shown of a name, and so many of its doubtful places. */
const [mostContexts, mostUnfolded] = [3, 12];

/** What of the names with open places is wanted. */
export interface NamesWanted {
  readonly type: EntityType | null;
  readonly from: number;
  readonly count: number;
}

export interface OpenNames {
  /** Some of the names, with what is to be read of them. */
  page(wanted: NamesWanted): NamesToDecide;
  /** The types that names with open places have, in the order of the alphabet. */
  types(): EntityType[];
  /** How many places of a name are open as a type. */
  openOf(name: string, type: EntityType): number;
}

interface OpenName {
  readonly name: number;
  readonly type: number;
  readonly open: number;
  readonly sureness: number;
  readonly form: string;
}

interface SuggestedPlace {
  readonly id: PlaceId;
  /** In thousandths. */
  readonly confidence: number;
  readonly done: 0 | 1;
}

/** A name with its places told apart. */
interface Parted {
  readonly of: OpenName;
  readonly taken: readonly SuggestedPlace[];
  readonly unfolded: readonly SuggestedPlace[];
  readonly more: number;
  readonly done: number;
  readonly unsure: number;
}

export function openNames({ database, numbered }: ProjectionParts, rows: Pick<LedgerRows, 'rows'>): OpenNames {
  const names = database.prepare<[{ type: number | null; from: number; count: number }], OpenName>(
    `SELECT name, type, open, sureness, form FROM name_places JOIN placed_name ON number = name
     WHERE open > 0 AND (@type IS NULL OR type = @type) ORDER BY open DESC, name, type LIMIT @count OFFSET @from`,
  );
  const totals = database.prepare<[{ type: number | null }], { total: number; places: number }>(
    `SELECT count(*) AS total, coalesce(sum(open), 0) AS places FROM name_places
     WHERE open > 0 AND (@type IS NULL OR type = @type)`,
  );
  const placesOf = database.prepare<[number, number], SuggestedPlace>(
    `SELECT ${placeIdSql} AS id, confidence, done FROM place
     WHERE name = ? AND type = ? AND status = ${statusCode('suggested')} ORDER BY confidence, day, page, start`,
  );
  const openOf = database
    .prepare<[string, number], number>(
      'SELECT open FROM name_places JOIN placed_name ON number = name WHERE form = ? AND type = ?',
    )
    .pluck();
  const decided = database.prepare<[], { accepted: number; rejected: number }>(
    `SELECT coalesce(sum(accepted), 0) AS accepted, coalesce(sum(rejected), 0) AS rejected FROM sureness_decided
     WHERE hundredths >= ${readingLines.from / 10} AND hundredths < ${readingLines.to / 10}`,
  );
  const types = database.prepare<[], number>('SELECT DISTINCT type FROM name_places WHERE open > 0').pluck();
  const stale = database.prepare<[], number>('SELECT count(*) FROM stale_article').pluck();

  const part = (of: OpenName, line: number): Parted => {
    const suggested = placesOf.all(of.name, of.type);
    const done = suggested.filter((place) => place.done === 1).length;
    const inWork = suggested.filter((place) => place.done === 0);
    const open = inWork.filter(({ confidence }) => confidence >= leastShown * 1000);
    // They come in the order of their sureness.
    const firstSure = open.findIndex(({ confidence }) => confidence >= line * 1000);
    const doubtful = open.length < 2 ? 0 : firstSure < 0 ? open.length : firstSure;
    const unfolded = open.slice(0, Math.min(doubtful, mostUnfolded));
    const taken = open.slice(doubtful);
    return { of, taken, unfolded, more: doubtful - unfolded.length, done, unsure: inWork.length - open.length };
  };
  return {
    types: () =>
      types
        .all()
        .map((type) => numbered.nameOf(type))
        .sort(),
    openOf: (name, type) => openOf.get(nameForm(name), numbered.known(type)) ?? 0,
    page({ type, from, count }) {
      const line = readingLine(decided.get() ?? { accepted: 0, rejected: 0 });
      const ofType = type === null ? null : numbered.known(type);
      const parted = names.all({ type: ofType, from, count }).map((name) => part(name, line));
      const contextsOf = ({ taken }: Parted): readonly SuggestedPlace[] => taken.slice(-mostContexts);
      const shown = parted.flatMap((each) => [...contextsOf(each), ...each.unfolded]);
      const read = new Map(rows.rows(shown.map(({ id }) => id)).map((row) => [row.id, row]));
      const readOf = (places: readonly SuggestedPlace[]): NamePlace[] =>
        places.flatMap(({ id }) => {
          const row = read.get(id);
          return row === undefined ? [] : [placeOf(row)];
        });
      return {
        ...{ from, line, stale: stale.get() ?? 0 },
        ...(totals.get({ type: ofType }) ?? { total: 0, places: 0 }),
        rows: parted.map((each): NameToDecide => {
          const { of, taken, more, done, unsure } = each;
          const [contexts, unfolded] = [readOf(contextsOf(each)), readOf(each.unfolded)];
          return {
            ...{ form: of.form, name: (contexts[0] ?? unfolded[0])?.name ?? of.form, type: numbered.nameOf(of.type) },
            ...{
              open: of.open,
              sureness: Math.min(1, of.sureness / of.open / 1000),
              contexts,
              unfolded,
              more,
              done,
              unsure,
            },
            ids: taken.map(({ id }) => id).join(''),
          };
        }),
      };
    },
  };
}

function placeOf({ id, before, name, after, confidence }: LedgerRow): NamePlace {
  return { id, before, name, after, confidence };
}
