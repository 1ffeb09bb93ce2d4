import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadAxe, violations } from './harness/axe.ts';
import { answerSaveDialogs } from './harness/dialogs.ts';
import type { Kanwu } from './harness/kanwu.ts';
import { dailyIssues, launchOnFiles, type NewWorkspace } from './harness/new-workspace.ts';
import { ask } from './harness/stored.ts';

let filled: NewWorkspace;
let kanwu: Kanwu;
let page: Page;

/** Eighty issues, one of them with what is looked for in old characters, another with a space in it. */
function issueOf(day: number): string {
  const said = day === 30 ? '後漢書展' : day === 50 ? '后汉书　展' : '图书展';
  return `区图书馆第${day}号新闻\n\n本报讯 昨日，${said}在青川区图书馆开幕，馆长何晚晴致辞。\n\n${said}将持续三天。\n`;
}

beforeAll(async () => {
  filled = await launchOnFiles(dailyIssues(80, issueOf));
  ({ kanwu } = filled);
  page = kanwu.window;
}, 120_000);

afterAll(() => filled.close());

const field = () => page.getByRole('searchbox', { name: 'Search all articles' });
const rows = () => page.locator('.hit-grid [role=row][aria-selected]');
const count = () => page.locator('.search-count').textContent();
const said = () => page.getByTestId('search-said').textContent();
const facet = (name: string, value: string) =>
  page.getByRole('group', { name, exact: true }).getByRole('radio', { name: value });
const activeRow = () => page.locator('.hit-grid [role=row][aria-selected=true]').textContent();

