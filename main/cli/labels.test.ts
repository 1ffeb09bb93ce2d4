import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { kanwu } from './fixtures/command-line.ts';

let directory: string;
let file: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'kanwu-'));
  file = join(directory, 'a.jsonl');
  const text = '长江轮昨日到港，船员送行。';
  writeFileSync(
    file,
    JSON.stringify({
      text,
      label: [
        [0, 3, 'Schiff'],
        [8, 10, 'Crew'],
      ],
    }),
  );
});
afterEach(() => rmSync(directory, { recursive: true }));

const labelled = async (...options: readonly string[]) => {
  const { stdout, stderr } = await kanwu('extract', file, ...options);
  if (stderr !== '') return stderr;
  const { entities } = JSON.parse(stdout) as { entities: { text: string; type: string; status: string }[] };
  return entities.filter(({ status }) => status === 'accepted').map(({ text, type }) => `${text} ${type}`);
};

it('labels that nothing is known of become types, or what --labels says', async () => {
  expect(await labelled()).toEqual(['长江轮 schiff', '船员 crew']);
  expect(await labelled('--labels', 'Schiff=vessel,crew=-')).toEqual(['长江轮 vessel']);
  expect(await labelled('--labels', 'Schiff=vessel,*=-')).toEqual(['长江轮 vessel']);
  expect(await labelled('--labels', 'Schiff')).toMatch(/“Schiff” does not say what becomes of a label.*LABEL=TYPE/);
});
