import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { usualChoice } from '../../model/dataset-export.ts';
import { nameVersion } from '../../model/edits/version-edits.ts';
import type { Language } from '../../model/language.ts';
import { exportWorkspace } from '../formats/dataset/export-workspace.ts';
import { doingAs } from '../store/fixtures/doing-as.ts';
import { importEdit, newCorrection, smallIssue } from '../store/fixtures/small-issue.ts';
import { StoreHere } from '../store/open-store.ts';
import { Workspace } from '../store/workspace.ts';
import { kanwuHere } from './fixtures/run-here.ts';

const nativeBinding = process.env.KANWU_SQLITE_BINDING;
const resourcesDirectory = join(import.meta.dirname, '../../resources');

let directory: string;
let before: string;
let after: string;

/** Exports the workspace into a folder of its own. @returns the file of articles */
async function exported(workspace: Workspace, name: string): Promise<string> {
  const wish = { ...usualChoice('jsonl'), directory: join(directory, name) };
  const { files } = await exportWorkspace(new StoreHere(workspace), { ...wish, resourcesDirectory });
  return files[0]?.path ?? '';
}

function name(workspace: Workspace, called: string, note: string, at: number): void {
  workspace.execute(nameVersion({ name: called, note }).edit, doingAs('档案员', at));
}

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'kanwu-'));
  const workspace = Workspace.open(join(directory, '青川.kanwu'), { nativeBinding });
  const issue = smallIssue();
  workspace.execute(importEdit(issue), doingAs('档案员', 1), [issue.source]);
  before = await exported(workspace, 'before');
  name(workspace, '一校', '', 1);
  const at = issue.source.text.indexOf('昨日');
  const records = [newCorrection(issue, at, at + 2, '今日')];
  const commands = [{ name: 'correction.add' as const, payload: { records } }];
  workspace.execute({ action: 'correction-add', articleId: null, summary: '', commands }, doingAs('档案员', 2));
  after = await exported(workspace, 'after');
  name(workspace, '二校', '送印前', 3);
  workspace.close();
});
afterAll(() => rmSync(directory, { recursive: true }));

const diff = (language: Language, ...args: readonly string[]) => kanwuHere(['diff', ...args], language);

describe('kanwu diff', () => {
  it('says that two exports of one state say the same', async () => {
    expect(await diff('en', before, before)).toEqual({
      code: 0,
      complaints: [],
      lines: ['both datasets say the same'],
    });
  });

  it('says what an edit between two exports changed, article by article, and how much in all', async () => {
    const { code, lines } = await diff('zh', before, after);
    expect(code).toBe(0);
    expect(lines).toContainEqual(expect.stringMatching(/^~ 青川报 2020-05-07《/));
    expect(lines).toContain('    + 更正 昨日 → 今日');
    expect(lines.at(-1)).toBe('文章改变 1; 更正增加 1');
    const back = await diff('zh', after, before);
    expect(back.lines.at(-1)).toBe('文章改变 1; 更正减少 1');
  });

  it('prints one JSON object a difference when asked to', async () => {
    const { lines } = await diff('en', before, after, '--json');
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      {
        kind: 'changed-article',
        article: { date: '2020-05-07' },
        changes: [{ noun: 'article' }, { noun: 'correction' }],
      },
    ]);
  });

  it('tells articles that are only in one of them', async () => {
    const none = join(directory, 'none.jsonl');
    writeFileSync(none, '');
    expect((await diff('en', before, none)).lines.at(-1)).toMatch(/^\d articles removed/);
    expect((await diff('en', none, before)).lines.at(-1)).toMatch(/^\d articles added/);
  });

  it('refuses what is no dataset of this version, and says in which line', async () => {
    const other = join(directory, 'other.jsonl');
    writeFileSync(other, '{"text":"青川"}\n');
    const { code, complaints } = await diff('en', before, other);
    expect(code).toBe(1);
    expect(complaints[0]).toContain('no JSON Lines dataset of this version of Kanwu at line 1');
    expect((await diff('en', before, join(directory, 'missing.jsonl'))).code).toBe(1);
    expect((await diff('en', before)).code).toBe(2);
  });
});

describe('kanwu diff of a workspace’s versions', () => {
  const ofWorkspace = (...args: readonly string[]) => diff('en', '--workspace', join(directory, '青川.kanwu'), ...args);

  it('says what changed from one to another, to what is there now, and since an export', async () => {
    expect((await ofWorkspace('--from', '一校', '--to', '二校')).lines.at(-1)).toBe(
      '1 article changed; 1 correction added',
    );
    expect((await ofWorkspace('--from', '二校')).lines).toEqual(['both datasets say the same']);
    expect((await ofWorkspace(before)).lines.at(-1)).toBe('1 article changed; 1 correction added');
  });

  it('names the versions that there are, and says which there is not', async () => {
    const { lines } = await kanwuHere(['versions', join(directory, '青川.kanwu')], 'zh');
    expect(lines).toEqual([
      '1970-01-01T00:00:00.003Z 二校（档案员） 送印前',
      '1970-01-01T00:00:00.001Z 一校（档案员）',
    ]);
    const { code, complaints } = await ofWorkspace('--from', '三校');
    expect(code).toBe(1);
    expect(complaints[0]).toContain('No version is called “三校”');
    expect((await ofWorkspace()).complaints[0]).toContain('--from is missing');
    expect((await ofWorkspace(before, '--from', '一校')).code).toBe(2);
  });
});
