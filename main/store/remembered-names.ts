import type Database from 'better-sqlite3';
import type { RulingId } from '../../model/ids.ts';
import {
  inOrder,
  type NameChanges,
  type NameKey,
  type NamePrinting,
  type RememberedName,
  rejectionsToWithhold,
  rememberedName,
  textOfKey,
} from '../../model/memory.ts';
import type { RecordTable } from '../../model/records.ts';
import type { Ruling } from '../../model/ruling.ts';

type FormRow = NameKey & NamePrinting & { readonly value: string };

/** What a workspace remembers of names. */
export interface RememberedNames {
  /** Everything, in order. */
  all(): RememberedName[];
  /** What is remembered of some names now. */
  of(keys: readonly NameKey[]): NameChanges;
}

interface Gathered {
  readonly key: NameKey;
  readonly forms: NamePrinting[];
  readonly withheld: string[];
  ruling: Ruling | null;
}

export function sqlRememberedNames(database: Database.Database, rulings: RecordTable<Ruling>): RememberedNames {
  const forms = 'SELECT type, key, name, value, accepted, rejected FROM name_form';
  const contexts = 'SELECT type, key, context FROM name_rejection';
  const ruled = 'SELECT type, key, max(ruling_id) AS id FROM ruling_name';
  const withheld = `times >= ${rejectionsToWithhold}`;
  const one = 'type = @type AND key = @key';
  const statements = {
    forms: database.prepare<[NameKey], FormRow>(`${forms} WHERE ${one}`),
    contexts: database.prepare<[NameKey], NameKey & { context: string }>(`${contexts} WHERE ${one} AND ${withheld}`),
    ruled: database.prepare<[NameKey], NameKey & { id: RulingId }>(`${ruled} WHERE ${one} GROUP BY type, key`),
    allForms: database.prepare<[], FormRow>(forms),
    allContexts: database.prepare<[], NameKey & { context: string }>(`${contexts} WHERE ${withheld}`),
    allRuled: database.prepare<[], NameKey & { id: RulingId }>(`${ruled} GROUP BY type, key`),
  };

  const gathered = (
    ofForms: readonly FormRow[],
    ofContexts: readonly (NameKey & { context: string })[],
    ofRulings: readonly (NameKey & { id: RulingId })[],
  ): RememberedName[] => {
    const names = new Map<string, Gathered>();
    const nameOf = (key: NameKey): Gathered => {
      const text = textOfKey(key);
      const name = names.get(text) ?? { key, forms: [], withheld: [], ruling: null };
      names.set(text, name);
      return name;
    };
    for (const { name, value, accepted, rejected, ...key } of ofForms) {
      nameOf(key).forms.push({ name, value: value === '' ? null : value, accepted, rejected });
    }
    for (const { context, ...key } of ofContexts) nameOf(key).withheld.push(context);
    for (const { id, ...key } of ofRulings) nameOf(key).ruling = rulings.get(id) ?? null;
    return [...names.values()]
      .map((name) => rememberedName(name.key.type, name.forms, name.withheld, name.ruling))
      .filter((name) => name !== null);
  };

  return {
    all: () => inOrder(gathered(statements.allForms.all(), statements.allContexts.all(), statements.allRuled.all())),
    of(keys) {
      const found = keys.map((key) => ({
        key,
        names: gathered(statements.forms.all(key), statements.contexts.all(key), statements.ruled.all(key)),
      }));
      return {
        afresh: false,
        names: found.flatMap(({ names }) => names),
        gone: found.filter(({ names }) => names.length === 0).map(({ key }) => key),
      };
    },
  };
}
