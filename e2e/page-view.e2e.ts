import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadAxe, violations } from './harness/axe.ts';
import { linjiang, qinglu } from './harness/fixtures.ts';
import { type Kanwu, launchKanwu } from './harness/kanwu.ts';
import { runCommand } from './harness/palette.ts';
import { openIssueFile } from './harness/review.ts';
import { decided, overview } from './harness/stored.ts';

const headlines = async (page: Page): Promise<readonly string[]> =>
  ((await overview(page)).issues[0]?.articles ?? []).map(({ headline }) => headline);

const lineOf = (page: Page, words: string): Locator =>
  page.getByRole('listbox', { name: 'All text, line by line' }).getByRole('option').filter({ hasText: words }).first();

const waiting = async (page: Page): Promise<number> =>
  Number(await page.getByTestId('review-count').getAttribute('data-waiting'));

/** Goes through all that waits in the open article, and takes it. */
async function takeAll(page: Page): Promise<void> {
  await expect.poll(() => waiting(page)).toBeGreaterThan(0);
  await page.keyboard.press('j');
  for (let left = await waiting(page); left > 0; left = await waiting(page)) {
    await page.keyboard.press('a');
    await expect.poll(() => waiting(page)).toBeLessThan(left);
  }
}

const doubts = async (page: Page): Promise<number> =>
  Number(await page.getByTestId('doubt-count').getAttribute('data-waiting'));

describe('an archivist puts a page of 1939 right by keys', () => {
  let kanwu: Kanwu;
  let page: Page;
  beforeAll(async () => {
    kanwu = await launchKanwu();
    page = kanwu.window;
    await openIssueFile(kanwu, linjiang);
  });
  afterAll(() => kanwu.close());

  const at = async (words: string): Promise<void> => {
    await lineOf(page, words).locator('.page-line-text').click();
    await expect.poll(() => lineOf(page, words).getAttribute('aria-selected')).toBe('true');
  };
  const waitFor = (expected: readonly string[]): Promise<void> =>
    expect.poll(() => headlines(page), { timeout: 10_000 }).toEqual(expected);

  test('sees all of it, goes to what is uncertain and says that it is right', async () => {
    await page.keyboard.press('Control+Shift+G');
    await lineOf(page, '東堤決口').waitFor();
    expect(await doubts(page)).toBe(1);
    await page.keyboard.press('j');
    const line = lineOf(page, '縣府召開會議');
    await expect.poll(() => line.getAttribute('aria-selected')).toBe('true');
    expect(await line.textContent()).toContain('Begins here?');
    await kanwu.resize(1440, 900);
    await kanwu.screenshot('page-view-1939');
    await page.keyboard.press('a');
    await expect.poll(() => doubts(page)).toBe(0);
  });

  test('makes the second line of a headline part of it, out of the middle of a paragraph', async () => {
    await at('議決籌款急賑');
    await page.keyboard.press('2');
    await waitFor(['四鄉被淹', '縣府召開會議 議決籌款急賑']);
    await at('東堤決口');
    await page.keyboard.press('2');
    await waitFor(['東堤決口 四鄉被淹', '縣府召開會議 議決籌款急賑']);
  });

  test('begins articles where the program saw none, and takes one back', async () => {
    await at('鹽價又漲');
    await page.keyboard.press('s');
    await page.keyboard.press('2');
    await at('小學懇親會');
    await page.keyboard.press('s');
    await page.keyboard.press('2');
    await waitFor(['東堤決口 四鄉被淹', '縣府召開會議 議決籌款急賑', '鹽價又漲', '小學懇親會']);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await headlines(page)).length).toBe(3);
    await page.keyboard.press('Control+y');
    await page.keyboard.press('Control+y');
    await waitFor(['東堤決口 四鄉被淹', '縣府召開會議 議決籌款急賑', '鹽價又漲', '小學懇親會']);
  });

  test('sets an advert aside, from the first of its lines to the last', async () => {
    await at('惠民大藥房');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('0');
    await expect.poll(() => lineOf(page, '惠民大藥房').getAttribute('data-outside')).toBe('true');
    await expect.poll(() => lineOf(page, '南門大街').getAttribute('data-outside')).toBe('true');
    await page.keyboard.press('Control+z');
    await expect.poll(() => lineOf(page, '惠民大藥房').getAttribute('data-outside')).toBeNull();
    await page.keyboard.press('Control+y');
    await kanwu.screenshot('page-view-1939-put-right');
    await loadAxe(page);
    expect(await violations(page)).toEqual([]);
  });

  test('goes back to the article where they are, which reads as it was put together', async () => {
    await at('本埠鹽價');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toBe('鹽價又漲');
    expect(await page.locator('.cm-content').textContent()).not.toContain('小學懇親會');
  });

  test('reviews it: joins its columns, takes what was found, and is done with it', async () => {
    await takeAll(page);
    await expect
      .poll(async () => (await decided(page, 3)).text)
      .toContain('本埠鹽價、近日又漲、每擔較上月增二角、而銷路仍旺、據鹽商陸少棠云、係因運道受阻、');
    expect((await decided(page, 3)).accepted).toContain('date 近日 = 1939-05-12~');
    await kanwu.screenshot('page-1939-reviewed');
    await page.keyboard.press('Control+Enter');
    await expect.poll(async () => (await decided(page, 3)).state).toBe('done');
  });
});

