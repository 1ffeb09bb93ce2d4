import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findWords } from './harness/article-text.ts';
import { liuxi, liuxiHeadlines } from './harness/fixtures.ts';
import { type Kanwu, launchKanwu } from './harness/kanwu.ts';
import { openArticle, openIssueFile, panelTab, ready, shownAsSaved } from './harness/review.ts';
import { decided, overview } from './harness/stored.ts';

describe('undo', () => {
  let kanwu: Kanwu;
  let page: Page;
  beforeAll(async () => {
    kanwu = await launchKanwu();
    page = kanwu.window;
    await openIssueFile(kanwu, liuxi);
  });
  afterAll(() => kanwu.close());

  const headline = (): Promise<string | null> => page.getByRole('heading', { level: 1 }).textContent();
  const note = (): Locator => page.getByRole('region', { name: 'Article details' }).getByLabel('Note');

  test('goes back to the article in which the change was made, and so does redo', async () => {
    await findWords(page, '全程服务');
    await page.keyboard.press('8');
    await shownAsSaved(page, 'Undo: Tagged: 全程服务');
    await openArticle(page, liuxiHeadlines[2]);
    await page.getByRole('button', { name: 'Undo: Tagged: 全程服务' }).click();
    await expect.poll(headline).toBe(liuxiHeadlines[0]);
    expect((await decided(page, 1)).accepted).toEqual([]);
    await expect.poll(() => page.getByRole('grid').getByText('全程服务').count()).toBe(0);

    await openArticle(page, liuxiHeadlines[3]);
    await page.keyboard.press('Control+y');
    await expect.poll(headline).toBe(liuxiHeadlines[0]);
    expect((await decided(page, 1)).accepted).toEqual(['event 全程服务']);
  });

  test('is in the application menu too', async () => {
    const choose = (item: string) =>
      kanwu.app.evaluate(({ Menu }, label) => {
        const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? [];
        items.find((each) => each.label === label)?.click();
      }, item);
    await choose('Undo');
    await expect.poll(async () => (await decided(page, 1)).accepted).toEqual([]);
    await choose('Redo');
    await expect.poll(async () => (await decided(page, 1)).accepted).toEqual(['event 全程服务']);
  });

  test('in a text field undoes what was typed there, and nothing else', async () => {
    await panelTab(page, 'Article');
    await note().click();
    await page.keyboard.insertText('待查');
    await expect.poll(() => note().inputValue()).toBe('待查');
    await page.keyboard.press('Control+z');
    await expect.poll(() => note().inputValue()).toBe('');
    expect((await decided(page, 1)).accepted).toEqual(['event 全程服务']);
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(() => note().inputValue()).toBe('待查');

    await note().blur();
    await shownAsSaved(page, `Undo: Changed article: ${liuxiHeadlines[0]}`);
    await page.keyboard.press('Control+z');
    await expect.poll(() => note().inputValue()).toBe('');
    await shownAsSaved(page, 'Undo: Tagged: 全程服务');
  });

  test('is gone through in one history, that a new change goes on from', async () => {
    await expect.poll(() => page.getByRole('button', { name: /^Redo: Changed article/ }).isEnabled()).toBe(true);
    await findWords(page, '早见效');
    await page.keyboard.press('2');
    await shownAsSaved(page, 'Undo: Tagged: 早见效');
    await expect.poll(() => page.getByRole('button', { name: 'Redo', exact: true }).isDisabled()).toBe(true);
    await panelTab(page, 'History');
    const entries = page.getByRole('listbox', { name: 'History' }).getByRole('option');
    await expect.poll(() => entries.first().textContent()).toContain('Tagged: 早见效');
    await expect
      .poll(() => entries.allTextContents())
      .toContainEqual(expect.stringContaining('Undid “Tagged: 全程服务”'));
  });

  test('asks before an import is undone, whichever way that is asked for, and leaves it on Escape', async () => {
    for (const label of ['Undo: Tagged: 全程服务', /^Undo: Imported issue/]) {
      await page.keyboard.press('Control+z');
      await page.getByRole('button', { name: label }).waitFor();
    }
    const question = page.getByRole('dialog', { name: 'Undo the import?' });
    const menu = () =>
      kanwu.app.evaluate(({ Menu }) => {
        const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? [];
        items.find((each) => each.label === 'Undo')?.click();
      });
    const palette = async () => {
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog').getByRole('combobox').fill('Undo');
      await page.keyboard.press('Enter');
    };
    const button = () => page.getByRole('button', { name: /^Undo: Imported issue/ }).click();
    for (const ask of [() => page.keyboard.press('Control+z'), menu, palette, button]) {
      await ask();
      await question.getByText('柳溪新报_2021-06-04_02版.txt').waitFor();
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Undo import');
      await kanwu.screenshot('undo-import');
      await page.keyboard.press('Escape');
      await question.waitFor({ state: 'detached' });
    }
    expect((await overview(page)).issues).toHaveLength(1);
    for (const label of ['Undo: Tagged: 全程服务', 'Undo: Tagged: 早见效']) {
      await page.keyboard.press('Control+Shift+z');
      await page.getByRole('button', { name: label }).waitFor();
    }
  });

  test('undoes after a restart what was done before it, down to the import', async () => {
    await kanwu.close({ keepProfile: true });
    kanwu = await launchKanwu({ userDataDir: kanwu.userDataDir });
    page = kanwu.window;
    await ready(page);
    await shownAsSaved(page, 'Undo: Tagged: 早见效');
    for (const label of ['Undo: Tagged: 全程服务', /^Undo: Imported issue/]) {
      await page.keyboard.press('Control+z');
      await page.getByRole('button', { name: label }).waitFor();
    }
    expect((await decided(page, 1)).accepted).toEqual([]);
    await page.keyboard.press('Control+z');
    await page.getByRole('dialog', { name: 'Undo the import?' }).waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('treeitem').count()).toBe(0);
    for (let step = 0; step < 3; step++) await page.keyboard.press('Control+Shift+z');
    await expect
      .poll(async () => (await decided(page, 1).catch(() => null))?.accepted)
      .toEqual(expect.arrayContaining(['event 全程服务', expect.stringContaining('早见效')]));
  });
});
