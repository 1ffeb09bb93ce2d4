import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { KanwuError } from '../../model/error.ts';
import { LogFile } from './log-file.ts';

let directory: string;
let log: LogFile;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'kanwu-'));
  log = new LogFile(join(directory, 'logs'), 'Kanwu 1');
});
afterEach(() => rmSync(directory, { recursive: true }));

const written = (): string => readFileSync(log.path, 'utf8');

test('it says where an error arose, and by which code', () => {
  log.write('call edit.execute', new KanwuError('record-not-found'));
  expect(written()).toMatch(
    /^Kanwu 1\n\d{4}-.* call edit\.execute\n {2}KanwuError record-not-found\n {2}at .*\(log-file\.test\.ts:\d+:\d+\)/,
  );
});

test('it holds nothing of what a message, a detail or a cause quotes', () => {
  const cause = new RangeError('“林若溪” is\n    at 青川区 no number');
  log.write('here', new KanwuError('internal', { summary: '林若溪', path: '/papers/青川报.txt' }, { cause }));
  log.write('here', '林若溪\n    at read (/papers/青川报.txt)\n    at parse (file:///home/shen/kanwu/read.js:1:2)');
  log.write('here', { text: '林若溪' });
  expect(written()).not.toMatch(/\p{Script=Han}|papers|shen/u);
  expect(written()).toContain('at parse (read.js:1:2)');
});

test('it stays small, and keeps what it said last', () => {
  for (let count = 0; count < 4000; count++) log.write(`round ${count}`, new Error('x'));
  const sizes = readdirSync(join(directory, 'logs')).map((name) => statSync(join(directory, 'logs', name)).size);
  expect(sizes.length).toBeLessThanOrEqual(2);
  expect(Math.max(...sizes)).toBeLessThan(300_000);
  expect(written()).toContain('round 3999');
});

test('where it can’t be written, nothing fails', () => {
  new LogFile('/dev/null/logs', 'Kanwu 1').write('here', new Error('x'));
});
