import type Database from 'better-sqlite3';
import { type Draft, DraftPlace, draftKey, type Typist } from '../../model/draft.ts';

/** What people are typing and have not left yet. */
export interface Drafts {
  /** Keeps a draft, in the place of what the person typed there before, in this window or in one that is gone. */
  write(draft: Draft, typist: Typist): void;
  remove(place: DraftPlace, typist: Typist): void;
  /** What the person typed in this window and in windows that are gone, oldest first. */
  list(typist: Typist): Draft[];
}

interface Row {
  readonly place: string;
  readonly text: string;
  readonly at: number;
}

const ofTypist = `person = @person AND (window = @window OR window NOT IN (SELECT value FROM json_each(@others)))`;

export function sqlDrafts(database: Database.Database): Drafts {
  const parameters = ({ person, window, otherWindows }: Typist) => ({
    ...{ person, window, others: JSON.stringify(otherWindows) },
  });
  const remove = (place: DraftPlace, typist: Typist): void => {
    database
      .prepare(`DELETE FROM draft WHERE place = @place AND ${ofTypist}`)
      .run({ ...parameters(typist), place: draftKey(place) });
  };
  return {
    remove,
    write({ place, text, at }, typist) {
      remove(place, typist);
      database
        .prepare('INSERT INTO draft (place, person, window, text, at) VALUES (?, ?, ?, ?, ?)')
        .run(draftKey(place), typist.person, typist.window, text, at);
    },
    list(typist) {
      const rows = database
        .prepare(`SELECT place, text, at FROM draft WHERE ${ofTypist} ORDER BY at, place`)
        .all(parameters(typist)) as Row[];
      // Two windows that are gone may each have left one.
      const newest = new Map(rows.map((row) => [row.place, row]));
      return [...newest.values()].flatMap(({ place, text, at }) => {
        // What a later version of the program may have written is left for it.
        const known = DraftPlace.safeParse(JSON.parse(place));
        return known.success ? [{ place: known.data, text, at }] : [];
      });
    },
  };
}
