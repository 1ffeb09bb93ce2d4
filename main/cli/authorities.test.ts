import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStore } from '../store/open-store.ts';
import { kanwu } from './fixtures/command-line.ts';

const directory = mkdtempSync(join(tmpdir(), 'kanwu-'));
const workspace = join(directory, 'w.kanwu');
const list = join(directory, '人物.csv');
const newer = join(directory, '人物2.csv');

beforeAll(async () => {
  await (await openStore(workspace, { nativeBinding: process.env.KANWU_SQLITE_BINDING })).close();
  writeFileSync(list, '编号,姓名,类型\n1,林若溪,人物\n2,何晚晴,人物\n');
});

afterAll(() => rmSync(directory, { recursive: true }));

it('loads a list, lists it and takes it away', async () => {
  const inIt = ['--workspace', workspace];
  expect(await kanwu('authorities', 'add', list, ...inIt)).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('人物 with 2 records'),
  });
  const again = await kanwu('authorities', 'add', list, ...inIt);
  expect(again).toMatchObject({ code: 1, stderr: expect.stringContaining('loaded already') });
  expect((await kanwu('authorities', 'list', ...inIt)).stdout).toMatch(
    /^人物: 2 records \(人物\.csv, [0-9a-f]{12}\)\n$/,
  );
  expect(await kanwu('authorities', 'remove', '地名', ...inIt)).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('人物'),
  });
  writeFileSync(newer, '编号,姓名,类型\n1,林若溪,人物\n2,何晚晴,人物\n3,周亦舟,人物\n');
  expect((await kanwu('authorities', 'replace', '人物', newer, ...inIt)).stdout).toBe(
    'Replaced 人物, which has 3 records now\n',
  );
  expect((await kanwu('authorities', 'list', ...inIt)).stdout).toMatch(
    /^人物: 3 records \(人物2\.csv, [0-9a-f]{12}\)\n$/,
  );
  expect((await kanwu('authorities', 'remove', '人物', ...inIt)).code).toBe(0);
  expect((await kanwu('authorities', 'list', ...inIt)).stdout).toContain('No authority lists');
});

it('says what is missing on its line', async () => {
  expect((await kanwu('authorities', '--workspace', workspace)).code).toBe(2);
  expect((await kanwu('authorities', 'add', '--workspace', workspace)).code).toBe(2);
  expect((await kanwu('authorities', 'drop', '--workspace', workspace)).code).toBe(2);
});
