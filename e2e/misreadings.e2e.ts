import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dragOverWords, shownText } from './harness/article-text.ts';
import { misread, misreadHeadlines } from './harness/fixtures.ts';
import { type Kanwu, launchKanwu } from './harness/kanwu.ts';
import { openArticle, openIssueFile, panelTab } from './harness/review.ts';
import { decided, storedArticle } from './harness/stored.ts';

describe('characters that recognition misread', () => {
  let kanwu: Kanwu;
  let page: Page;
  beforeAll(async () => {
    kanwu = await launchKanwu();
    page = kanwu.window;
    await openIssueFile(kanwu, misread);
  });
  afterAll(() => kanwu.close());

  const proposals = async (place: number): Promise<readonly string[]> =>
    (await storedArticle(page, place)).corrections
      .filter(({ status, kind }) => status === 'suggested' && kind === 'recognition')
      .map(({ now, origin }) => `${now} ${origin}`);

  test('are proposed where the text is much likelier with another, and accepted like any correction', async () => {
    await openArticle(page, misreadHeadlines[0]);
    expect(await proposals(1)).toEqual(['实 language-model@2']);
    await panelTab(page, 'Corrections');
    await kanwu.screenshot('misreading-proposed');
    await page.getByRole('tabpanel').getByText('实', { exact: true }).first().click();
    await page.keyboard.press('a');
    await expect.poll(async () => (await decided(page, 1)).corrections).toEqual(['recognition 买 → 实']);
  });

  test('show what else the character may read, and a key takes the next', async () => {
    await page.getByRole('tabpanel').getByText('实', { exact: true }).first().click();
    const readings = page.getByRole('group', { name: 'Other readings' }).getByRole('button');
    await expect.poll(() => readings.allTextContents()).toEqual(expect.arrayContaining(['实', '卖']));
    const [first, second = ''] = await readings.allTextContents();
    expect(first).toBe('实');
    await kanwu.screenshot('misreading-other-readings');
    await page.keyboard.press('n');
    await expect.poll(async () => (await decided(page, 1)).corrections).toEqual([`recognition 买 → ${second}`]);
    expect(await page.getByRole('button', { name: `Read ${second}` }).getAttribute('aria-pressed')).toBe('true');
    await page.getByRole('button', { name: 'Read 实' }).click();
    await expect.poll(async () => (await decided(page, 1)).corrections).toEqual(['recognition 买 → 实']);
  });

  test('are proposed again in other articles once a person has corrected one', async () => {
    expect(await proposals(2)).toEqual([]);
    await dragOverWords(page, '成放');
    await page.keyboard.press('Shift+c');
    await page.locator('.correction-now').fill('成效');
    await page.keyboard.press('Enter');
    await expect.poll(() => shownText(page)).toContain('明显成效');
    await openArticle(page, misreadHeadlines[1]);
    await expect.poll(() => proposals(2), { timeout: 10_000 }).toEqual(['成效 corrected-before@1']);
  });
});
