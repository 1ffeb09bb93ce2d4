import type Database from 'better-sqlite3';
import { differenceOf, partsOf } from '../../model/authorities/near-forms.ts';
import { entityIdOf } from '../../model/derived-ids.ts';
import type { AuthorityLink, Entity } from '../../model/entity.ts';
import { isAbbreviationOf, isPartOf } from '../../model/entity-candidates.ts';
import type { EntityId } from '../../model/ids.ts';
import { textOfKey } from '../../model/memory.ts';
import { nameForm } from '../../model/names/name-form.ts';
import type { RecordTable } from '../../model/records.ts';
import { standingFor } from '../../model/standing.ts';
import type { Register } from '../register/register.ts';
import { matchForName } from './match-for-name.ts';
import { matchFor } from './search/tokens.ts';

/** So many that are only looked for are found at most: more than are listed. */
const mostFound = 200;
/** So many that a name may stand for are found at most: those that it is likeliest to. */
const mostLikely = 100;
/** Of so many that have all of its characters at most it is seen how likely they are. */
const mostSeen = 5000;

/** Entities by what they are called. One that was joined into another is found as that one. */
export interface NamedEntities {
  /** The one that an entity stands for: see {@link standingFor}. */
  standing(id: EntityId): Entity | undefined;
  /** Those that some entities stand for, each once. */
  allStanding(ids: Iterable<EntityId>): Entity[];
  /** The entity of a type that is called so, however the name is printed: one that is printed just so first. */
  find(type: string, name: string): Entity | undefined;
  /** Which entity is linked to each of some records of authority files; null where none is. */
  linkedTo(links: readonly AuthorityLink[]): (link: AuthorityLink) => Entity | null;
  /** See {@link Register.unknown}. */
  unknown: Register['unknown'];
  /**
   * Those of a type that a name may stand for: that are called so, whose name begins or ends with it or it with theirs, or whose name
   * has its characters in their order; not all, where there are many.
   */
  likely(type: string, names: readonly string[]): Entity[];
  /** Those of a type one of whose names has one character less, more or other than a name of three or more. */
  near(type: string, name: string): Entity[];
  /** Those of a type in whose name or alias some words occur, or that are read as they say in pinyin; not all, where there are many. */
  lookedFor(type: string, wanted: string): Entity[];
}

interface Called {
  readonly id: EntityId;
  readonly form: string;
  readonly preferred: 0 | 1;
}

