/**
 * What the register and the ledger of a name cost: workspaces of 10,000, 50,000 and `--mentions N` mentions, a fifth of them accepted as
 * entities; beside each what bare SQL takes to say the same of the records, and what may be waited for at the largest.
 */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { scaledWorkspace } from './scale/scaled-workspace.ts';
import { inBareSql } from './tables/in-bare-sql.ts';
import { ofLedger } from './tables/of-ledger.ts';
import { ofRegister } from './tables/of-register.ts';

const mentionsOfArticle = 25;

/** The most that each may be at the largest size. */
const limits: Readonly<Record<string, number>> = {
  'register: opened, ms': 200,
  'register: sorted, the slowest column, ms': 60,
  'register: filtered by two characters, ms': 60,
  'ledger: opened, ms': 20,
  'ledger: sorted by what stands before, ms': 20,
  'ledger: filtered, ms': 20,
};

const { values } = parseArgs({ strict: false, options: { mentions: { type: 'string' } } });
const largest = Number(values.mentions ?? 250_000);
const sizes = [...new Set([10_000, 50_000, largest])].filter((size) => size <= largest).sort((a, b) => a - b);

const columns = sizes.map((size) => {
  const directory = mkdtempSync(join(tmpdir(), 'kanwu-bench-'));
  try {
    const path = join(directory, 'w.kanwu');
    copyFileSync(scaledWorkspace(size / mentionsOfArticle, 20), path);
    return { ...ofRegister(path), ...ofLedger(path), ...inBareSql(path) };
  } finally {
    rmSync(directory, { recursive: true });
  }
});

console.log(
  `\n${'mentions'.padEnd(60)}${sizes.map((size) => String(size).padStart(10)).join('')}${'at most'.padStart(10)}`,
);
for (const name of Object.keys(columns[0] ?? {})) {
  const figures = columns.map((column) => (column[name] ?? 0).toPrecision(3).padStart(10)).join('');
  console.log(`${name.padEnd(60)}${figures}${String(limits[name] ?? '').padStart(10)}`);
}
