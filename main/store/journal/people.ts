import type Database from 'better-sqlite3';
import type { PersonId } from '../../../model/ids.ts';
import type { HybridTime } from '../../../model/journal/hybrid-clock.ts';

/** The name that somebody goes by. */
export interface PersonName {
  readonly id: PersonId;
  readonly name: string;
  /** Since when. */
  readonly time: HybridTime;
}

/** The people who worked in a workspace, each under the name that they gave last. */
export interface People {
  /** Takes note of a name, unless a later one is known. */
  note(person: PersonName): void;
  list(): PersonName[];
}

export function sqlPeople(database: Database.Database): People {
  const nameOf = database.prepare<[PersonId], string>('SELECT name FROM person WHERE id = ?').pluck();
  const put = database.prepare(
    `INSERT INTO person (id, name, time) VALUES (@id, @name, @time)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, time = excluded.time
       WHERE (excluded.time, excluded.name) > (person.time, person.name)`,
  );
  return {
    note(person) {
      if (nameOf.get(person.id) !== person.name) put.run(person);
    },
    list: () => database.prepare<[], PersonName>('SELECT id, name, time FROM person ORDER BY id').all(),
  };
}
