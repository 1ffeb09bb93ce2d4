import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const project = fileURLToPath(new URL('../..', import.meta.url));

it('how texts are printed is set aside in one place', () => {
  const sources = globSync('{model,main,preload,renderer,scripts,bench}/**/*.{ts,tsx}', { cwd: project }).filter(
    (file) => !/^model[/\\]names[/\\]|\.(?:test|generated)\.tsx?$/.test(file),
  );
  expect(sources.length).toBeGreaterThan(500);
  const folding =
    /normalize\('NFK[CD]'\)|toLocaleLowerCase|\.toLowerCase\(\)\s*\.includes|opencc|character-variants\.generated/;
  // Training and the making of the tables start from OpenCC.
  const made = /^scripts[/\\](?:lists|network|train)[/\\]/;
  expect(
    sources.filter((file) => !made.test(file) && folding.test(readFileSync(`${project}/${file}`, 'utf8'))),
  ).toEqual([]);
});
