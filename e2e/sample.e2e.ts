import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shownText } from './harness/article-text.ts';
import { type Kanwu, launchKanwu } from './harness/kanwu.ts';
import { finishArticle, ready, selectedWords } from './harness/review.ts';
import { decided, overview, storedArticle } from './harness/stored.ts';

describe('somebody tries the sample on a fresh machine', () => {
  let kanwu: Kanwu;
  let page: Page;
  beforeAll(async () => {
    kanwu = await launchKanwu();
    page = kanwu.window;
    await ready(page);
  });
  afterAll(() => kanwu.close());

  const headline = (): Promise<string | null> => page.getByRole('heading', { level: 1 }).textContent();
  const waiting = (): Promise<string | null> => page.getByTestId('review-count').getAttribute('data-waiting');

  test('is told what Kanwu is, and where the work will be kept', async () => {
    const start = page.getByRole('main', { name: 'Start' });
    expect(await start.getByRole('heading', { level: 1 }).textContent()).toContain('刊误');
    expect(await page.getByTestId('workspace-target').textContent()).toBe(`${kanwu.userDataDir}/Kanwu.kanwu`);
    expect(await start.textContent()).toContain('None yet.');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Open issue file…');
  });

  test('sees its articles, with what was found in them waiting', async () => {
    await page.getByRole('button', { name: 'Try the sample' }).click();
    const rows = page.getByRole('treeitem', { level: 2 });
    await expect.poll(() => rows.count()).toBe(7);
    const [first] = (await overview(page)).issues;
    for (const [place, article] of (first?.articles ?? []).entries()) {
      await expect.poll(() => rows.nth(place).textContent()).toContain(article.headline);
      expect(await rows.nth(place).textContent()).toMatch(/Untouched\s*\d+ to review/);
    }
    await expect.poll(headline).toBe(first?.articles[0]?.headline);
    expect(await shownText(page)).toContain('新区党工委书记、管委会主任郝砚棠');
    await expect.poll(() => page.locator('.cm-content .tp-mention').count()).toBeGreaterThan(20);
    await expect.poll(() => page.getByLabel('Notices').textContent()).toMatch(/Found \d+ entities and \d+ possible/);
  });

  const acceptedNow = async () => (await storedArticle(page, 1)).mentions.filter(({ status }) => status === 'accepted');

  test('reviews with keys: next, accept, reject, all that are sure, done', async () => {
    const all = Number(await waiting());
    await page.keyboard.press('j');
    await expect.poll(() => selectedWords(page)).not.toBe('');
    const accepted = await selectedWords(page);
    await page.keyboard.press('a');
    await expect.poll(async () => (await decided(page, 1)).accepted).toEqual([expect.stringContaining(accepted)]);
    await expect.poll(waiting).toBe(String(all - 1));

    await expect.poll(() => selectedWords(page)).not.toBe(accepted);
    const rejected = await selectedWords(page);
    expect(rejected).not.toBe('');
    await page.keyboard.press('r');
    await expect.poll(async () => (await decided(page, 1)).rejected).toEqual([expect.stringContaining(rejected)]);

    // What was decided has what waits weighed anew; only what the window shows by then is taken.
    let before = '';
    const isSettled = async (): Promise<boolean> => {
      const { mentions } = await storedArticle(page, 1);
      const now = JSON.stringify(mentions.map(({ id, confidence }) => [id, confidence]));
      const isSame = now === before;
      before = now;
      return isSame;
    };
    await expect.poll(isSettled, { interval: 1000 }).toBe(true);
    const byHand = new Set((await acceptedNow()).map(({ id }) => id));
    await page.keyboard.press('Shift+A');
    const taken = async () => (await acceptedNow()).filter(({ id }) => !byHand.has(id));
    await expect.poll(async () => (await taken()).length).toBeGreaterThan(20);
    expect((await taken()).filter(({ confidence }) => confidence < 0.9)).toEqual([]);

    const next = (await overview(page)).issues[0]?.articles[1]?.headline;
    await finishArticle(page);
    await expect.poll(headline).toBe(next);
    await expect.poll(async () => (await decided(page, 1)).state).toBe('done');
    await expect.poll(() => page.getByRole('treeitem', { level: 1 }).textContent()).toContain('1/6');
  });

  test('is told that everything is saved', async () => {
    const saving = page.getByTestId('saving');
    await expect.poll(() => saving.textContent()).toBe('All changes saved');
    expect(await page.getByTestId('workspace-path').textContent()).toBe(`${kanwu.userDataDir}/Kanwu.kanwu`);
  });

  test('finds commands and articles in the palette', async () => {
    await page.keyboard.press('Control+k');
    const field = page.getByRole('combobox', { name: 'Find a command, an article, a name or text' });
    await field.fill('export');
    const options = page.getByRole('listbox', { name: 'Commands' }).getByRole('option');
    await expect.poll(() => options.first().textContent()).toContain('Export dataset…');
    await field.press('Enter');
    await page.getByRole('dialog', { name: 'Export dataset' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    const last = (await overview(page)).issues[0]?.articles.at(-1)?.headline ?? '';
    await page.keyboard.press('Control+k');
    await field.fill(last.slice(0, 4));
    await expect.poll(() => options.first().textContent()).toContain(last);
    await field.press('Enter');
    await expect.poll(headline).toBe(last);
  });

  test('meets the workspace among the recent ones after closing it', async () => {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Find a command, an article, a name or text' }).fill('close workspace');
    await page.keyboard.press('Enter');
    const recent = page.getByRole('main', { name: 'Start' }).getByRole('listitem');
    await expect.poll(() => recent.allTextContents()).toEqual([expect.stringContaining('Kanwu')]);
    await recent.getByRole('button', { name: /^Kanwu/ }).click();
    await expect.poll(() => page.getByRole('treeitem', { level: 2 }).count()).toBe(7);
  });
});
