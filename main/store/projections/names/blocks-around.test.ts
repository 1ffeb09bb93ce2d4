import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { step, work } from '../../fixtures/random-work.ts';
import { sqlNumbered } from '../../numbered.ts';
import { openDatabase } from '../../open-database.ts';
import { sqlRecords } from '../../records.ts';
import { sqlSources } from '../../sources.ts';
import { Workspace } from '../../workspace.ts';
import { blocksAround } from './blocks-around.ts';

const nativeBinding = process.env.KANWU_SQLITE_BINDING;

it('finds the same block of an article for one stretch as for one of very many', () => {
  const directory = mkdtempSync(join(tmpdir(), 'kanwu-'));
  let round = 0;
  fc.assert(
    fc.property(
      fc.array(step, { maxLength: 20 }),
      fc.integer({ min: 4, max: 40 }),
      fc.nat(60),
      (steps, together, mostReads) => {
        const path = join(directory, `${round++}.kanwu`);
        const workspace = Workspace.open(path, { nativeBinding });
        const issues = work(workspace, steps);
        workspace.close();
        const database = openDatabase(path, { nativeBinding, readonly: true });
        const numbered = sqlNumbered(database);
        const records = sqlRecords(database, numbered);
        const parts = { database, numbered, records, sources: sqlSources(database) };
        const reach = { mostApart: 1, together, mostReads };
        const [ofOne, ofMany] = [blocksAround(parts)(1), blocksAround(parts, reach)(100_000)];
        for (const { page } of issues) {
          // Forwards, and back again.
          for (let place = -109; place < 110; place++) {
            const start = 109 - Math.abs(place);
            for (const end of [start, start + 1, start + 4]) {
              expect(ofMany(page.id, { start, end })?.id).toBe(ofOne(page.id, { start, end })?.id);
            }
          }
        }
        database.close();
      },
    ),
    { numRuns: 15 },
  );
  rmSync(directory, { recursive: true });
});
