import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asListed } from '../model/library.ts';
import { loadAxe, violations } from './harness/axe.ts';
import type { Kanwu } from './harness/kanwu.ts';
import { launchOnFiles, type NewWorkspace } from './harness/new-workspace.ts';
import { runCommand } from './harness/palette.ts';
import { finishArticle } from './harness/review.ts';
import { ask } from './harness/stored.ts';

/** Two newspapers, three years; each page has two articles. */
const pages = ['青川报_2020-05-07', '青川报_2019-03-02', '云溪晚报_2020-01-15', '青川报_2020-05-08'];

/** Two articles of a day. */
const textOf = (day: string): string =>
  `云溪大桥通车${day}\n\n本报讯 青川区区长林若溪为云溪大桥剪彩。\n\n县队取胜${day}\n\n本报讯 教练梁秋白率队取胜。\n`;

let filled: NewWorkspace;
let kanwu: Kanwu;
let page: Page;

beforeAll(async () => {
  filled = await launchOnFiles(pages.map((name) => [`${name}_第1版.txt`, textOf(name.slice(-5))]));
  ({ kanwu } = filled);
  page = kanwu.window;
});

afterAll(() => filled.close());

const tree = () => page.getByRole('tree', { name: 'Issues and articles' });
const headlines = () => tree().locator('.article-row .truncate').allTextContents();
const issues = () => tree().locator('.issue-row .library-row-facts').allTextContents();
const totals = () => page.locator('.library-totals').textContent();
const words = () => page.getByRole('textbox', { name: 'Headline, newspaper, date' });

