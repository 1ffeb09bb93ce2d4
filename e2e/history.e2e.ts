import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clickWords } from './harness/article-text.ts';
import { loadAxe, violations } from './harness/axe.ts';
import { liuxi } from './harness/fixtures.ts';
import { type Kanwu, launchKanwu } from './harness/kanwu.ts';
import { goToSuggestion, openArticle, openIssueFile } from './harness/review.ts';

let kanwu: Kanwu;
let page: Page;
beforeAll(async () => {
  kanwu = await launchKanwu();
  page = kanwu.window;
  await openIssueFile(kanwu, liuxi);
});
afterAll(() => kanwu.close());

const list = () => page.getByRole('listbox', { name: 'History' });
const rows = () => list().getByRole('option').locator('.history-words').allTextContents();
const status = (words: string) =>
  page.evaluate(
    (wanted) =>
      [...document.querySelectorAll('.cm-content .tp-mention')]
        .filter((mark) => mark.textContent?.includes(wanted))
        .map((mark) => (mark.classList.contains('tp-accepted') ? 'accepted' : 'suggested')),
    words,
  );

describe('the history, by keyboard', () => {
  test('takes back one edit of several, however much was done since', { timeout: 90_000 }, async () => {
    await goToSuggestion(page, '顾南乔');
    await page.keyboard.press('a');
    await expect.poll(() => status('顾南乔')).toEqual(['accepted']);
    await goToSuggestion(page, '纪怀川');
    await page.keyboard.press('a');
    await expect.poll(() => status('纪怀川')).toEqual(['accepted']);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+5');
    await expect
      .poll(async () => (await rows()).slice(0, 2))
      .toEqual([expect.stringContaining('纪怀川'), expect.stringContaining('顾南乔')]);
    await list().focus();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await expect.poll(() => list().locator('[aria-selected=true]').textContent()).toContain('顾南乔');
    await kanwu.screenshot('history-chosen');
    await loadAxe(page);
    expect(await violations(page)).toEqual([]);
    await expect.poll(() => page.locator('.history-take-back').isEnabled()).toBe(true);
    await page.keyboard.press('u');
    await expect.poll(() => status('顾南乔')).toEqual(['suggested']);
    expect(await status('纪怀川')).toEqual(['accepted']);
    await expect.poll(async () => (await rows())[0]).toMatch(/^Undid “.*顾南乔/);
    await expect.poll(() => page.getByTestId('history-said').textContent()).toBe('Undone');
  });

  test('says what stands on an edit', async () => {
    await clickWords(page, '纪怀川');
    await page.keyboard.press('r');
    await expect.poll(() => status('纪怀川')).not.toContain('accepted');
    await expect.poll(async () => (await rows())[0]).toMatch(/纪怀川/);
    await list().focus();
    await page.keyboard.press('Home');
    for (const _ of [1, 2]) await page.keyboard.press('j');
    await expect.poll(() => page.getByTestId('history-said').textContent()).toMatch(/^Something stands on it/);
    expect(await page.locator('.history-take-back').isEnabled()).toBe(false);
  });

  test('is narrowed down, and leads to the article', async () => {
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await page.getByRole('combobox', { name: 'Change' }).selectOption('Issues and pages');
    await page.locator('.history .segmented-choice').last().click();
    await expect.poll(async () => (await rows()).length).toBe(1);
    await page.getByRole('combobox', { name: 'Change' }).selectOption('Marks and relations');
    await expect.poll(async () => (await rows()).length).toBeGreaterThan(2);
    await page.getByLabel('Until').fill('2020-01-01');
    await expect.poll(() => page.locator('.history .empty-state').textContent()).toContain('No change is like that');
    await kanwu.screenshot('history-filter');
    await loadAxe(page);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Clear filter' }).click();
    await expect.poll(async () => (await rows()).length).toBeGreaterThan(3);
    const first = await page.getByRole('heading', { level: 1 }).textContent();
    await openArticle(page, '澄江市柳溪图书馆新馆开放 古籍阅览室受欢迎');
    await list().focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toBe(first);
  });

  test('restores the article as it was after an entry, once it was said what that changes; undo gives all of it back', async () => {
    await page.getByRole('button', { name: 'Clear filter' }).click();
    await page.locator('.history .segmented-choice').first().click();
    await page.locator('.cm-content').focus();
    await goToSuggestion(page, '顾南乔');
    await page.keyboard.press('a');
    await expect.poll(() => status('顾南乔')).toEqual(['accepted']);
    await page.keyboard.press('Shift+A');
    await expect.poll(async () => (await rows())[0]).not.toContain('顾南乔');
    const later = async (): Promise<number> => page.locator('.cm-content .tp-accepted').count();
    const accepted = await later();
    await list().focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('j');
    await expect.poll(() => list().locator('[aria-selected=true]').textContent()).toContain('顾南乔');
    const said = page.getByTestId('history-restoring');
    await expect.poll(() => said.textContent()).toMatch(/changes \d+ entities.*can be undone/);
    await kanwu.screenshot('history-restoring');
    await page.keyboard.press('r');
    await expect.poll(async () => (await rows())[0]).toBe('Restored the article as it was');
    await expect.poll(later).toBeLessThan(accepted);
    expect(await status('顾南乔')).toEqual(['accepted']);
    await expect.poll(() => said.textContent()).toBe('The article is as it was then.');
    await page.keyboard.press('Control+z');
    await expect.poll(later).toBe(accepted);
  });
});
