/**
 * What names cost: workspaces of 500, 5,000 and 50,000 entities, each name accepted once, and what an edit of a name, linking, looking
 * for an entity and a page of the list of remembered names take, beside what they may at the largest.
 */
import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { namedWorkspace } from './names/named-workspace.ts';
import { namesMeasured } from './names/names-measured.ts';

/** The most that each may be at the largest size. */
const limits: Readonly<Record<string, number>> = {
  'a name changed, ms': 1,
  'a name changed, rows': 5,
  'linking after an accept, ms': 5,
  'candidates, ms': 10,
  'candidates for “青川”, ms': 10,
  'candidates for “局”, ms': 10,
};

const { values } = parseArgs({ strict: false, options: { entities: { type: 'string' } } });
const largest = Number(values.entities ?? 50_000);
const sizes = [...new Set([500, 5000, largest])].filter((size) => size <= largest).sort((a, b) => a - b);

const columns = sizes.map((size) => {
  const { workspace, directory, made } = namedWorkspace(size);
  const measured = namesMeasured(workspace, made);
  workspace.close();
  rmSync(directory, { recursive: true });
  return measured;
});

console.log(
  `\n${'entities'.padEnd(44)}${sizes.map((size) => String(size).padStart(12)).join('')}${'at most'.padStart(12)}`,
);
for (const name of Object.keys(columns[0] ?? {})) {
  const figures = columns.map((column) => (column[name] ?? 0).toPrecision(3).padStart(12)).join('');
  console.log(`${name.padEnd(44)}${figures}${String(limits[name] ?? '').padStart(12)}`);
}
