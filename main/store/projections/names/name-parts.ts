import type Database from 'better-sqlite3';
import type { RulingId } from '../../../../model/ids.ts';
import { type NameKey, type NamePrinting, rejectionsToWithhold } from '../../../../model/memory.ts';
import type { RecordTable } from '../../../../model/records.ts';
import type { Ruling } from '../../../../model/ruling.ts';

/** What there is of a name. */
export interface NameParts {
  readonly printings: readonly NamePrinting[];
  /** In which it was rejected so often that it is not proposed there any more. */
  readonly contexts: readonly string[];
  readonly ruling: Ruling | null;
  /** As people gave it to an entity; null where they did not. */
  readonly given: string | null;
}

/** Looks up what there is of a name. Rejections without a printing that was decided on do not occur. */
export function nameParts(database: Database.Database, rulings: RecordTable<Ruling>): (key: NameKey) => NameParts {
  const one = 'type = @type AND form = @form';
  const printings = database.prepare<[NameKey], NamePrinting & { readonly value: string }>(
    `SELECT name, value, accepted, rejected FROM name_printing WHERE ${one}`,
  );
  const contexts = database
    .prepare<[NameKey], string>(
      `SELECT context FROM name_rejection WHERE ${one} AND times >= ${rejectionsToWithhold} ORDER BY context`,
    )
    .pluck();
  const ruled = database
    .prepare<[NameKey], RulingId | null>(`SELECT max(ruling_id) FROM ruling_name WHERE ${one}`)
    .pluck();
  const given = database.prepare<[NameKey], string | null>(`SELECT min(given) FROM entity_name WHERE ${one}`).pluck();
  return (key) => {
    const ruling = ruled.get(key);
    return {
      printings: printings.all(key).map((each) => ({ ...each, value: each.value === '' ? null : each.value })),
      contexts: contexts.all(key),
      ruling: ruling == null ? null : (rulings.get(ruling) ?? null),
      given: given.get(key) ?? null,
    };
  };
}
