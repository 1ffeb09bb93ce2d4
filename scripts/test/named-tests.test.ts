import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const project = join(import.meta.dirname, '../..');
const lines = readFileSync(join(project, 'SECURITY.md'), 'utf8').split('\n');

/** A test that SECURITY.md says holds something: `FILE`: “TITLE”, “TITLE”, over several lines. */
const named = lines
  .join('\n')
  .split(/\n(?=\s*(?:-|\d+\.|#))/)
  .flatMap((item) => {
    const file = /^\s*- `([^`]+\.(?:test|e2e)\.ts)`:/.exec(item)?.[1];
    return file === undefined ? [] : [...item.matchAll(/“([^”]+)”/g)].map(([, title = '']) => ({ file, title }));
  });

describe('what SECURITY.md says is held by tests', () => {
  test.each(named)('is held by one that is there: $file: $title', ({ file, title }) => {
    const path = join(project, file);
    expect(existsSync(path)).toBe(true);
    const titles = [...readFileSync(path, 'utf8').matchAll(/\b(?:it|test)(?:\.\w+)?\(\s*'([^']+)'|\)\(\s*'([^']+)'/g)];
    expect(titles.map(([, plain, each]) => plain ?? each)).toContain(title);
  });

  test('is said for each item of Electron’s list', () => {
    const items = lines.flatMap((line) => /^(\d+)\. /.exec(line)?.[1] ?? []).map(Number);
    expect(items).toEqual(Array.from({ length: 20 }, (_, place) => place + 1));
    expect(named.length).toBeGreaterThan(40);
  });
});

test('nothing of a page is given to the system to open', () => {
  const opening = readdirSync(join(project, 'main'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .filter((file) => /\bopenExternal\b/.test(readFileSync(join(project, 'main', file), 'utf8')));
  expect(opening).toEqual([]);
});
