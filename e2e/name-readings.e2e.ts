import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadAxe, violations } from './harness/axe.ts';
import { type Kanwu, launchKanwu } from './harness/kanwu.ts';
import { goToSuggestion, openSample, selectedWords } from './harness/review.ts';
import { decided } from './harness/stored.ts';

describe('what a place may be besides, by keyboard alone', () => {
  let kanwu: Kanwu;
  let page: Page;
  beforeAll(async () => {
    kanwu = await launchKanwu();
    page = kanwu.window;
    await openSample(page);
    await page.locator('.cm-content').focus();
    await loadAxe(page);
  });
  afterAll(() => kanwu.close());

  const readings = () => page.getByRole('list', { name: 'It may be' }).getByRole('button');
  const comeTo = async (): Promise<string> => (await page.locator('.offered-come-to').allTextContents()).join('');
  const accepted = async () => (await decided(page, 1)).accepted;

  test('E goes through the next readings of a mark, and A takes the one come to, edges and type as one step', async () => {
    await goToSuggestion(page, '沐云精密');
    // The first is at the place where its full name is given.
    for (let step = 0; step < 6 && (await readings().count()) === 0; step++) await goToSuggestion(page, '沐云精密');
    await expect.poll(() => readings().count()).toBeGreaterThan(0);
    expect(await readings().first().textContent()).toContain('沐云');
    const count = await readings().count();
    await page.keyboard.press('e');
    await expect.poll(comeTo).toBe('沐云');
    expect(await readings().first().getAttribute('aria-pressed')).toBe('true');
    expect(await accepted()).toEqual([]);
    await kanwu.screenshot('name-readings');
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      expect(await violations(page), theme).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: 'light' });
    // Behind the last comes the mark as it is.
    for (let step = 0; step < count; step++) await page.keyboard.press('e');
    await expect.poll(comeTo).toBe('');
    await page.keyboard.press('e');
    await expect.poll(comeTo).toBe('沐云');
    await page.keyboard.press('a');
    await expect.poll(accepted).toEqual(['person 沐云']);
    expect(await selectedWords(page)).not.toBe('沐云');
    await page.keyboard.press('Control+z');
    await expect.poll(accepted).toEqual([]);
  });

  test('what was come to is left where somebody goes on without it', async () => {
    await goToSuggestion(page, '闻仲衡');
    await expect.poll(comeTo).toBe('');
    await page.keyboard.press('a');
    await expect.poll(accepted).toEqual(['person 闻仲衡']);
    await page.keyboard.press('Control+z');
    await expect.poll(accepted).toEqual([]);
  });

  test('F goes to names that are too improbable to be suggested, and A takes them', async () => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('f');
    await expect.poll(comeTo).toBe('负责人');
    await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe('负责人');
    await kanwu.screenshot('faint-names');
    await page.keyboard.press('a');
    await expect.poll(accepted).toEqual(['position 负责人']);
    await page.keyboard.press('Control+z');
    await expect.poll(accepted).toEqual([]);
    // They stay drawn until somebody has them drawn no more.
    await expect.poll(() => page.locator('.offered-text').count()).toBeGreaterThan(0);
  });
});
