import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type NamesOnPages, namesOnPages, namesOnPagesTable } from './names-on-pages.ts';

let database: Database.Database;
let names: NamesOnPages;
const nativeBinding = process.env.KANWU_SQLITE_BINDING;

beforeEach(() => {
  database = new Database(':memory:', nativeBinding === undefined ? {} : { nativeBinding });
  database.exec(namesOnPagesTable.names_on_page('main'));
  names = namesOnPages(database);
});

afterEach(() => database.close());

describe('the names that begin at an offset of a page', () => {
  const [linOn4th, heOn4th, heOnNoDay] = [
    { start: 70_000, name: 7, day: -7300 },
    { start: 70_000, name: 300, day: -7300 },
    { start: 70_003, name: 300, day: -1_000_000 },
  ];

  it('are read as they were written, each with its day, whatever else begins beside them', () => {
    for (const name of [heOnNoDay, linOn4th, heOn4th]) names.add(1, name);
    names.add(2, { ...linOn4th, name: 8 });
    names.write();
    expect(names.at({ page: 1, start: 70_000 })).toEqual([linOn4th, heOn4th]);
    expect(names.at({ page: 1, start: 70_003 })).toEqual([heOnNoDay]);
    expect(names.at({ page: 2, start: 70_000 })).toEqual([{ ...linOn4th, name: 8 }]);
    expect(names.at({ page: 1, start: 70_001 })).toEqual([]);
  });

  it('go one by one where several read the same', () => {
    names.add(1, linOn4th);
    names.add(1, linOn4th);
    names.write();
    names.remove(1, linOn4th);
    names.write();
    expect(names.at({ page: 1, start: 70_000 })).toEqual([linOn4th]);
  });

  it('leave no row behind', () => {
    names.add(1, linOn4th);
    names.write();
    names.remove(1, linOn4th);
    names.write();
    expect(database.prepare('SELECT count(*) FROM names_on_page').pluck().get()).toBe(0);
  });
});
