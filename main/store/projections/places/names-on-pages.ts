import type Database from 'better-sqlite3';
import { ByteReader, ByteWriter } from '../../byte-columns.ts';

/** Of so many units of a page's text the names are kept together: in a row apiece they would take five times the room. */
const stretchLength = 1024;

/** A table of the names that stand on pages, by where they begin. */
export const namesOnPagesTable = {
  names_on_page: (schema: string) => `
CREATE TABLE ${schema}.names_on_page (
  page    INTEGER NOT NULL,
  stretch INTEGER NOT NULL, -- of ${stretchLength} units of its text, from 0
  names   BLOB NOT NULL,    -- packed: main/store/projections/places/names-on-pages.ts
  PRIMARY KEY (page, stretch)
) STRICT, WITHOUT ROWID;`,
};

/** What a place is found by in `place`, where it begins on its page being known. */
export interface NameAt {
  readonly start: number;
  readonly name: number;
  readonly day: number;
}

/** An offset of a page, which is given as its number. */
interface OnPage {
  readonly page: number;
  readonly start: number;
}

/** The names that begin at each offset of a page. What is added and taken away is kept until it is written. */
export interface NamesOnPages {
  at(place: OnPage): readonly NameAt[];
  add(page: number, name: NameAt): void;
  remove(page: number, name: NameAt): void;
  write(): void;
}

interface Stretch {
  readonly page: number;
  readonly stretch: number;
  names: readonly NameAt[];
  isChanged: boolean;
}

export function namesOnPages(database: Database.Database): NamesOnPages {
  const find = database
    .prepare<[number, number], Uint8Array>('SELECT names FROM names_on_page WHERE page = ? AND stretch = ?')
    .pluck();
  const put = database.prepare<[number, number, Uint8Array]>('INSERT OR REPLACE INTO names_on_page VALUES (?, ?, ?)');
  const remove = database.prepare<[number, number]>('DELETE FROM names_on_page WHERE page = ? AND stretch = ?');
  const read = new Map<string, Stretch>();
  const stretchAt = (page: number, start: number): Stretch => {
    const stretch = Math.floor(start / stretchLength);
    const key = `${page} ${stretch}`;
    const known = read.get(key);
    if (known !== undefined) return known;
    const packed = find.get(page, stretch);
    const found = { page, stretch, names: packed === undefined ? [] : unpacked(packed), isChanged: false };
    read.set(key, found);
    return found;
  };
  const change = (page: number, { start }: NameAt, to: (names: readonly NameAt[]) => readonly NameAt[]): void => {
    const stretch = stretchAt(page, start);
    stretch.names = to(stretch.names);
    stretch.isChanged = true;
  };
  return {
    at: ({ page, start }) => stretchAt(page, start).names.filter((name) => name.start === start),
    add: (page, name) => change(page, name, (names) => [...names, name]),
    remove: (page, name) =>
      change(page, name, (names) => {
        // Several mentions may begin in one place and read the same: one of them goes.
        const at = names.findIndex((each) => isSame(each, name));
        return at < 0 ? names : names.toSpliced(at, 1);
      }),
    write() {
      for (const { page, stretch, names, isChanged } of read.values()) {
        if (!isChanged) continue;
        if (names.length === 0) remove.run(page, stretch);
        else put.run(page, stretch, packed(names));
      }
      read.clear();
    },
  };
}

function isSame(one: NameAt, other: NameAt): boolean {
  return one.start === other.start && one.name === other.name && one.day === other.day;
}

/** Of each name how far behind the one before it begins, its number, and how many days later than that one it is. */
function packed(names: readonly NameAt[]): Uint8Array {
  const writer = new ByteWriter(names.length * 5);
  let [before, dayBefore] = [0, 0];
  for (const { start, name, day } of names.toSorted((one, other) => one.start - other.start)) {
    writer.number(start - before);
    writer.number(name);
    writer.difference(day - dayBefore);
    [before, dayBefore] = [start, day];
  }
  return writer.bytes();
}

function unpacked(bytes: Uint8Array): readonly NameAt[] {
  const reader = new ByteReader(bytes);
  const names: NameAt[] = [];
  let [start, day] = [0, 0];
  while (!reader.isAtEnd) {
    start += reader.number();
    const name = reader.number();
    day += reader.difference();
    names.push({ start, name, day });
  }
  return names;
}
