import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const project = fileURLToPath(new URL('../..', import.meta.url));

it('how texts are printed is set aside in one place', () => {
  const sources = globSync('{model,main,preload,renderer}/**/*.{ts,tsx}', { cwd: project }).filter(
    (file) => !/^model[/\\]names[/\\]|\.(?:test|generated)\.tsx?$/.test(file),
  );
  expect(sources.length).toBeGreaterThan(500);
  const folding =
    /normalize\('NFK[CD]'\)|toLocaleLowerCase|\.toLowerCase\(\)\s*\.includes|opencc-js|character-variants\.generated/;
  expect(sources.filter((file) => folding.test(readFileSync(`${project}/${file}`, 'utf8')))).toEqual([]);
});
