import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { kanwu } from './fixtures/command-line.ts';

const directory = mkdtempSync(join(tmpdir(), 'kanwu-'));
afterAll(() => rmSync(directory, { recursive: true }));

const path = (name: string): string => join(directory, name);

it('puts articles together with their files again, and says which are not there', async () => {
  writeFileSync(path('青川报_2020-05-07.txt'), '大桥通车\n\n局长林若溪出席。\n');
  writeFileSync(path('other.txt'), '另一份报纸。\n');
  const w = path('w.kanwu');
  expect(await kanwu('import', path('青川报_2020-05-07.txt'), '--workspace', w)).toMatchObject({ code: 0 });
  expect(await kanwu('export', '--workspace', w, '--format', 'stand-off', '--out', directory)).toMatchObject({
    code: 0,
  });
  const bare = path('w-stand-off.jsonl');
  const together = await kanwu('put-together', bare, path('青川报_2020-05-07.txt'));
  expect(together).toMatchObject({ code: 0, stderr: '' });
  expect(JSON.parse(together.stdout.split('\n')[0] ?? '')).toMatchObject({
    format: 'kanwu-articles@4',
    text: expect.stringContaining('林若溪'),
  });
  const missing = await kanwu('put-together', bare, path('other.txt'));
  expect(missing).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('1 article') });
  expect(await kanwu('put-together', path('other.txt'), path('other.txt'))).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('line 1'),
  });
});
