import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { pageFilling } from './fill-pages.ts';

const options =
  process.env.KANWU_SQLITE_BINDING === undefined ? {} : { nativeBinding: process.env.KANWU_SQLITE_BINDING };

let directory: string;
let database: Database.Database;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'kanwu-'));
  database = new Database(join(directory, 'w.kanwu'), options);
  database.pragma('journal_mode = WAL');
  database.exec('CREATE TABLE name (name TEXT PRIMARY KEY) WITHOUT ROWID');
  bringIn(0, 2000);
});
afterEach(() => {
  database.close();
  rmSync(directory, { recursive: true });
});

/** In no order, as names come. */
function bringIn(from: number, to: number): void {
  const insert = database.prepare('INSERT INTO name VALUES (?)');
  database.transaction(() => {
    for (let at = from; at < to; at++) insert.run(`${(at * 7919) % 100_003} 林若溪`);
  })();
}

function pages(): number {
  return Number(database.pragma('page_count', { simple: true }));
}

it('a file that has become twice what it was is written without gaps, and holds the same', () => {
  const filling = pageFilling(database);
  bringIn(2000, 20_000);
  const names = database.prepare('SELECT * FROM name').all();
  const before = pages();
  expect(filling.fill()).toBe(true);
  expect(pages()).toBeLessThan(before * 0.95);
  expect(database.prepare('SELECT * FROM name').all()).toEqual(names);
  expect(filling.fill()).toBe(false);
});

it('a file that is larger than is wanted is left as it is', () => {
  const filling = pageFilling(database);
  bringIn(2000, 20_000);
  expect(filling.fill(100_000)).toBe(false);
});

it('a file to which less came is left as it is', () => {
  const filling = pageFilling(database);
  bringIn(2000, 3000);
  expect(filling.fill()).toBe(false);
});

it('a file to which somebody else writes is left as it is', () => {
  const filling = pageFilling(database);
  bringIn(2000, 20_000);
  const other = new Database(join(directory, 'w.kanwu'), options);
  other.exec('BEGIN IMMEDIATE');
  database.pragma('busy_timeout = 0');
  expect(filling.fill()).toBe(false);
  other.close();
});
