import type { EntityId } from '../../../model/ids.ts';
import { nameForm } from '../../../model/names/name-form.ts';
import {
  type LedgerListing,
  type LedgerPlaces,
  type MarkedGroup,
  markedGroups,
  type PlaceOrder,
} from '../../../model/register/ledger.ts';
import { readyFrom } from '../../../model/register/name-list.ts';
import { statusCode } from '../codecs.ts';
import type { ProjectionParts } from '../projections/projection.ts';
import { ownNumbers } from './own-numbers.ts';
import { placeIdSql } from './place-ids.ts';

const orders: Readonly<Record<PlaceOrder, string>> = {
  day: 'day, page, start',
  before: 'before, after, day',
  after: 'after, before, day',
  sureness: 'confidence, day',
};

/** Which group of a ledger a row of `place` is in; as {@link groupOfPlace} says it. */
const group = `CASE status WHEN ${statusCode('suggested')} THEN 'suggested' WHEN ${statusCode('rejected')} THEN 'rejected'
  ELSE iif(@entity IS NULL OR entity = 0 OR entity IN (${ownNumbers}), 'accepted', 'other') END`;

/** An entity is mentioned under names, too, that nobody calls it by: short forms of which the full one is known. */
const ofNames = `name IN (SELECT number FROM placed_name WHERE form IN (SELECT value FROM json_each(@forms))
  UNION SELECT name FROM entity_read WHERE entity IN (${ownNumbers}))`;

interface Wanted {
  readonly forms: string;
  readonly entity: EntityId | null;
  readonly type: number | null;
  readonly groups: string;
}

interface Counted {
  readonly grouped: MarkedGroup;
  readonly type: number;
  readonly places: number;
}

/** Lists the places of names: each of them once, however many there are, in one reading of their rows. */
export function ledgerPlaces({ database, numbered }: ProjectionParts): (listing: LedgerListing) => LedgerPlaces {
  // SQLite puts the ids together: an object a row would take longer than all else.
  const listed = (order: PlaceOrder) =>
    database
      .prepare<[Wanted], string | null>(
        `SELECT group_concat(id, '') FROM (SELECT ${placeIdSql} AS id FROM place
           WHERE ${ofNames} AND (@type IS NULL OR type = @type)
             AND ${group} IN (SELECT value FROM json_each(@groups))
           ORDER BY ${orders[order]}, page, start, mark)`,
      )
      .pluck();
  const statements = {
    ...{ day: listed('day'), before: listed('before') },
    ...{ after: listed('after'), sureness: listed('sureness') },
  };
  const ready = database
    .prepare<[Wanted], string | null>(
      `SELECT group_concat(id, '') FROM (SELECT ${placeIdSql} AS id FROM place
         WHERE ${ofNames} AND (@type IS NULL OR type = @type) AND status = ${statusCode('suggested')}
           AND done = 0 AND confidence >= ${readyFrom * 1000})`,
    )
    .pluck();
  const counted = database.prepare<[Omit<Wanted, 'type' | 'groups'>], Counted>(
    `SELECT ${group} AS grouped, type, count(*) AS places FROM place WHERE ${ofNames} GROUP BY 1, 2`,
  );
  return ({ names, entityId, groups: wanted, type, order }) => {
    const forms = JSON.stringify([...new Set(names.map(nameForm))]);
    const of = { forms, entity: entityId };
    const groups: Record<MarkedGroup, number> = { suggested: 0, accepted: 0, other: 0, rejected: 0 };
    const types = new Map<number, number>();
    const ofType = type === null ? null : numbered.known(type);
    for (const { grouped, type: number, places } of counted.all(of)) {
      types.set(number, (types.get(number) ?? 0) + places);
      if (ofType === null || ofType === number) groups[grouped] += places;
    }
    const inGroups = JSON.stringify(wanted.length === 0 ? markedGroups : wanted);
    const asked = { ...of, type: ofType, groups: inGroups };
    return {
      ids: statements[order].get(asked) ?? '',
      ready: ready.get(asked) ?? '',
      groups,
      types: [...types].map(([number, places]) => ({ type: numbered.nameOf(number), places })),
    };
  };
}
