import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { interrupt, newInterruption, stopOf } from './interruption.ts';
import { startInThread } from './run-in-thread.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'kanwu-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

it('a command that still loads what it works with ends at once when it is interrupted, and leaves nothing', async () => {
  const file = join(directory, '1.txt');
  writeFileSync(file, '桥梁通车\n\n本报讯 林若溪到场。\n');
  const complaints: string[] = [];
  const command = startInThread(['import', file, '--workspace', join(directory, 'w.kanwu')], {
    ...{ language: 'en', write: () => undefined, complain: (line: string) => void complaints.push(line) },
    resourcesDirectory: join(import.meta.dirname, '../../resources'),
    nativeBinding: process.env.KANWU_SQLITE_BINDING,
  });
  expect(command.interrupt()).toBe(true);
  expect(command.interrupt()).toBe(false);
  expect(await command.over).toBe(1);
  expect(complaints).toEqual([expect.stringMatching(/cancelled/i)]);
  expect(readdirSync(directory)).toEqual(['1.txt']);
});

it('a command that has begun is told, and one that was interrupted before never begins', () => {
  const begun = newInterruption();
  const stop = stopOf(begun);
  expect(stop.isWanted).toBe(false);
  expect(interrupt(begun)).toBe('will-end');
  expect(stop.isWanted).toBe(true);
  expect(interrupt(begun)).toBe('known');
  const loading = newInterruption();
  expect(interrupt(loading)).toBe('never-begins');
  expect(stopOf(loading).isWanted).toBe(true);
});
