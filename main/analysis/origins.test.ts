import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { originName as english } from '../../resources/words/en/origins.ts';
import { originName as chinese } from '../../resources/words/zh/origins.ts';
import { analyseIssue } from './analyse-issue.ts';
import { loadAnalyst } from './load-analyst.ts';

const resources = join(import.meta.dirname, '../../resources');

test('whatever makes suggestions has a name in both languages', async () => {
  const fileName = '清河新区报_2020-05-06_01版.txt';
  const bytes = readFileSync(join(resources, 'sample', fileName));
  const { mentions, relations, corrections, classifications } = await analyseIssue(
    { bytes, fileName },
    loadAnalyst(resources),
  );
  const origins = new Set([...mentions, ...relations, ...corrections, ...classifications].map(({ origin }) => origin));
  expect(origins.size).toBeGreaterThan(5);
  for (const origin of origins) {
    const [name] = origin.split('@');
    expect([chinese(origin), english(origin)], origin).not.toContain(name);
  }
});
