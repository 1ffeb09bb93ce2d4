import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { currentVersion, schemaOfVersion } from '../migrate.ts';
import { mentionSaid } from './mention-said.ts';

const options =
  process.env.KANWU_SQLITE_BINDING === undefined ? {} : { nativeBinding: process.env.KANWU_SQLITE_BINDING };

it('a type, a status and an origin are read of their number as they were, however many names there are', () => {
  const database = new Database(':memory:', options);
  for (const sql of schemaOfVersion(currentVersion)) database.exec(sql);
  const insert = database.prepare(
    "INSERT INTO mention (page, start_offset, mark, own_id, length, said, confidence) VALUES (1, ?, 0, x'', 2, ?, 900)",
  );
  const said = [1, 63, 64, 127, 128, 5000, 2 ** 24 - 1].flatMap((type) =>
    [1, 37, 127, 128, 70_000, 2 ** 26 - 1].flatMap((origin) => [0, 1, 2].map((status) => ({ type, status, origin }))),
  );
  for (const [start, { type, status, origin }] of said.entries()) insert.run(start, mentionSaid(type, status, origin));
  const read = database.prepare('SELECT type, status, origin FROM mention ORDER BY type, origin, status').all();
  expect(read).toEqual(said);
  database.close();
});

it('few types and origins take two bytes', () => {
  expect(mentionSaid(63, 2, 127)).toBeLessThan(2 ** 15);
});
