import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findWords } from './harness/article-text.ts';
import { loadAxe, violations } from './harness/axe.ts';
import { type Kanwu, launchKanwu } from './harness/kanwu.ts';
import { acceptSure, openSample, ready } from './harness/review.ts';

describe('the register, by keyboard alone', () => {
  let kanwu: Kanwu;
  let page: Page;
  beforeAll(async () => {
    kanwu = await launchKanwu();
    page = kanwu.window;
    await openSample(page);
    await acceptSure(page);
    await loadAxe(page);
  });
  afterAll(() => kanwu.close());

  const dialog = () => page.getByRole('dialog', { name: 'Register' });
  const entries = () => dialog().getByRole('grid', { name: 'Entries' });
  const ledger = () => dialog().getByRole('grid', { name: 'Where the name stands' });
  const activeOf = (grid: () => ReturnType<typeof entries>) => () =>
    grid().evaluate((element) => {
      const id = element.getAttribute('aria-activedescendant');
      return id === null ? null : (document.getElementById(id)?.getAttribute('aria-rowindex') ?? null);
    });
  const find = async (name: string): Promise<void> => {
    const filter = dialog().getByRole('searchbox', { name: 'Find names and aliases' });
    await filter.fill(name);
    await filter.press('ArrowDown');
  };
  const isAccessible = async (): Promise<void> => {
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      expect(await violations(page), theme).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: 'light' });
  };

  test('lists the entries that were accepted, the most mentioned first, and finds them by name', async () => {
    await page.keyboard.press('Control+Shift+M');
    await entries().waitFor();
    const mentions = entries().locator('[role=rowgroup] .register-mentions-cell');
    await expect.poll(() => mentions.count()).toBeGreaterThan(3);
    const counts = (await mentions.allTextContents()).map(Number);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    await kanwu.screenshot('register-entries');
    await isAccessible();
  });

  test('merges two entries once it was seen what that comes to, and splits them again', async () => {
    const type = dialog().getByRole('combobox', { name: 'Filter by type' });
    await type.selectOption('Person');
    await entries().focus();
    const names = entries().locator('[role=rowgroup] .register-name-cell');
    const types = entries().locator('[role=rowgroup] [role=row] .type-sign');
    const others = async () => (await types.allTextContents()).filter((sign) => sign !== 'P');
    await expect.poll(others).toEqual([]);
    await expect.poll(() => names.count()).toBeGreaterThan(1);
    const [first = '', second = ''] = await names.allTextContents();
    const before = await names.count();
    await entries().press('Home');
    await entries().press(' ');
    await entries().press('j');
    await entries().press(' ');
    await entries().press('m');
    await dialog().getByRole('button', { name: 'Merge 2 entries' }).waitFor();
    await kanwu.screenshot('register-merge');
    await isAccessible();
    await page.keyboard.press('Enter');
    await expect.poll(() => names.count()).toBe(before - 1);
    await dialog().getByRole('heading', { name: 'Merged into this entry' }).waitFor();
    await kanwu.screenshot('register-merged');

    await dialog()
      .getByRole('button', { name: `Split off ${second}` })
      .focus();
    await page.keyboard.press('Enter');
    await dialog()
      .getByRole('group', { name: `Split off ${second}` })
      .waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => names.count()).toBe(before);
    expect((await names.allTextContents()).sort()).toContain(first);

    // Both are undone, one after the other.
    await entries().focus();
    await page.keyboard.press('Control+z');
    await expect.poll(() => names.count()).toBe(before - 1);
    await page.keyboard.press('Control+z');
    await expect.poll(() => names.count()).toBe(before);
    await type.selectOption('All types');
  });

  test('opens the ledger of an entry, in which a row stays where it is when something is decided of it', async () => {
    await find('闻仲衡');
    await expect.poll(() => entries().locator('[role=rowgroup] [role=row]').count()).toBe(1);
    await entries().press('Enter');
    const rows = () => ledger().locator('[role=rowgroup] [role=row]');
    await expect.poll(() => rows().count()).toBeGreaterThan(0);
    await kanwu.screenshot('ledger');
    await isAccessible();
    const count = await rows().count();
    await ledger().press('r');
    await expect.poll(() => rows().first().getAttribute('data-status')).toBe('rejected');
    expect(await rows().count()).toBe(count);
    await dialog().getByText('Rejected 1 place in 1 issue').waitFor();
    await ledger().press('Control+z');
    await expect.poll(() => rows().first().getAttribute('data-status')).toBe('accepted');
  });

  test('shows the paragraph, goes to a place and comes back to the same row', async () => {
    await ledger().press('p');
    await dialog().getByRole('region', { name: 'Paragraph' }).locator('mark').waitFor();
    await kanwu.screenshot('ledger-paragraph');
    await ledger().press('End');
    const row = await activeOf(ledger)();
    await ledger().press('Enter');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    await expect.poll(() => page.locator('.selection-editor .mention-text').textContent()).toBe('闻仲衡');
    await page.keyboard.press('Escape');
    await ledger().waitFor();
    await expect.poll(activeOf(ledger)).toBe(row);
  });

  test('gives places another entry, a new one among them', async () => {
    await ledger().press('Home');
    await ledger().press('l');
    const field = dialog().getByRole('combobox', { name: 'Entry that it names' });
    await field.fill('闻仲衡（柳溪）');
    await dialog().getByRole('option', { name: 'New entry “闻仲衡（柳溪）”' }).waitFor();
    await kanwu.screenshot('ledger-link');
    await isAccessible();
    await page.keyboard.press('Enter');
    const cell = () => ledger().locator('[role=rowgroup] [role=row] .ledger-entity').first().textContent();
    await expect.poll(cell).toBe('闻仲衡（柳溪）');
    await ledger().press('Control+z');
    await expect.poll(cell).toBe('闻仲衡');
    await ledger().press('Escape');
    await entries().waitFor();
  });
});

