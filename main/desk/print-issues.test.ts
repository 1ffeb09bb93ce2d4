import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { neverStop } from '../../model/stop.ts';
import { printIssues } from './print-issues.ts';

let directory: string;
let folder: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'kanwu-print-'));
  folder = join(directory, '青川-html');
  mkdirSync(folder);
  for (const name of ['000001-青川报.html', '000002-青川报.html', '000001-1.jpg'])
    writeFileSync(join(folder, name), name);
});
afterEach(() => rmSync(directory, { recursive: true }));

const printed = async (path: string): Promise<Uint8Array> => Buffer.from(`%PDF ${path}`);

it('prints each page beside it, and says how far it is', async () => {
  const told: number[] = [];
  await printIssues([folder], printed, { stop: neverStop, progress: (fraction) => told.push(fraction) });
  const page = join(folder, '000002-青川报.html');
  expect(readFileSync(page.replace('.html', '.pdf'), 'utf8')).toBe(`%PDF ${page}`);
  expect(readdirSync(folder).filter((name) => name.endsWith('.pdf'))).toHaveLength(2);
  expect(told).toEqual([0.5, 1]);
});

it('leaves nothing where a page can’t be printed, or somebody wants no more', async () => {
  const failing = async (): Promise<never> => Promise.reject(new Error('no printer'));
  await expect(printIssues([folder], failing, { stop: neverStop, progress: () => {} })).rejects.toThrow('no printer');
  expect(existsSync(folder)).toBe(false);
  mkdirSync(folder);
  writeFileSync(join(folder, '000001.html'), '');
  const stop = { isWanted: true };
  await expect(printIssues([folder], printed, { stop, progress: () => {} })).rejects.toMatchObject({
    code: 'cancelled',
  });
  expect(existsSync(folder)).toBe(false);
});