describe('searching all articles', () => {
  test('shows each place in its line, whatever characters it is printed in, spaces within it or not', {
    timeout: 120_000,
  }, async () => {
    await expect.poll(async () => (await ask(page, 'workspace.overview', {}))?.issues, { timeout: 100_000 }).toBe(80);
    await page.keyboard.press('Control+Shift+F');
    await field().fill('后汉书展');
    await expect.poll(count).toBe('2 articles, 4 paragraphs');
    await expect
      .poll(() => rows().locator('mark').allTextContents())
      .toEqual([...['後漢書展', '後漢書展'], ...['后汉书　展', '后汉书　展']]);
    await kanwu.screenshot('search');
    await loadAxe(page);
    expect(await violations(page)).toEqual([]);
  });

  test('goes to the place with Enter, and comes back to where one was', async () => {
    await page.keyboard.press('ArrowDown');
    for (const _ of [1, 2]) await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toContain('第50号');
    await expect.poll(() => page.locator('.selection-quote').textContent()).toBe('后汉书　展');
    await page.keyboard.press('Control+Shift+F');
    await expect.poll(() => field().inputValue()).toBe('后汉书展');
    await expect.poll(activeRow).toContain('后汉书　展');
  });

  test('copies a place with its reference', async () => {
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('c');
    await expect.poll(said).toMatch(/^Copied: “/);
    const copied = await kanwu.app.evaluate(({ clipboard }) => clipboard.readText());
    expect(copied).toBe(
      '“本报讯 昨日，后汉书　展在青川区图书馆开幕，馆长何晚晴致辞。” (青川报, 20 February 2020, p. 1, “区图书馆第50号新闻”)',
    );
  });

  test('copies what is selected in an article with its reference, too', async () => {
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.selection-quote').textContent()).toBe('后汉书　展');
    await page.keyboard.press('Control+Shift+C');
    await page.getByText('Copied with its reference').waitFor();
    expect(await kanwu.app.evaluate(({ clipboard }) => clipboard.readText())).toBe(
      '“后汉书　展” (青川报, 20 February 2020, p. 1, “区图书馆第50号新闻”)',
    );
    await page.keyboard.press('Control+Shift+F');
    await page.keyboard.press('ArrowDown');
  });

  test('lists all that is found, as far as one goes', async () => {
    await page.keyboard.press('Escape');
    await field().fill('开幕 何晚晴');
    await expect.poll(count).toBe('80 articles, 80 paragraphs');
    await page.keyboard.press('ArrowDown');
    // What is further down is read when one comes near it.
    const further = async (): Promise<string | null> => {
      await page.keyboard.press('PageDown');
      return activeRow();
    };
    await expect.poll(further).toMatch(/2020-03-20/);
    await kanwu.screenshot('search-many');
  });

  test('sorts places by what stands on either side of them', async () => {
    await page.keyboard.press('Escape');
    await field().fill('第');
    await expect.poll(count).toBe('80 articles, 80 paragraphs');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press(']');
    await expect.poll(() => page.getByRole('radio', { name: 'By right context' }).isChecked()).toBe(true);
    await expect
      .poll(async () => (await rows().locator('.hit-after').allTextContents()).slice(0, 4))
      .toEqual([...['0号新闻', '10号新闻', '11号新闻', '12号新闻']]);
    await page.keyboard.press('\\');
    await expect
      .poll(async () => (await rows().locator('.hit-after').allTextContents()).slice(0, 2))
      .toEqual([...['0号新闻', '1号新闻']]);
  });

  test('narrows down by what the articles are, with exact counts', async () => {
    await page.keyboard.press('Escape');
    await field().fill('图书馆');
    await expect.poll(count).toBe('80 articles, 160 paragraphs');
    await expect.poll(() => facet('Year', '2020 80').count()).toBe(1);
    await expect.poll(() => facet('State', 'In work').count()).toBeLessThanOrEqual(1);
    const type = page.getByRole('group', { name: 'Type in the paragraph', exact: true }).getByRole('radio');
    await expect.poll(() => type.count()).toBeGreaterThan(1);
    await facet('Type in the paragraph', 'Person').check();
    await expect.poll(count).toMatch(/^80 articles, 80 paragraphs/);
    await kanwu.resize(1440, 900);
    await kanwu.screenshot('search-facets');
    await page.getByRole('button', { name: 'Clear all of these' }).click();
    await expect.poll(count).toBe('80 articles, 160 paragraphs');
  });

  test('keeps a search by a name', async () => {
    await facet('Type in the paragraph', 'Person').check();
    await page.getByRole('button', { name: 'Save search…' }).click();
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText('馆长');
    await page.keyboard.press('Enter');
    const saved = page.getByRole('combobox', { name: 'Saved searches' });
    await expect.poll(() => saved.inputValue()).toBe('馆长');
    await page.getByRole('button', { name: 'Clear all of these' }).click();
    await field().fill('新闻');
    await expect.poll(() => saved.inputValue()).toBe('');
    await saved.selectOption('馆长');
    await expect.poll(() => field().inputValue()).toBe('图书馆');
    await expect.poll(count).toMatch(/^80 articles, 80 paragraphs/);
  });

  test('exports what was found as a table', async () => {
    const path = join(filled.directory, 'found.csv');
    await answerSaveDialogs(kanwu.app, path);
    await page.getByRole('button', { name: 'Export places…' }).click();
    await expect.poll(said).toBe(`Exported 80 places: ${path}`);
    const lines = readFileSync(path, 'utf8').trim().split('\r\n');
    expect(lines).toHaveLength(81);
    expect(lines[1]).toMatch(/^青川报,2020-01-01,1,区图书馆第0号新闻,/);
  });

  test('finds what a pattern says', async () => {
    await page.getByRole('button', { name: 'Clear all of these' }).click();
    await page.getByRole('group', { name: 'How to look for it' }).getByText('Regular expression').click();
    await field().fill('第[34]\\d号');
    await expect.poll(count).toMatch(/^20 places/);
    await expect.poll(async () => (await rows().locator('mark').allTextContents())[0]).toBe('第30号');
    await kanwu.screenshot('search-pattern');
    await field().fill('第(');
    await expect.poll(count).toBe('This is not a valid regular expression');
    await loadAxe(page);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('group', { name: 'How to look for it' }).getByText('Words').click();
  });

  test('says that nothing was found, and how to ask', async () => {
    await field().fill('开幕 无此词');
    await expect.poll(() => page.locator('.search-panes .empty-state').textContent()).toContain('Nothing found');
    await field().fill('');
    await expect.poll(count).toContain('Simplified and traditional');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  });
});
