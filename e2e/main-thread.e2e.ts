import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const out = join(import.meta.dirname, '../out/main');

/** What a bundled script imports, itself and through what it imports. */
function importsOf(script: string, seen = new Set<string>()): Set<string> {
  if (seen.has(script)) return seen;
  seen.add(script);
  // What a package says in its comments imports nothing.
  const text = readFileSync(script, 'utf8').replaceAll(/^\s*(?:\/?\*|\/\/).*$/gm, '');
  for (const [, from = ''] of text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*["']([^"'\n]+)["']/g)) {
    if (from.startsWith('.')) importsOf(join(dirname(script), from), seen);
    else seen.add(from);
  }
  return seen;
}

test('SQLite is loaded by the threads of the store, and not by Electron’s main thread', () => {
  expect([...importsOf(join(out, 'workers/store.js'))]).toContain('better-sqlite3');
  expect([...importsOf(join(out, 'index.js'))]).toContain('electron');
  expect([...importsOf(join(out, 'index.js'))]).not.toContain('better-sqlite3');
});
