import type { AuthorityRecord, RecordReason } from '../../../model/authorities/authority-record.ts';
import { rankRecords } from '../../../model/authorities/rank-records.ts';
import { EntityId } from '../../../model/ids.ts';
import type { EntityType } from '../../../model/mention.ts';
import { nameForm } from '../../../model/names/name-form.ts';
import type { Workspace } from '../workspace.ts';
import type { ServedEntity } from './served-entities.ts';

/** A name that another program looks for in the register, with what it knows of it. */
export interface NameAsked {
  readonly name: string;
  /** What it may be; empty for anything. */
  readonly types: readonly EntityType[];
  /** The first and last year that it is known of. */
  readonly years: readonly [number, number] | null;
  readonly titles: readonly string[];
  readonly places: readonly string[];
  readonly limit: number;
}

/** An entity that may be meant, with why, and how much speaks for it: see `rankRecords`. */
export interface ServedCandidate {
  readonly served: ServedEntity;
  readonly reasons: readonly RecordReason[];
  readonly weight: number;
}

/** The entities of the register that a name may stand for, the likeliest first. */
export function servedCandidates(workspace: Workspace, asked: NameAsked): ServedCandidate[] {
  const types = asked.types.length > 0 ? asked.types : workspace.listedEntities.types();
  return types
    .flatMap((type) => candidatesOfType(workspace, asked, type))
    .sort((a, b) => b.weight - a.weight || b.served.mentions - a.served.mentions)
    .slice(0, asked.limit);
}

function candidatesOfType(
  { entities, served }: Workspace,
  { name, years, titles, places, limit }: NameAsked,
  type: EntityType,
): ServedCandidate[] {
  const found = [...entities.likely(type, [name]), ...entities.near(type, name)];
  const ids = [...new Set(found.map(({ id }) => id))];
  const known = new Map(ids.flatMap((id) => served.get(id) ?? []).map((each) => [each.entity.id as string, each]));
  const wanted = new Set(places.map(nameForm));
  const records = [...known.values()].map((each) => ({
    ...recordOf(each),
    titles: titles.length === 0 ? [] : served.positions(each.entity.id),
    // A record has one place; an entity stands beside many.
    place: wanted.size === 0 ? '' : (served.places(each.entity.id).find((place) => wanted.has(nameForm(place))) ?? ''),
  }));
  const looked = { name, type, years, beside: titles.join(' '), article: places.join(' ') };
  return rankRecords(looked, records, limit).flatMap(({ record: { identifier }, reasons, weight }) => {
    const each = known.get(identifier);
    return each === undefined ? [] : [{ served: each, reasons, weight }];
  });
}

function recordOf({ entity, aliases, firstDate, lastDate }: ServedEntity): AuthorityRecord {
  const yearOf = (date: string | null): number | null => (date === null ? null : Number(date.slice(0, 4)));
  return {
    ...{ identifier: entity.id, type: entity.type, name: entity.name, aliases, note: entity.note },
    ...{ from: yearOf(firstDate), to: yearOf(lastDate), place: '', titles: [] },
  };
}

/** Some of the entities in whose names some words occur, those that begin with them first; `from` says how many are passed over. */
export function servedCalled(
  { listedEntities, served }: Workspace,
  { wanted, from, count }: { readonly wanted: string; readonly from: number; readonly count: number },
): ServedEntity[] {
  const byId = EntityId.safeParse(wanted);
  const known = byId.success ? served.get(byId.data) : null;
  if (known !== null) return from === 0 ? [known] : [];
  const { rows } = listedEntities.rows({ wanted, type: null, extent: 'all', sort: null }, from, count);
  const found = rows.flatMap(({ entity }) => served.get(entity.id) ?? []);
  const begins = ({ entity }: ServedEntity): number => (entity.name.startsWith(wanted) ? 0 : 1);
  return found.sort((a, b) => begins(a) - begins(b));
}
