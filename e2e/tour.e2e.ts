import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadAxe, violations } from './harness/axe.ts';
import { type Kanwu, launchKanwu } from './harness/kanwu.ts';
import { ready } from './harness/review.ts';

describe('the tour and help', () => {
  let kanwu: Kanwu;
  let page: Page;
  beforeAll(async () => {
    kanwu = await launchKanwu();
    page = kanwu.window;
    await ready(page);
    await loadAxe(page);
  });
  afterAll(() => kanwu.close());

  const step = () => page.getByTestId('tour').getAttribute('data-step');

  test('the tour is taken on the sample by keys, and goes on by what is done', async () => {
    await page.getByRole('button', { name: 'Two-minute tour' }).click();
    await page.locator('.cm-content .cm-line').first().waitFor();
    await expect.poll(step).toBe('welcome');
    expect(await violations(page)).toEqual([]);
    await kanwu.screenshot('tour');
    await page.locator('.cm-content').focus();
    await page.keyboard.press('Control+Alt+n');
    await expect.poll(step).toBe('walk');
    await page.keyboard.press('j');
    await expect.poll(step).toBe('decide');
    await page.keyboard.press('a');
    await expect.poll(step).toBe('undo');
    await page.keyboard.press('Control+Alt+b');
    await expect.poll(step).toBe('decide');
    await page.keyboard.press('Control+Alt+x');
    await expect.poll(() => page.getByTestId('tour').count()).toBe(0);
  });

  test('F1 leads to where one is, in dialogs too, and back', async () => {
    const topic = () => page.locator('.help-text h3').textContent();
    await page.locator('.cm-content').focus();
    await page.keyboard.press('F1');
    await expect.poll(topic).toBe('Reviewing the text');
    await page.keyboard.press('ArrowDown');
    await expect.poll(topic).toBe('Writing in the text');
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      expect(await violations(page), theme).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: 'light' });
    await kanwu.screenshot('help');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Shift+F');
    await page.getByRole('dialog', { name: 'Search' }).waitFor();
    await page.keyboard.press('F1');
    await expect.poll(topic).toBe('Searching');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: 'Search' }).waitFor();
    await page.keyboard.press('Escape');
  });
});
