import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v4 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { OccurrencePage, Replacement } from '../../model/replacing/replacement.ts';
import { PatternThread } from '../workers/patterns/pattern-thread.ts';
import type { Desk } from './desk.ts';
import { findOccurrences } from './find-occurrences.ts';
import { testDesk } from './fixtures/test-desk.ts';

let directory: string;
let desk: Desk;

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'kanwu-'));
  desk = testDesk();
  await desk.openWorkspace(join(directory, 'w.kanwu'));
  const path = join(directory, 'issue.txt');
  writeFileSync(path, `青川区图书馆消息\n\n本报讯 第5期和第12期${'甲'.repeat(40)}乙。\n`);
  await desk.importFiles(v4(), [path]);
});
afterEach(async () => {
  await desk.closeWorkspace();
  rmSync(directory, { recursive: true });
});

function find(pattern: string, by: string): Promise<OccurrencePage> {
  const replacement: Replacement = { kind: 'pattern', find: pattern, by, folded: false, side: 'reading' };
  return desk.findOccurrences({ replacement, scope: { kind: 'workspace' }, after: null });
}

it('finds what a pattern finds, in a thread of its own', async () => {
  const { found, next } = await find('第(\\d+)期', '$1号');
  expect(found.map(({ was, now }) => `${was} ${now}`)).toEqual(['第5期 5号', '第12期 12号']);
  expect(next).toBeNull();
  await expect(find('(', '')).rejects.toMatchObject({ code: 'pattern-invalid' });
});

it('gives up a pattern that does not come to an end, and can look for another then', async () => {
  const patterns = new PatternThread(join(import.meta.dirname, '../workers/patterns.ts'), 2000);
  const look = (pattern: string) =>
    findOccurrences(desk.open().store, patterns, {
      replacement: { kind: 'pattern', find: pattern, by: '', folded: false, side: 'reading' },
      ...{ scope: { kind: 'workspace' }, after: null },
    });
  await expect(look('期(甲+)+[丙丁]')).rejects.toMatchObject({
    code: 'pattern-too-slow',
  });
  await expect(look('乙')).resolves.toMatchObject({ found: [{ was: '乙', now: '' }] });
  await patterns.close();
});
