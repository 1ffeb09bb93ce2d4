/**
 * What search costs: workspaces of 1,000, 10,000 and `--articles N` articles of some 800 characters, their index of words made anew; beside
 * it the same queries asked of the same texts, a row a block, with LIKE. Most questions are asked of a word that is in every
 * article, of one that is in some, of one that is in one, and of one character.
 */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { scaledWorkspace } from './scale/scaled-workspace.ts';
import { inIndex } from './search/in-index.ts';
import { inPlainRows } from './search/in-plain-rows.ts';

const { values } = parseArgs({ strict: false, options: { articles: { type: 'string' } } });
const wanted = Number(values.articles ?? 10_000);
const sizes = [...new Set([1000, 10_000, wanted])].filter((size) => size <= wanted).sort((a, b) => a - b);

const columns = sizes.map((size) => {
  const directory = mkdtempSync(join(tmpdir(), 'kanwu-bench-'));
  try {
    const path = join(directory, 'w.kanwu');
    copyFileSync(scaledWorkspace(size, 20), path);
    return { ...inIndex(path), ...inPlainRows(path) };
  } finally {
    rmSync(directory, { recursive: true });
  }
});

console.log(`\n${'articles'.padEnd(52)}${sizes.map((size) => String(size).padStart(12)).join('')}`);
for (const name of Object.keys(columns[0] ?? {})) {
  console.log(name.padEnd(52) + columns.map((column) => (column[name] ?? 0).toPrecision(3).padStart(12)).join(''));
}
