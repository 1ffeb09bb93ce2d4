import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Language } from '../../model/language.ts';
import { doingAs } from '../store/fixtures/doing-as.ts';
import { importEdit, newCorrection, smallIssue } from '../store/fixtures/small-issue.ts';
import { Workspace } from '../store/workspace.ts';
import { kanwuHere } from './fixtures/run-here.ts';

const nativeBinding = process.env.KANWU_SQLITE_BINDING;

let directory: string;
let path: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'kanwu-'));
  path = join(directory, '青川.kanwu');
  const workspace = Workspace.open(path, { nativeBinding });
  const issue = smallIssue();
  workspace.execute(importEdit(issue), doingAs('档案员', 1), [issue.source]);
  const at = issue.source.text.indexOf('昨日');
  const records = [newCorrection(issue, at, at + 2, '昨\u001b[31m天')];
  const commands = [{ name: 'correction.add' as const, payload: { records } }];
  workspace.execute({ action: 'correction-add', articleId: null, summary: '', commands }, doingAs('档案员', 2));
  workspace.close();
});
afterEach(() => rmSync(directory, { recursive: true }));

const search = (language: Language, ...args: readonly string[]) =>
  kanwuHere(['search', ...args, '--workspace', path], language);

describe('kanwu search', () => {
  it('lists the articles with the passage, and changes nothing', async () => {
    const before = readFileSync(path);
    expect(await search('zh', '簽約儀式')).toEqual({
      code: 0,
      complaints: [],
      lines: [
        '青川报 2020-05-07《青川区新签约两个项目》',
        '    本报讯 5月6日,青川区招商局局长林若溪出席签约 仪式。',
        '共 1 篇文章、1 段',
      ],
    });
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('takes words together and says how many more there are', async () => {
    const { lines } = await search('en', '本报讯', '青川区', '--limit', '1');
    expect(lines[0]).toBe('青川报 2020-05-07: 青川区新签约两个项目');
    expect(lines.at(-1)).toBe('2 articles, 2 paragraphs; these are the first 1, --limit lists more');
    expect((await search('en', '林若溪 图书馆')).lines).toEqual(['nothing found']);
    expect((await search('zh', '"')).lines).toEqual(['没有找到']);
  });

  it('shows a text as it reads corrected, but nothing that steers the terminal', async () => {
    const { lines } = await search('en', '图书馆昨');
    expect(lines[1]).toBe('    本报讯 青川区图书馆昨 [31m天开馆。');
  });

  it('fails in one line where there is no workspace', async () => {
    path = join(directory, 'none.kanwu');
    expect(await search('en', '林')).toMatchObject({
      code: 1,
      lines: [],
      complaints: [expect.stringContaining('none.kanwu')],
    });
  });
});
