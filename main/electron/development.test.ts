import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const main = join(import.meta.dirname, '..');

/** Files that only tests and the command line run. */
const isElsewhere = /(^cli\/|\/fixtures\/|\.test\.ts$)/;

test('the program reads the environment in one place, where a packaged one reads nothing', () => {
  const reading = readdirSync(main, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts') && !isElsewhere.test(file))
    .filter((file) => /process\.env|\benv\b.*from 'node:process'/.test(readFileSync(join(main, file), 'utf8')));
  expect(reading).toEqual(['electron/development.ts']);
});