describe('places of a name that nothing marks, by keyboard alone', () => {
  let kanwu: Kanwu;
  let page: Page;
  beforeAll(async () => {
    kanwu = await launchKanwu();
    page = kanwu.window;
    await openSample(page);
    await loadAxe(page);
  });
  afterAll(() => kanwu.close());

  const ledger = () => page.getByRole('grid', { name: 'Where the name stands' });
  const rows = () => ledger().locator('[role=rowgroup] [role=row]');
  const chip = (name: string) =>
    page
      .getByRole('group', { name: 'Which places' })
      .getByRole('button', { name: new RegExp(`^${name}`) })
      .locator('.chip-count');

  test('are counted in its ledger, listed, gone to and come back from', async () => {
    await findWords(page, '智能制造');
    await page.keyboard.press('2');
    await page.locator('[data-testid=saving][data-saving=saved]').waitFor();
    await page.keyboard.press('Control+Shift+M');
    const filter = page.getByRole('searchbox', { name: 'Find names and aliases' });
    await filter.fill('智能制造');
    const entries = page.getByRole('grid', { name: 'Entries' });
    await expect.poll(() => entries.locator('[role=rowgroup] [role=row]').count()).toBe(1);
    await filter.press('ArrowDown');
    await entries.press('Enter');
    await expect.poll(() => chip('Not marked').textContent()).toBe('1');
    await page.getByRole('button', { name: /^Not marked/ }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => rows().count()).toBe(1);
    expect(await rows().first().getAttribute('data-status')).toBe('unmarked');
    await ledger().focus();
    await kanwu.screenshot('ledger-unmarked');
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      expect(await violations(page), theme).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: 'light' });
    await ledger().press('Enter');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe('智能制造');
    await page.keyboard.press('Escape');
    await ledger().waitFor();
    await expect.poll(() => rows().count()).toBe(1);
  });

  test('are marked as mentions of the entry by a key, and taken back by another', async () => {
    await ledger().press('a');
    expect(await rows().first().getAttribute('data-status')).toBe('unmarked');
    await ledger().press('Home');
    await ledger().press('m');
    await expect.poll(() => rows().first().getAttribute('data-status')).toBe('accepted');
    expect(await rows().first().locator('.ledger-entity').textContent()).toBe('智能制造');
    await page.getByText('Marked 1 place in 1 issue').waitFor();
    await expect.poll(() => chip('Not marked').textContent()).toBe('0');
    await expect.poll(() => chip('Accepted').textContent()).toBe('2');
    await ledger().press('Control+z');
    await expect.poll(() => rows().first().getAttribute('data-status')).toBe('unmarked');
    await expect.poll(() => chip('Not marked').textContent()).toBe('1');
  });
});

describe('the register in other sizes and words', () => {
  test('loses nothing', async () => {
    const kanwu = await launchKanwu({ locale: 'zh-CN', theme: 'dark' });
    const page = kanwu.window;
    await ready(page);
    await page.getByRole('button', { name: '打开示例' }).click();
    await page.locator('.cm-content .cm-line').first().waitFor();
    await page.locator('.cm-content').focus();
    await page.keyboard.press('j');
    await page.keyboard.press('Shift+A');
    await kanwu.resize(1024, 700);
    await page.keyboard.press('Control+Shift+M');
    const entries = page.getByRole('grid', { name: '条目表' });
    await entries.locator('[role=rowgroup] [role=row]').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await entries.focus();
    await kanwu.screenshot('register-small-zh-dark');
    await entries.press('Enter');
    await page.getByRole('grid', { name: '名称所在各处' }).locator('[role=rowgroup] [role=row]').first().waitFor();
    await kanwu.screenshot('ledger-small-zh-dark');
    await kanwu.close();
  });
});
