import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findWords } from './harness/article-text.ts';
import { liuxi } from './harness/fixtures.ts';
import { type Kanwu, launchKanwu } from './harness/kanwu.ts';
import { goToSuggestion, openIssueFile, selectedWords } from './harness/review.ts';
import { decided } from './harness/stored.ts';

describe('the extent of a mark', () => {
  let kanwu: Kanwu;
  let page: Page;
  beforeAll(async () => {
    kanwu = await launchKanwu();
    page = kanwu.window;
    await openIssueFile(kanwu, liuxi);
  });
  afterAll(() => kanwu.close());

  const accepted = async () => (await decided(page, 1)).accepted;

  test('is selected whole by a double click on any of its characters', async () => {
    await goToSuggestion(page, '顾南乔');
    const ring = await page.locator('.tp-ring').first().boundingBox();
    if (ring === null) throw new Error('nothing is ringed');
    for (const character of [0, 1, 2]) {
      await page.mouse.dblclick(ring.x + (ring.width / 3) * (character + 0.5), ring.y + ring.height / 2);
      await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe('顾南乔');
      await page.keyboard.press('Escape');
    }
  });

  test('is changed by drawing its edge with the mouse; Escape lets it be', async () => {
    await goToSuggestion(page, '顾南乔');
    const ring = await page.locator('.tp-ring').first().boundingBox();
    if (ring === null) throw new Error('nothing is ringed');
    const character = ring.width / 3;
    const foot = ring.y + ring.height - 1;
    await page.mouse.move(ring.x + ring.width - 1, foot);
    await page.mouse.down();
    await page.mouse.move(ring.x + ring.width - character - 1, foot, { steps: 4 });
    await expect.poll(async () => (await page.locator('.tp-dragged').allTextContents()).join('')).toBe('顾南');
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await expect.poll(() => page.locator('.tp-dragged').count()).toBe(0);
    expect(await selectedWords(page)).toBe('顾南乔');

    await page.mouse.move(ring.x + 1, foot);
    await page.mouse.down();
    await page.mouse.move(ring.x - 3 * character + 2, foot, { steps: 4 });
    await kanwu.screenshot('edge-dragged');
    await page.mouse.up();
    await expect.poll(() => selectedWords(page)).toBe('副市长顾南乔');
    await expect.poll(accepted).toEqual(['person 副市长顾南乔']);
    await page.keyboard.press('Control+z');
    await expect.poll(accepted).toEqual([]);
  });

  test('is interrupted by adding text from elsewhere, and one part is taken out again', async () => {
    await goToSuggestion(page, '栾映舟');
    await findWords(page, '项目集中开工');
    await page.getByRole('button', { name: /Add to “栾映舟”/ }).waitFor();
    await page.locator('.cm-content').focus();
    await page.keyboard.press('+');
    await expect.poll(() => selectedWords(page)).toMatch(/栾映舟/);
    await expect.poll(() => page.locator('.mention-parts li').count()).toBe(2);
    await kanwu.screenshot('mention-parts');
    await expect.poll(() => page.locator('.tp-ring').count()).toBeGreaterThan(1);
    await page.getByRole('button', { name: 'Take “项目集中开工” out' }).click();
    await expect.poll(() => page.locator('.mention-parts').count()).toBe(0);
    await expect.poll(accepted).toEqual(['person 栾映舟']);
  });
});
