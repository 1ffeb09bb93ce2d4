import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadAxe, violations } from './harness/axe.ts';
import { answerOpenDialogs, answerSaveDialogs } from './harness/dialogs.ts';
import { type Kanwu, launchKanwu } from './harness/kanwu.ts';
import { ready } from './harness/review.ts';
import { ask } from './harness/stored.ts';

let directory: string;
let kanwu: Kanwu;
let page: Page;

/** Eighty issues, one of them with what is looked for in old characters, another with a space in it. */
function issueOf(day: number): string {
  const said = day === 30 ? '後漢書展' : day === 50 ? '后汉书　展' : '图书展';
  return `区图书馆第${day}号新闻\n\n本报讯 昨日，${said}在青川区图书馆开幕，馆长何晚晴致辞。\n\n${said}将持续三天。\n`;
}

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'kanwu-'));
  const paths = Array.from({ length: 80 }, (_, day) => {
    const date = new Date(Date.UTC(2020, 0, 1 + day)).toISOString().slice(0, 10);
    const path = join(directory, `青川报_${date}_第1版.txt`);
    writeFileSync(path, issueOf(day));
    return path;
  });
  kanwu = await launchKanwu({ locale: 'en-GB' });
  page = kanwu.window;
  await ready(page);
  await answerSaveDialogs(kanwu.app, join(directory, 'w.kanwu'));
  await answerOpenDialogs(kanwu.app, paths);
  await page.keyboard.press('Control+Shift+N');
  await page.getByTestId('workspace-path').waitFor();
  await page.keyboard.press('Control+o');
}, 120_000);

afterAll(async () => {
  await kanwu.close();
  rmSync(directory, { recursive: true, force: true });
});

const field = () => page.getByRole('combobox', { name: 'Search all articles' });
const found = () => page.getByRole('dialog').getByRole('option');
const count = () => page.getByRole('dialog').getByRole('status').textContent();

describe('searching all articles', () => {
  test('finds words whatever characters they are printed in, spaces within them or not', {
    timeout: 120_000,
  }, async () => {
    await expect.poll(async () => (await ask(page, 'workspace.overview', {}))?.issues, { timeout: 100_000 }).toBe(80);
    await page.keyboard.press('Control+Shift+F');
    await field().fill('后汉书展');
    await expect.poll(count).toBe('2 articles, 4 paragraphs');
    expect(await found().locator('mark').allTextContents()).toEqual(['後漢書展', '后汉书　展']);
    await kanwu.screenshot('search');
    await loadAxe(page);
    expect(await violations(page)).toEqual([]);
  });

  test('goes to the place with Enter, and comes back to where one was', async () => {
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toContain('第50号');
    await expect.poll(() => page.locator('.selection-quote').textContent()).toBe('后汉书　展');
    await page.keyboard.press('Control+Shift+F');
    await expect.poll(() => field().inputValue()).toBe('后汉书展');
    await expect.poll(() => found().nth(1).getAttribute('aria-selected')).toBe('true');
  });

  test('lists all that is found, as far as one goes', async () => {
    await field().fill('开幕 何晚晴');
    await expect.poll(count).toBe('80 articles, 80 paragraphs');
    // What is further down is read when one comes near it.
    const further = async (): Promise<string | null> => {
      await page.keyboard.press('PageDown');
      return page.locator('.found[aria-selected="true"]').textContent();
    };
    await expect.poll(further).toMatch(/第79号|20 March 2020/);
    await kanwu.screenshot('search-many');
  });

  test('says that nothing was found, and how to ask', async () => {
    await field().fill('开幕 无此词');
    await expect.poll(count).toBe('Nothing found');
    await field().fill('');
    await expect.poll(count).toContain('Simplified and traditional');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  });
});
