import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Workspace } from '../main/store/workspace.ts';
import { answerOpenDialogs } from './harness/dialogs.ts';
import { liuxi } from './harness/fixtures.ts';
import { type Kanwu, launchKanwu } from './harness/kanwu.ts';
import { openIssueFile, ready } from './harness/review.ts';
import { overview } from './harness/stored.ts';

const folder = mkdtempSync(join(tmpdir(), 'kanwu-wrong-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function subfolder(name: string): string {
  mkdirSync(join(folder, name));
  return join(folder, name);
}

function database(name: string, sql: string): string {
  const path = join(folder, name);
  const made = new Database(path);
  made.exec(sql);
  made.close();
  return path;
}

function workspaceOfVersion(version: number): string {
  const path = join(folder, 'newer.kanwu');
  Workspace.open(path, {}).close();
  return database('newer.kanwu', `PRAGMA user_version = ${version}`);
}

const issues = [
  {
    what: 'a picture',
    path: file('page.txt', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')),
    en: 'page.txt is a picture',
    zh: '这是图片：page.txt',
  },
  {
    what: 'a binary file',
    path: file('bytes.txt', Buffer.from([1, 2, 0, 3, 0, 0, 7])),
    en: 'bytes.txt is a binary file, not a text file',
    zh: '不是文本文件：bytes.txt',
  },
  {
    what: 'an empty file',
    path: file('empty.txt', ''),
    en: 'There is no text in empty.txt',
    zh: '文件里没有文字：empty.txt',
  },
  {
    what: 'a file of blanks',
    path: file('blank.txt', ' \n\u3000\n'),
    en: 'There is no text in blank.txt',
    zh: '文件里没有文字：blank.txt',
  },
  {
    what: 'a file whose text is broken',
    path: file('broken.txt', Uint8Array.from([0xff, 0xfe, 0x2d, 0x4e, 0x00, 0xd8, 0x2d, 0x4e])),
    en: 'The encoding of broken.txt cannot be told',
    zh: '无法识别文件的编码：broken.txt',
  },
  {
    what: 'a folder without files',
    path: subfolder('issues.txt'),
    en: 'There is no file to import in issues.txt',
    zh: '里面没有可导入的文件：issues.txt',
  },
  {
    what: 'a file that is gone',
    path: join(folder, 'gone.txt'),
    en: 'There is no file gone.txt',
    zh: '找不到文件：gone.txt',
  },
  {
    what: 'a database',
    path: database('photos.db', 'CREATE TABLE photo (id INTEGER)'),
    en: 'photos.db is an SQLite database',
    zh: '这是 SQLite 数据库：photos.db',
  },
] as const;

const workspaces = [
  {
    what: 'a workspace of a newer version',
    path: workspaceOfVersion(999),
    en: 'newer.kanwu was made by a newer Kanwu (its version is 999',
    zh: '工作区由更新版本的刊误建立：newer.kanwu',
  },
  {
    what: 'a database of another program',
    path: database('foreign.kanwu', 'CREATE TABLE photo (id INTEGER)'),
    en: 'foreign.kanwu is another program’s database and was left as it is',
    zh: '这是其他程序的数据库，未作任何改动：foreign.kanwu',
  },
  {
    what: 'text that is called a workspace',
    path: file('text.kanwu', '不是数据库'),
    en: 'text.kanwu is not a Kanwu workspace',
    zh: '这不是刊误工作区：text.kanwu',
  },
] as const;

const unknown = file(
  'page.xml',
  `<inventory xmlns="urn:invented:inventory">
市长王大明昨日在清河市出席会议。
</inventory>`,
);

describe.each([
  { locale: 'en-GB', language: 'en' },
  { locale: 'zh-CN', language: 'zh' },
] as const)('a wrong file is told of in the window, and nothing comes of it ($language)', ({ locale, language }) => {
  let kanwu: Kanwu;
  let page: Page;
  beforeAll(async () => {
    kanwu = await launchKanwu({ locale });
    page = kanwu.window;
    await ready(page);
  });
  afterAll(() => kanwu.close());

  const choose = async (path: string, keys: string): Promise<void> => {
    await answerOpenDialogs(kanwu.app, [path]);
    await page.keyboard.press(keys);
  };
  const expectNotice = async (words: string): Promise<void> => {
    const alert = page.getByRole('alert');
    await expect.poll(() => alert.allTextContents()).toEqual([expect.stringContaining(words)]);
    // The last one dismisses; before it some offer to read the file otherwise.
    await alert.getByRole('button').last().click();
    await expect.poll(() => alert.count()).toBe(0);
  };

  test.each(workspaces)('$what', async ({ path, ...words }) => {
    const before = readFileSync(path);
    await choose(path, 'Control+Shift+o');
    await expectNotice(words[language]);
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(await page.evaluate(() => window.kanwu.call('workspace.overview', {}))).toEqual({ ok: true, value: null });
    expect(await page.getByRole('main').getAttribute('aria-label')).toBe(language === 'en' ? 'Start' : '开始');
  });

  test.each(issues)('$what', async ({ path, ...words }) => {
    await choose(path, 'Control+o');
    await expectNotice(words[language]);
    expect((await overview(page)).issues).toEqual([]);
  });

  test.runIf(process.platform !== 'win32')('a file that may not be read', async () => {
    const secret = file('secret.txt', '澄江市召开会议');
    chmodSync(secret, 0o000);
    // Nothing is forbidden to root, so the app steps down to be nobody while it reads.
    const stepTo = (user: number) =>
      kanwu.app.evaluate((_, uid) => {
        if (process.getuid?.() === 0) process.seteuid?.(uid);
      }, user);
    // The workspace is everybody's meanwhile, for what is to be imported is noted in it first.
    const { path } = await overview(page);
    for (const each of [dirname(path), folder]) chmodSync(each, 0o777);
    for (const name of readdirSync(dirname(path)))
      if (name.includes('.kanwu')) chmodSync(join(dirname(path), name), 0o777);
    await stepTo(65534);
    await choose(secret, 'Control+o');
    await expectNotice(language === 'en' ? 'No permission to open secret.txt' : '没有权限打开：secret.txt');
    await stepTo(0);
    expect((await overview(page)).issues).toEqual([]);
  });

  test('and after all of them a right file is opened, once', async () => {
    await openIssueFile(kanwu, liuxi);
    expect((await overview(page)).issues).toHaveLength(1);
    await choose(liuxi, 'Control+o');
    await expectNotice(language === 'en' ? 'is in this workspace already' : '这份文件已在工作区里');
    expect((await overview(page)).issues).toHaveLength(1);
  });

  test('an open workspace stays open when another cannot be opened', async () => {
    const { path } = await overview(page);
    for (const { path: wrong, ...words } of workspaces) {
      await choose(wrong, 'Control+Shift+o');
      if (wrong === workspaces[0].path) await kanwu.screenshot(`wrong-file-${language}`);
      await expectNotice(words[language]);
    }
    expect((await overview(page)).path).toBe(path);
    expect(await page.locator('.cm-content .cm-line').first().isVisible()).toBe(true);
  });

  test('a file that is made for programs, until the person wants it as the text that it is', async () => {
    await choose(unknown, 'Control+o');
    const alert = page.getByRole('alert');
    await expect
      .poll(() => alert.textContent())
      .toContain(language === 'en' ? 'an XML file of a kind that Kanwu does not know' : '刊误不认识的 XML 文件');
    await kanwu.screenshot(`refused-${language}`);
    await alert.getByRole('button', { name: language === 'en' ? 'Read as plain text' : '按纯文本读入' }).click();
    await expect.poll(async () => (await overview(page)).issues.map(({ fileName }) => fileName)).toContain('page.xml');
    await expect.poll(() => alert.count()).toBe(0);
  });
});