describe('the library as a list of work', () => {
  test('is narrowed down as one types, and goes back with Escape', async () => {
    await expect.poll(async () => (await ask(page, 'workspace.overview', {}))?.articles).toBe(8);
    await page.keyboard.press('Control+l');
    await expect.poll(() => words().evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.type('取胜 青川报');
    await expect.poll(headlines).toEqual(['2 县队取胜05-07', '2 县队取胜03-02', '2 县队取胜05-08']);
    await page.getByText('3 of 8 articles').waitFor();
    await kanwu.screenshot('library-filtered');
    await loadAxe(page);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await headlines()).length).toBe(8);
  });

  test('is narrowed down to articles in which so many suggestions wait', async () => {
    await page.getByRole('button', { name: 'More conditions' }).click();
    const least = page.getByRole('combobox', { name: 'Suggestions to review' });
    await least.selectOption('1 or more');
    await expect.poll(async () => (await headlines()).length).toBe(8);
    await least.selectOption('100 or more');
    await expect.poll(async () => (await headlines()).length).toBe(0);
    await page.getByRole('button', { name: 'Clear the filter' }).click();
    await page.getByRole('button', { name: 'More conditions' }).click();
    await expect.poll(async () => (await headlines()).length).toBe(8);
  });

  test('goes on with the next article of what is listed, which stays listed until the filter is set anew', async () => {
    await words().fill('大桥');
    await expect.poll(async () => (await headlines()).length).toBe(4);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('.article-row[aria-selected=true]', { hasText: '大桥通车05-07' }).waitFor();
    await page.getByRole('button', { name: 'More conditions' }).click();
    await page.getByRole('checkbox', { name: 'Untouched' }).check();
    await expect.poll(async () => (await headlines()).length).toBe(4);
    await finishArticle(page);
    await page.locator('.article-row[aria-selected=true]', { hasText: '大桥通车03-02' }).waitFor();
    await expect.poll(async () => (await headlines()).length).toBe(4);
    await words().fill('大桥通');
    await expect.poll(async () => (await headlines()).length).toBe(3);
    await page.getByRole('button', { name: 'Clear the filter' }).click();
    await page.getByRole('button', { name: 'More conditions' }).click();
  });

  test('is put in the order of newspapers and years, folded and unfolded, by the palette, too', async () => {
    await page.getByLabel('Order').selectOption({ label: 'By newspaper and year' });
    await expect
      .poll(() => tree().locator('.group-row .issue-row-title .truncate').allTextContents())
      .toEqual(['青川报 2019', '青川报 2020', '云溪晚报 2020']);
    await runCommand(page, 'Fold all issues');
    await expect.poll(headlines).toEqual([]);
    await expect.poll(async () => (await issues()).length).toBe(4);
    await kanwu.screenshot('library-grouped');
    expect(await violations(page)).toEqual([]);
    await tree().locator('.group-row').nth(1).click();
    await expect.poll(() => tree().locator('.issue-row .truncate').first().textContent()).toBe('2 March 2019');
    await expect.poll(async () => (await issues()).length).toBe(2);
    await runCommand(page, 'Unfold all issues');
    await expect.poll(async () => (await headlines()).length).toBe(8);
    await page.getByLabel('Order').selectOption({ label: 'Newest first' });
    await expect
      .poll(issues)
      .toEqual([/8 May 2020/, /7 May 2020/, /15 Jan/, /2 Mar/].map((each) => expect.stringMatching(each)));
    await page.getByLabel('Order').selectOption({ label: 'As imported' });
  });

  test('says how much there is in all, how much is done and how much waits', async () => {
    const { rows } = await ask(page, 'library.rows', { from: 0, count: 50, view: asListed });
    const waiting = rows
      .flatMap((row) => (row.kind === 'article' ? [row.line] : []))
      .reduce(
        (sum, { suggestedMentions, suggestedCorrections, suggestedCategories, suggestedRelations }) =>
          sum + suggestedMentions + suggestedCorrections + suggestedCategories + suggestedRelations,
        0,
      );
    expect(waiting).toBeGreaterThan(0);
    const said = (done: number) => `4 issues, 8 articles: ${done} done, ${waiting} to review`;
    await expect.poll(totals).toBe(said(1));
    for (const [width, height] of [
      [1440, 873],
      [1024, 700],
    ] as const) {
      await kanwu.resize(width, height);
      await kanwu.screenshot(`library-totals-${width}`);
      expect(await violations(page)).toEqual([]);
    }
    await kanwu.resize(1440, 873);
  });

  test('an article has a menu of its own, in which nothing can be done to its issue', async () => {
    await tree().locator('.article-row', { hasText: '县队取胜03-02' }).click({ button: 'right' });
    const menu = page.getByRole('menu');
    await menu.waitFor();
    expect(await menu.getByRole('menuitem').allTextContents()).not.toContain(expect.stringContaining('issue'));
    await kanwu.screenshot('library-article-menu');
    await menu.getByRole('menuitem', { name: 'Mark as “Done”' }).click();
    await page.getByRole('button', { name: 'Mark as done all the same' }).click();
    await tree().locator('.article-row.state-done', { hasText: '县队取胜03-02' }).waitFor();
  });

  test('a row’s menu is gone through by arrows and letters, gives the focus back, and makes way for another row’s', async () => {
    const menu = page.getByRole('menu');
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await tree().locator('.article-row').first().click({ button: 'right' });
    await menu.waitFor();
    await expect.poll(focused).toBe('Open');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('End');
    await expect.poll(focused).toBe('History');
    await page.keyboard.type('ex');
    await expect.poll(focused).toBe('Export dataset…');
    await tree().locator('.issue-row').first().click({ button: 'right' });
    await expect.poll(() => menu.getByRole('menuitem', { name: 'List this newspaper only' }).count()).toBe(1);
    expect(await menu.count()).toBe(1);
    await page.keyboard.press('Escape');
    await expect.poll(() => menu.count()).toBe(0);
    await expect.poll(() => page.evaluate(() => document.activeElement?.role)).toBe('tree');
    await page.keyboard.press('Shift+F10');
    await menu.waitFor();
    await page.keyboard.press('Tab');
    await expect.poll(() => menu.count()).toBe(0);
  });

  test('lists one newspaper from the menu of one of its issues', async () => {
    await tree().locator('.issue-row', { hasText: '云溪晚报' }).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'List this newspaper only' }).click();
    await expect.poll(async () => (await issues()).length).toBe(1);
    expect(await page.getByRole('button', { name: 'More conditions (1 in use)' }).isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Clear the filter' }).click();
  });

  test('goes to the next article with work past those that are done, by keys, and says when there is no more', async () => {
    const opened = (headline: string) =>
      page.locator('.article-row[aria-selected=true]', { hasText: headline }).waitFor();
    await tree().locator('.article-row', { hasText: '大桥通车03-02' }).click();
    await opened('大桥通车03-02');
    await page.keyboard.press('Alt+Shift+ArrowDown');
    await opened('大桥通车01-15');
    await page.keyboard.press('Alt+Shift+ArrowUp');
    await opened('大桥通车03-02');
    await runCommand(page, 'Previous article with work');
    await opened('县队取胜05-07');
    await page.keyboard.press('Alt+Shift+ArrowUp');
    await page.getByText('No more articles with work').waitFor();
    await page.keyboard.press('Alt+Shift+ArrowUp');
    await expect.poll(() => page.getByText('No more articles with work').count()).toBe(1);
    await page.getByText('Suggestions still wait in articles that are listed after this one.').waitFor();
    await opened('县队取胜05-07');
  });
});
