import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clickWords, findWords, ringedText, shownText } from './harness/article-text.ts';
import { loadAxe, violations } from './harness/axe.ts';
import { liuxi } from './harness/fixtures.ts';
import { type Kanwu, launchKanwu } from './harness/kanwu.ts';
import { runCommand } from './harness/palette.ts';
import { openIssueFile, selectedWords } from './harness/review.ts';
import { decided } from './harness/stored.ts';

describe('the views of the text', () => {
  let kanwu: Kanwu;
  let page: Page;
  let printed: string;
  beforeAll(async () => {
    kanwu = await launchKanwu();
    page = kanwu.window;
    await openIssueFile(kanwu, liuxi);
  });
  afterAll(() => kanwu.close());

  const view = () => page.getByRole('combobox', { name: 'How the text is shown' });

  test('show corrections in place, by a key', async () => {
    printed = await shownText(page);
    await findWords(page, '集中开工');
    await page.keyboard.press('c');
    await page.keyboard.insertText('统一开工');
    await page.keyboard.press('Escape');
    await expect.poll(() => shownText(page)).toContain('统一开工');
    await page.keyboard.press('Escape');
    await page.keyboard.press('v');
    await expect.poll(() => view().inputValue()).toBe('both');
    await expect.poll(() => page.locator('.cm-content .tp-taken').allTextContents()).toContain('集中');
    await kanwu.screenshot('text-both');
  });

  test('show the text as it is printed, with its marks, and write nothing there', async () => {
    const marked = await page.locator('.cm-content .tp-mention').count();
    await page.keyboard.press('v');
    await expect.poll(() => view().inputValue()).toBe('printed');
    await expect.poll(() => shownText(page)).toBe(printed);
    await expect.poll(() => page.locator('.cm-content .tp-mention').count()).toBe(marked);
    await expect.poll(() => page.locator('.cm-content').getAttribute('aria-readonly')).toBe('true');
    await kanwu.screenshot('text-printed');
    // A mark is picked and decided there as ever.
    await clickWords(page, '柳溪新区');
    await expect.poll(() => ringedText(page)).not.toBe('');
    await page.keyboard.press('Escape');
    // Whoever writes goes over to the text that reads.
    await page.keyboard.press('F2');
    await expect.poll(() => view().inputValue()).toBe('reading');
    await expect.poll(() => page.locator('.cm-content').getAttribute('contenteditable')).toBe('true');
    await page.keyboard.press('F2');
  });

  test('keep the caret at its place, whichever is shown', async () => {
    await findWords(page, '早投产');
    await page.keyboard.press('ArrowRight');
    const caret = () =>
      page.evaluate(() => getSelection()?.anchorNode?.parentElement?.closest('.cm-line')?.textContent);
    const before = await caret();
    await runCommand(page, 'Show print and corrected text side by side');
    await expect.poll(() => view().inputValue()).toBe('beside');
    await runCommand(page, 'Show the text as corrected');
    await expect.poll(() => view().inputValue()).toBe('reading');
    await page.keyboard.press('F6');
    expect(await caret()).toBe(before);
    await runCommand(page, 'Text in columns, right to left');
    await expect.poll(() => view().inputValue()).toBe('vertical');
    await runCommand(page, 'Show the text as corrected');
    await page.locator('.cm-content').focus();
    await expect.poll(caret).toBe(before);
  });

  test('stand beside each other, the print following what one goes to in the text', async () => {
    await runCommand(page, 'Show print and corrected text side by side');
    const print = page.locator('.article-print .cm-content');
    await expect.poll(() => print.textContent()).toContain('集中开工');
    await expect.poll(() => page.locator('.article-main-text .cm-content').textContent()).toContain('统一开工');
    await page.locator('.article-main-text .cm-content').focus();
    await page.keyboard.press('j');
    await expect.poll(() => page.locator('.article-print .tp-ring').count()).toBeGreaterThan(0);
    await loadAxe(page);
    expect(await violations(page)).toEqual([]);
    await kanwu.screenshot('text-beside');
    await kanwu.resize(1024, 700);
    await kanwu.screenshot('text-beside-small');
  });

  test('set the text in columns from right to left, where one walks, decides and picks, and writes in lines', async () => {
    await kanwu.resize(1440, 873);
    await runCommand(page, 'Text in columns, right to left');
    const columns = page.locator('.vertical-text');
    await columns.focus();
    await page.keyboard.press('j');
    const selected = columns.locator('[data-selected]');
    await expect.poll(() => selected.count()).toBeGreaterThan(0);
    const name = (await selected.allTextContents()).join('');
    await expect.poll(() => selectedWords(page)).toBe(name);
    await kanwu.screenshot('text-vertical');
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await loadAxe(page);
      expect(await violations(page), theme).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: 'light' });
    await page.keyboard.press('a');
    // What is accepted says its value, too.
    await expect
      .poll(async () => (await decided(page, 1)).accepted)
      .toContainEqual(expect.stringContaining(` ${name}`));
    await columns.locator('.vertical-mark', { hasText: '顾南乔' }).first().click();
    await expect.poll(() => selectedWords(page)).toBe('顾南乔');
    await page.keyboard.press('r');
    await expect.poll(async () => (await decided(page, 1)).rejected).toEqual(['person 顾南乔']);
    await page.keyboard.press('F2');
    await expect.poll(() => view().inputValue()).toBe('reading');
    await page.keyboard.press('F2');
    await runCommand(page, 'Show print and corrected text side by side');
  });

  test('are remembered', async () => {
    const profile = kanwu.userDataDir;
    await kanwu.close({ keepProfile: true });
    kanwu = await launchKanwu({ userDataDir: profile });
    page = kanwu.window;
    await page.locator('.cm-content .cm-line').first().waitFor();
    await expect.poll(() => view().inputValue()).toBe('beside');
  });
});
