import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findWords, ringedText } from './harness/article-text.ts';
import { chengjiang, chengjiangHeadlines } from './harness/fixtures.ts';
import { type Kanwu, launchKanwu } from './harness/kanwu.ts';
import {
  finishArticle,
  goToSuggestion,
  openArticle,
  openIssueFile,
  selectedWords,
  shownAsSaved,
} from './harness/review.ts';
import { decided, suggested } from './harness/stored.ts';

const song = 'work 青芦谣';

describe('an article in which a name stands that was decided on since', () => {
  let kanwu: Kanwu;
  let page: Page;
  beforeAll(async () => {
    kanwu = await launchKanwu();
    page = kanwu.window;
    await openIssueFile(kanwu, chengjiang);
  });
  afterAll(() => kanwu.close());

  const first = () => page.getByRole('treeitem', { name: chengjiangHeadlines[0] });
  const sign = () => first().getByRole('img', { name: /renewed when you open it/ });
  const songs = async () => (await suggested(page, 1)).filter((words) => words === song).length;

  test('is marked so in the library, and is not read before somebody looks', async () => {
    await openArticle(page, chengjiangHeadlines[1]);
    await findWords(page, '青芦谣');
    await page.keyboard.press('9');
    await expect.poll(() => sign().count()).toBe(1);
    expect(await songs()).toBe(0);
    await kanwu.screenshot('library-stale');
  });

  test('has its suggestions made anew when it is opened', async () => {
    await openArticle(page, chengjiangHeadlines[0]);
    await expect.poll(songs).toBe(2);
    await expect.poll(() => sign().count()).toBe(0);
  });
});

describe('a name that was tagged in one article', () => {
  let kanwu: Kanwu;
  let page: Page;
  beforeAll(async () => {
    kanwu = await launchKanwu();
    page = kanwu.window;
    await openIssueFile(kanwu, chengjiang);
  });
  afterAll(() => kanwu.close());

  const songsIn = async (ordinal: number): Promise<number> =>
    (await suggested(page, ordinal)).filter((words) => words === song).length;
  const allSongs = () => Promise.all([1, 2, 3, 4].map(songsIn));

  test('was not known before', async () => {
    expect(await allSongs()).toEqual([0, 0, 0, 0]);
    await openArticle(page, chengjiangHeadlines[2]);
    await finishArticle(page);
    await expect.poll(async () => (await decided(page, 3)).state).toBe('done');
  });

  test('is suggested where else it occurs, but not in an article that is done', async () => {
    await openArticle(page, chengjiangHeadlines[0]);
    await findWords(page, '青芦谣');
    await page.keyboard.press('9');
    await expect.poll(allSongs).toEqual([1, 1, 0, 0]);
    expect((await decided(page, 1)).accepted).toEqual([song]);
  });

  test('appears in the article that is open while nobody does anything', async () => {
    const row = page.getByRole('grid', { name: 'Entities' }).getByRole('row').filter({ hasText: '青芦谣' });
    await expect.poll(() => row.count()).toBe(2);
    await expect
      .poll(() => page.locator('.cm-content .tp-mention.tp-suggested.tp-tone-magenta').allTextContents())
      .toEqual(['青芦谣']);
  });

  test('is no longer suggested once the tagging is undone, and is again when it is redone', async () => {
    await page.keyboard.press('Control+z');
    await expect.poll(allSongs).toEqual([0, 0, 0, 0]);
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(allSongs).toEqual([1, 1, 0, 0]);
  });

  test('is accepted there with a key', async () => {
    await openArticle(page, chengjiangHeadlines[1]);
    await goToSuggestion(page, '青芦谣');
    expect(await ringedText(page)).toBe('青芦谣');
    expect(await selectedWords(page)).toBe('青芦谣');
    await page.keyboard.press('a');
    await shownAsSaved(page, 'Undo: Accepted: 青芦谣');
    expect((await decided(page, 2)).accepted).toEqual([song]);
    expect((await decided(page, 3)).accepted).toEqual([]);
    await kanwu.screenshot('learning-suggested-elsewhere');
  });
});
