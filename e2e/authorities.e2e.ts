import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeInventedCbdb } from '../main/formats/authority/fixtures/invented-cbdb.ts';
import { loadAxe, violations } from './harness/axe.ts';
import { answerOpenDialogs } from './harness/dialogs.ts';
import { liuxi } from './harness/fixtures.ts';
import { type Kanwu, launchKanwu } from './harness/kanwu.ts';
import { runCommand } from './harness/palette.ts';
import { goToSuggestion } from './harness/review.ts';

const folder = mkdtempSync(join(tmpdir(), 'kanwu-authorities-'));
const list = join(folder, '澄江人物.csv');
writeFileSync(
  list,
  [
    '编号,姓名,别名,类型,生年,卒年,籍贯,职务',
    'https://www.wikidata.org/entity/Q700,顾南乔,顾晚,人物,1969,,澄江,副市长',
    '甲-7,顾南桥,,人物,1850,1911,,',
    '甲-8,纪怀川,,人物,,,,',
  ].join('\n'),
);

async function openedWith(kanwu: Kanwu, open: string): Promise<Page> {
  const page = kanwu.window;
  await answerOpenDialogs(kanwu.app, [liuxi]);
  await page.getByRole('button', { name: open }).click();
  await page.getByRole('treeitem', { level: 2 }).first().click();
  await page.locator('.cm-content .cm-line').first().waitFor();
  await answerOpenDialogs(kanwu.app, [list]);
  return page;
}

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('authority lists, by keyboard', () => {
  let kanwu: Kanwu;
  let page: Page;
  beforeAll(async () => {
    kanwu = await launchKanwu();
    page = await openedWith(kanwu, 'Open issue file…');
    await loadAxe(page);
  }, 60_000);
  afterAll(() => kanwu.close());

  const records = () => page.getByRole('list', { name: 'Records that it may be' });
  const field = () => page.getByRole('combobox', { name: 'Refers to', exact: true });

  test('are loaded from a file', async () => {
    await runCommand(page, 'Authority lists');
    const dialog = page.getByRole('dialog', { name: 'Authority lists' });
    await dialog.getByRole('button', { name: 'Load a list…' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => dialog.textContent()).toContain('Loaded 澄江人物 with 3 records');
    await kanwu.screenshot('authorities-dialog');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });

  test('are loaded from CBDB, and what else is a database is said to be none', async () => {
    const [cbdb, other] = [join(folder, 'cbdb.sqlite3'), join(folder, 'other.db')];
    writeInventedCbdb(cbdb);
    writeFileSync(other, Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(4080, 1)]));
    await runCommand(page, 'Authority lists');
    const dialog = page.getByRole('dialog', { name: 'Authority lists' });
    const load = dialog.getByRole('button', { name: 'Load a list…' });
    await answerOpenDialogs(kanwu.app, [cbdb]);
    await load.click();
    await expect.poll(() => dialog.textContent()).toContain('Loaded cbdb with 3 records');
    await answerOpenDialogs(kanwu.app, [other]);
    await load.click();
    await page.getByText(/The database other\.db can’t be read/).waitFor();
    await dialog.getByRole('button', { name: 'Remove the list cbdb' }).click();
    await expect.poll(() => dialog.textContent()).toContain('Removed cbdb');
    await page.keyboard.press('Escape');
  });

  test('are replaced by a newer file under their name, and removed with how far that is', async () => {
    await runCommand(page, 'Authority lists');
    const dialog = page.getByRole('dialog', { name: 'Authority lists' });
    const [old, newer] = [join(folder, '名单.csv'), join(folder, '名单2026.csv')];
    const rows = (count: number) => ['姓名', ...Array.from({ length: count }, (_, place) => `某人${place}`)].join('\n');
    writeFileSync(old, rows(700));
    writeFileSync(newer, rows(900));
    await answerOpenDialogs(kanwu.app, [old]);
    await dialog.getByRole('button', { name: 'Load a list…' }).click();
    await expect.poll(() => dialog.textContent()).toContain('Loaded 名单 with 700 records');
    await answerOpenDialogs(kanwu.app, [newer]);
    await dialog.getByRole('button', { name: 'Replace the list 名单 by another file…' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => dialog.textContent()).toContain('Replaced 名单, which has 900 records now');
    await kanwu.screenshot('authorities-replaced');
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Remove the list 名单' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => dialog.textContent()).toContain('Removed 名单');
    await page.keyboard.press('Escape');
    await answerOpenDialogs(kanwu.app, [list]);
  });

  test('tell a name’s records with why, none chosen, and a person says which it is', async () => {
    await page.locator('.cm-content').focus();
    await goToSuggestion(page, '顾南乔');
    await runCommand(page, 'Look up in authority lists');
    await expect.poll(() => records().getByRole('listitem').count()).toBe(2);
    expect(await records().getByRole('listitem').first().textContent()).toMatch(
      /same name, a title stands beside it, of that time/,
    );
    expect(await records().getByRole('listitem').last().textContent()).toMatch(/sounds the same, not of that time/);
    await kanwu.screenshot('authorities-candidates');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await records().getByRole('button', { name: 'Take link back: 顾南乔' }).waitFor();
    await expect.poll(() => field().inputValue()).toBe('顾南乔');
    await page.keyboard.press('Control+z');
    await expect.poll(() => field().inputValue()).toBe('');
  });

  test('that it is in none of them is a decision, too, and the register has the records as well', async () => {
    await page.getByRole('button', { name: 'Not in the lists: new entry' }).click();
    await page.getByText('Looked for, and not in the lists.').waitFor();
    await expect.poll(() => field().inputValue()).toBe('顾南乔');
    await page.keyboard.press('Control+Shift+M');
    const register = page.getByRole('dialog', { name: 'Register' });
    await register.getByRole('searchbox', { name: 'Find names and aliases' }).fill('顾南乔');
    await register.getByRole('grid', { name: 'Entries' }).focus();
    await register.getByText('Authority records').click();
    await register.getByRole('button', { name: 'Link to 顾南乔 in 澄江人物' }).click();
    await expect.poll(() => register.getByLabel('Links', { exact: true }).inputValue()).toBe('wikidata Q700');
    await kanwu.screenshot('authorities-register');
    expect(await violations(page)).toEqual([]);
  });
});

test('in Chinese, in the dark and in a small window', async () => {
  const kanwu = await launchKanwu({ locale: 'zh-CN', theme: 'dark' });
  try {
    const page = await openedWith(kanwu, '打开报纸文件…');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: '查找命令、文章、名称或正文' }).fill('规范名单');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: '规范名单' });
    await dialog.getByRole('button', { name: '载入名单…' }).click();
    await expect.poll(() => dialog.textContent()).toContain('已载入 澄江人物，3 条记录');
    await kanwu.screenshot('authorities-dialog-zh-dark');
    await page.keyboard.press('Escape');
    await page.locator('.cm-content').focus();
    await goToSuggestion(page, '顾南乔');
    await page.getByText('规范记录', { exact: true }).click();
    await page.getByRole('list', { name: '可能的规范记录' }).waitFor();
    await kanwu.screenshot('authorities-candidates-zh-dark-1440');
    await kanwu.resize(1024, 700);
    await kanwu.screenshot('authorities-candidates-zh-dark-1024');
    await loadAxe(page);
    expect(await violations(page)).toEqual([]);
  } finally {
    await kanwu.close();
  }
}, 60_000);
