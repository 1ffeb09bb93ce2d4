/**
 * What looking names up in authority lists costs and finds: lists of 1,000, 10,000 and 100,000 invented records, how long loading one takes,
 * and of names damaged in several ways, each with its title and the year of the paper, how often the right record is first and among
 * five, and how long that takes.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadLookAlikes } from '../main/repair/look-alikes.ts';
import { storeAuthorityList } from '../main/store/authorities/store-authority-list.ts';
import { StoreHere } from '../main/store/open-store.ts';
import { Workspace } from '../main/store/workspace.ts';
import type { AuthorityRecord, NameToLookUp } from '../model/authorities/authority-record.ts';
import { neverStop } from '../model/stop.ts';
import { Random } from '../scripts/train/random.ts';
import { damages } from './authorities/damaged-names.ts';
import { inventedRecords } from './authorities/invented-records.ts';

const { values } = parseArgs({ strict: false, options: { records: { type: 'string' } } });
const largest = Number(values.records ?? 100_000);
const sizes = [...new Set([1000, 10_000, largest])].filter((size) => size <= largest).sort((a, b) => a - b);
const questions = 300;
const resources = join(import.meta.dirname, '../resources');

for (const size of sizes) {
  const directory = mkdtempSync(join(tmpdir(), 'kanwu-bench-'));
  const workspace = Workspace.open(join(directory, 'w.kanwu'), { nativeBinding: process.env.KANWU_SQLITE_BINDING });
  try {
    const random = new Random(size);
    const records = inventedRecords(size, random);
    const parts: Uint8Array[] = [];
    for (let at = 0; at < records.length; at += 250) {
      parts.push(Buffer.from(JSON.stringify(records.slice(at, at + 250))));
    }
    const cpu = process.cpuUsage();
    const begun = performance.now();
    const list = { sha256: 'a'.repeat(64), name: 'invented', file: 'invented.csv', parts };
    await storeAuthorityList(new StoreHere(workspace), list, { stop: neverStop });
    const used = process.cpuUsage(cpu);
    const seconds = (performance.now() - begun) / 1000;
    console.log(
      `\n${size} records: loaded in ${seconds.toFixed(1)} s (${((used.user + used.system) / 1e6).toFixed(1)} s of CPU; 100,000 in at most 10)`,
    );
    report(workspace, records, random);
  } finally {
    workspace.close();
    rmSync(directory, { recursive: true });
  }
}

function report(workspace: Workspace, records: readonly AuthorityRecord[], random: Random): void {
  const lookAlikes = loadLookAlikes(resources);
  const common = [...new Set(records.slice(0, 5000).flatMap(({ name }) => [...name]))];
  const all: number[] = [];
  let [asked, first, amongFive] = [0, 0, 0];
  console.log(
    `${'name'.padEnd(26)}${['asked', 'first', 'among 5', 'median ms', 'p95 ms'].map((each) => each.padStart(11)).join('')}`,
  );
  for (const [name, damage] of Object.entries(damages(lookAlikes, common))) {
    const times: number[] = [];
    let [right, near, tried] = [0, 0, 0];
    for (let round = 0; round < questions * 3 && tried < questions; round++) {
      const record = records[random.bits() % records.length];
      const written = record === undefined ? null : damage(record.name, record.type, random);
      if (record === undefined || written === null || written === '') continue;
      tried++;
      const looked = lookedUp(record, written);
      const before = performance.now();
      const found = workspace.findRecords(looked, lookAlikes);
      times.push(performance.now() - before);
      const place = found.findIndex((each) => each.record.identifier === record.identifier);
      if (place === 0) right++;
      if (place >= 0 && place < 5) near++;
    }
    all.push(...times);
    [asked, first, amongFive] = [asked + tried, first + right, amongFive + near];
    line(name, tried, right, near, times);
  }
  line('all', asked, first, amongFive, all);
  console.log(
    'at most / at least'.padEnd(26) + ['', '90.0%', '97.0%', '', '1'].map((each) => each.padStart(11)).join(''),
  );
}

function line(name: string, asked: number, right: number, near: number, times: readonly number[]): void {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(2);
  const share = (count: number): string => `${((count / Math.max(asked, 1)) * 100).toFixed(1)}%`;
  console.log(
    name.padEnd(26) +
      [String(asked), share(right), share(near), at(0.5), at(0.95)].map((each) => each.padStart(11)).join(''),
  );
}

/** As a paper of its time has it: with its title, in its place. */
function lookedUp({ type, from, titles, place }: AuthorityRecord, name: string): NameToLookUp {
  const year = (from ?? 1930) + 35;
  const beside = `${titles[0] ?? ''}${name}说`;
  return { name, type: type ?? 'person', years: [year, year], beside, article: `${place}，${beside}` };
}
