import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { spreadLists } from './spreads.ts';

describe('what calls spread in their arguments', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kanwu-spreads-'));
    mkdirSync(join(folder, 'model'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const problemsOf = (code: string, few = {}): Promise<string[]> => {
    writeFileSync(join(folder, 'model/a.ts'), code);
    return spreadLists(folder, few);
  };

  it('is said with its place, be it a list, what a call gives or a part of it', async () => {
    expect(await problemsOf('// 报\nlist.push(...more);')).toEqual([
      'model/a.ts:2: a call spreads more in its arguments',
    ]);
    expect(await problemsOf('const most = Math.max(0, ...numbers.map(({ end }) => end));')).toHaveLength(1);
    expect(await problemsOf('const date = new Date(...parts);')).toHaveLength(1);
    expect(await problemsOf('list?.push(...more);')).toHaveLength(1);
    expect(await problemsOf('list.push(...[first, ...more]);')).toHaveLength(1);
    expect(await problemsOf('const f = (...given: A) => given.map((each: B[]) => run(...each));')).toHaveLength(1);
  });

  it('may be what the function was given as rest parameters, and what is written out', async () => {
    expect(await problemsOf('const run = (...given: A) => statement.run(...given);')).toEqual([]);
    expect(await problemsOf('function f(...given: A) { return () => new B(1, ...given); }')).toEqual([]);
    expect(await problemsOf('class A { constructor(...given: B) { super(...given); } }')).toEqual([]);
    expect(await problemsOf('all(...[head, head, last]);')).toEqual([]);
    expect(await problemsOf('const all = new Set([...a, ...b]); const b = { ...c };')).toEqual([]);
  });

  it('may be what is said to be few, as long as it is there', async () => {
    const few = { 'model/a.ts': { shares: 'one for each style' } };
    expect(await problemsOf('join(...shares);', few)).toEqual([]);
    expect(await problemsOf('join(...others);', few)).toHaveLength(2);
    expect(await problemsOf('', few)).toEqual(['model/a.ts shares: is allowed, and not there']);
  });
});