export function sqlNamedEntities(database: Database.Database, entities: RecordTable<Entity>): NamedEntities {
  const columns = 'lower(hex(entity_id)) AS id, entity_name.form, preferred';
  const called = database.prepare<[string, string], Called>(
    `SELECT ${columns} FROM entity_name WHERE type = ? AND form = ? ORDER BY entity_id`,
  );
  // The cross join has SQLite go through the names that have the characters.
  const having = database.prepare<{ type: string; match: string; most: number }, Called>(
    `SELECT ${columns} FROM entity_character CROSS JOIN entity_name ON number = entity_character.rowid
     WHERE entity_character MATCH @match AND type = @type LIMIT @most`,
  );
  const withCharacters = (type: string, words: readonly string[], most: number): Called[] => {
    const match = matchFor(words);
    return match === null ? [] : having.all({ type, match, most });
  };
  const unknown = database.prepare<[string], [text: string, id: EntityId]>(
    `SELECT value ->> 2, value ->> 3 FROM json_each(?)
     WHERE NOT EXISTS (SELECT 1 FROM entity_name WHERE type = value ->> 0 AND form = value ->> 1)
       AND NOT EXISTS (SELECT 1 FROM entity WHERE id = value ->> 3)`,
  );
  const linked = database.prepare<[string], { readonly said: string; readonly id: EntityId }>(
    `SELECT link.value ->> 'authority' || ' ' || (link.value ->> 'identifier') AS said, entity.id
     FROM entity CROSS JOIN json_each(entity.links) AS link
     WHERE entity.links <> '[]' AND said IN (SELECT value FROM json_each(?)) ORDER BY entity.id DESC`,
  );
  const standing = (id: EntityId): Entity | undefined => standingFor((each) => entities.get(each), id);
  const allStanding = (ids: Iterable<EntityId>): Entity[] => {
    const found = [...ids].map(standing).filter((entity) => entity !== undefined);
    return [...new Map(found.map((entity) => [entity.id, entity])).values()];
  };
  // One that was made of the name a moment ago may not be among the names yet.
  const madeOf = (type: string, name: string): Entity[] => {
    const entity = entities.get(entityIdOf(type, name));
    const names = entity === undefined ? [] : [entity.name, ...entity.aliases].map(nameForm);
    return entity?.type === type && names.includes(nameForm(name)) ? [entity] : [];
  };
  return {
    standing,
    allStanding,
    find(type, name) {
      const known = called.all(type, nameForm(name)).flatMap(({ id }) => entities.get(id) ?? []);
      const found = known.length > 0 ? known : madeOf(type, name);
      const closest = found.find((entity) => entity.name === name || entity.aliases.includes(name)) ?? found[0];
      return closest === undefined ? undefined : standing(closest.id);
    },
    linkedTo(links) {
      const found = linked.all(JSON.stringify(links.map(keyOfLink)));
      const ids = new Map(found.map(({ said, id }) => [said, id]));
      return (link) => {
        const id = ids.get(keyOfLink(link));
        return (id === undefined ? undefined : standing(id)) ?? null;
      };
    },
    unknown(names) {
      const keys = new Map(names.map((key) => [textOfKey(key), key]));
      const asked = [...keys].map(([text, { type, form }]) => [type, form, text, entityIdOf(type, form)]);
      return new Map(unknown.raw().all(JSON.stringify(asked)));
    },
    likely(type, names) {
      const ranks = new Map<EntityId, number>();
      for (const form of names.map(nameForm).filter((each) => each !== '')) {
        const found = [
          ...endsOf(form).flatMap((part) => called.all(type, part)),
          ...(form.length > 1 ? withCharacters(type, [...form], mostSeen) : []),
        ];
        for (const each of found) {
          const rank = rankOf(form, each);
          if (rank !== null) ranks.set(each.id, Math.min(rank, ranks.get(each.id) ?? rank));
        }
      }
      const likeliest = [...ranks].sort(([one, a], [other, b]) => a - b || (one < other ? -1 : 1));
      return allStanding(likeliest.slice(0, mostLikely).map(([id]) => id));
    },
    near(type, name) {
      const form = nameForm(name);
      const found = partsOf(form).flatMap((part) => withCharacters(type, [...part], mostSeen));
      const near = found.filter((each) => differenceOf(form, each.form) !== null);
      return allStanding(new Set(near.map(({ id }) => id))).slice(0, mostLikely);
    },
    lookedFor(type, wanted) {
      const match = matchForName(wanted);
      const found = match === null ? [] : having.all({ type, match, most: mostFound });
      return allStanding(new Set(found.map(({ id }) => id)));
    },
  };
}

function keyOfLink({ authority, identifier }: AuthorityLink): string {
  return `${authority} ${identifier}`;
}

/** How unlikely an entity that is called so is to be meant by a name; null where it is not. The shorter of those alike come first. */
function rankOf(form: string, { form: own, preferred }: Called): number | null {
  if (own === form) return 0;
  if (preferred === 0) return null;
  const longer = Math.min(0.9, Math.abs(own.length - form.length) / 100);
  if (isPartOf(form, own) || isPartOf(own, form)) return 1 + longer;
  return isAbbreviationOf(form, own) ? 2 + longer : null;
}

/** A name, and all that it begins or ends with, of two units or more. */
function endsOf(form: string): string[] {
  const ends = new Set([form]);
  for (let length = 2; length < form.length; length++) ends.add(form.slice(0, length)).add(form.slice(-length));
  return [...ends];
}