describe('an archivist puts a page of the 1990s right by mouse and palette', () => {
  let kanwu: Kanwu;
  let page: Page;
  beforeAll(async () => {
    kanwu = await launchKanwu({ theme: 'dark' });
    page = kanwu.window;
    await openIssueFile(kanwu, qinglu);
    await kanwu.resize(1024, 700);
  });
  afterAll(() => kanwu.close());

  const first = ['江边新建码头开工', '中学生夏令营归来'] as const;

  test('opens it from the palette, and begins an article where one was held possible', async () => {
    await runCommand(page, 'Cut the issue');
    await lineOf(page, '粮店供应正常').waitFor();
    expect(await lineOf(page, '粮店供应正常').textContent()).toContain('A new article?');
    await lineOf(page, '粮店供应正常').locator('.page-line-text').click();
    await page.getByRole('button', { name: 'New article' }).click();
    await page.getByLabel('Role of the chosen lines').selectOption('Headline');
    await expect.poll(() => headlines(page)).toEqual([...first, '粮店供应正常']);
    await kanwu.screenshot('page-view-1990s-dark');
  });

  test('runs what can be done to a line from the palette', async () => {
    await lineOf(page, '晚间天气').locator('.page-line-text').click();
    await runCommand(page, 'Begin an article with this line');
    await runCommand(page, 'chosen lines are a headline');
    await expect.poll(() => headlines(page)).toEqual([...first, '粮店供应正常', '晚间天气']);
  });

  test('drags lines to another article, and an article to another place', async () => {
    const outline = page.getByRole('navigation', { name: 'Articles' });
    await lineOf(page, '带队老师').locator('.page-line-text').click();
    await lineOf(page, '带队老师')
      .locator('.page-line-role')
      .dragTo(outline.getByRole('button', { name: '江边' }));
    const article = async (place: number) => (await overview(page)).issues[0]?.articles[place - 1];
    await expect.poll(() => lineOf(page, '带队老师').getAttribute('data-line')).toBe('6');
    await page.keyboard.press('Control+z');
    await expect.poll(() => lineOf(page, '带队老师').getAttribute('data-line')).not.toBe('6');
    await outline.getByRole('button', { name: '晚间天气' }).dragTo(outline.getByRole('button', { name: '江边' }));
    await expect.poll(async () => (await article(2))?.headline).toBe('晚间天气');
  });

  test('joins an article to the one before, and nothing that was said of it is lost', async () => {
    await lineOf(page, '粮店供应正常').locator('.page-line-text').click();
    await page.getByRole('button', { name: 'Join' }).click();
    await expect.poll(async () => (await headlines(page)).length).toBe(3);
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await headlines(page)).length).toBe(4);
    await page.getByRole('button', { name: 'Back to article' }).click();
    await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toBe('粮店供应正常');
  });

  test('reviews what it made, and is done with it', async () => {
    await takeAll(page);
    const at = (await headlines(page)).indexOf('粮店供应正常') + 1;
    await expect.poll(async () => (await decided(page, at)).accepted).toContain('person 柏松涛');
    await page.keyboard.press('Control+Enter');
    await expect.poll(async () => (await decided(page, at)).state).toBe('done');
  });
});
