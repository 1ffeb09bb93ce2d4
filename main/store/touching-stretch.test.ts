import Database from 'better-sqlite3';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { currentVersion, schemaOfVersion } from './migrate.ts';
import { selectTouching } from './touching-stretch.ts';

const nativeBinding = process.env.KANWU_SQLITE_BINDING;
const stretch = fc
  .tuple(fc.nat({ max: 400 }), fc.oneof(fc.nat({ max: 20 }), fc.integer({ min: 60, max: 300 })))
  .map(([start, length]) => ({ start, end: start + length }));

it('what touches a stretch is found once, however long it is and wherever it begins', () => {
  fc.assert(
    fc.property(fc.array(stretch, { maxLength: 30 }), stretch, (corrections, asked) => {
      const database = new Database(':memory:', nativeBinding === undefined ? {} : { nativeBinding });
      for (const sql of schemaOfVersion(currentVersion)) database.exec(sql);
      const insert = database.prepare(
        `INSERT INTO correction VALUES (randomblob(16), 1, @start, @end, 'before', '', 'spacing', 'high', '', 1, 1, 1000)`,
      );
      for (const each of corrections) insert.run(each);
      const found = database
        .prepare(`${selectTouching('start_offset AS start, end_offset AS "end"', 'correction')} ORDER BY start, "end"`)
        .all({ page: 1, ...asked });
      const expected = corrections
        .filter(({ start, end }) => start <= asked.end && end >= asked.start)
        .sort((a, b) => a.start - b.start || a.end - b.end);
      expect(found).toEqual(expected);
      database.close();
    }),
  );
});

it('only what begins near a stretch, and what is long, is looked at', () => {
  const database = new Database(':memory:', nativeBinding === undefined ? {} : { nativeBinding });
  for (const sql of schemaOfVersion(currentVersion)) database.exec(sql);
  for (const table of ['mention', 'correction'] as const) {
    const plan = database
      .prepare<[object], { detail: string }>(`EXPLAIN QUERY PLAN ${selectTouching('page', table)}`)
      .all({ page: 1, start: 1, end: 2 })
      .map(({ detail }) => detail);
    expect(plan.filter((detail) => detail.includes('start_offset>? AND start_offset<?'))).toHaveLength(1);
    expect(plan.filter((detail) => detail.includes(`${table}_long`))).toHaveLength(1);
  }
  database.close();
});
