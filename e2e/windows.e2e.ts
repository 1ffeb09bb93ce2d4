import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerSaveDialogs } from './harness/dialogs.ts';
import { chengjiang, liuxi, liuxiHeadlines } from './harness/fixtures.ts';
import { type Kanwu, launchKanwu } from './harness/kanwu.ts';
import { goToSuggestion, openArticle, openIssueFile, panelTab, ready, shownAsSaved } from './harness/review.ts';
import { ask, decided, overview } from './harness/stored.ts';

describe('several windows', () => {
  let kanwu: Kanwu;
  let first: Page;
  let second: Page;
  beforeAll(async () => {
    kanwu = await launchKanwu();
    first = kanwu.window;
    await openIssueFile(kanwu, liuxi);
    second = await anotherWindow(first);
  });
  afterAll(() => kanwu.close());

  /** Opens another window as the palette and the menu do, from one that is there. */
  async function anotherWindow(from: Page): Promise<Page> {
    const opened = kanwu.app.waitForEvent('window');
    await from.bringToFront();
    await from.keyboard.press('Control+k');
    await from.getByRole('dialog').getByRole('combobox').fill('New window');
    await from.keyboard.press('Enter');
    const page = await opened;
    await ready(page);
    return page;
  }
  const sizes = () =>
    kanwu.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.getBounds()));

  test('a new one shows the workspace of the one that it was opened from, beside it', async () => {
    await second.getByRole('heading', { level: 1 }).waitFor();
    expect(await second.getByTestId('workspace-path').textContent()).toBe(
      await first.getByTestId('workspace-path').textContent(),
    );
    const [one, other] = await sizes();
    expect([one?.x, one?.y]).not.toEqual([other?.x, other?.y]);
    await openArticle(first, liuxiHeadlines[0]);
    await openArticle(second, liuxiHeadlines[0]);
  });

  test('what is decided in one is seen in the other', async () => {
    await goToSuggestion(first, '顾南乔');
    await first.keyboard.press('a');
    await shownAsSaved(first, 'Undo: Accepted: 顾南乔');
    await shownAsSaved(second, 'Undo: Accepted: 顾南乔');
    await expect.poll(() => second.locator('.entity-accepted').getByText('顾南乔').count()).toBeGreaterThan(0);
  });

  test('undo is the person’s, in whichever window it is asked for', async () => {
    await second.getByRole('button', { name: 'Undo: Accepted: 顾南乔' }).click();
    await expect.poll(async () => (await decided(first, 1)).accepted).toEqual([]);
    await expect.poll(() => first.locator('.entity-accepted').count()).toBe(0);
  });

  test('each keeps what is being typed in it', async () => {
    for (const [page, text] of [
      [first, 'typed on the left'],
      [second, 'typed on the right'],
    ] as const) {
      await panelTab(page, 'Article');
      await page.getByRole('region', { name: 'Article details' }).getByLabel('Note').click();
      await page.keyboard.type(text);
      await expect.poll(() => page.getByTestId('saving').getAttribute('data-saving')).toBe('typed');
    }
    expect(await ask(first, 'draft.list', {})).toMatchObject([{ text: 'typed on the left' }]);
    expect(await ask(second, 'draft.list', {})).toMatchObject([{ text: 'typed on the right' }]);
    await first.keyboard.press('Escape');
    await second.keyboard.press('Escape');
    await expect.poll(() => ask(second, 'draft.list', {})).toEqual([]);
  });

  test('what is set in one is set in the other', async () => {
    const { preferences } = await ask(first, 'app.describe', {});
    await ask(first, 'app.set-preferences', { ...preferences, theme: 'dark' });
    await expect.poll(() => second.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
  });

  test('one can work on another workspace, of which the others are not told', async () => {
    const third = await anotherWindow(second);
    await answerSaveDialogs(kanwu.app, `${kanwu.userDataDir}/other.kanwu`);
    await third.keyboard.press('Control+Shift+n');
    await expect.poll(() => third.getByTestId('workspace-path').textContent()).toMatch(/other\.kanwu$/);
    await openIssueFile({ ...kanwu, window: third }, chengjiang);
    expect((await overview(third)).issues).toHaveLength(1);
    expect((await overview(first)).issues).toHaveLength(1);
    expect(await first.getByRole('treeitem', { level: 1 }).count()).toBe(1);
    await third.close();
  });

  test('closing one leaves the other at work', async () => {
    await second.close();
    await openArticle(first, liuxiHeadlines[0]);
    await goToSuggestion(first, '顾南乔');
    await first.keyboard.press('a');
    await shownAsSaved(first, 'Undo: Accepted: 顾南乔');
    expect((await decided(first, 1)).accepted).toEqual(['person 顾南乔']);
  });
});
