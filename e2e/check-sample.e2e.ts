import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadAxe, violations } from './harness/axe.ts';
import { liuxi } from './harness/fixtures.ts';
import { type Kanwu, launchKanwu } from './harness/kanwu.ts';
import { runCommand } from './harness/palette.ts';
import { openIssueFile } from './harness/review.ts';
import { ask } from './harness/stored.ts';

let kanwu: Kanwu;
let page: Page;
beforeAll(async () => {
  kanwu = await launchKanwu();
  page = kanwu.window;
  await openIssueFile(kanwu, liuxi);
});
afterAll(() => kanwu.close());

const at = () => page.locator('.sample-at').textContent();
const row = (name: string) => page.getByRole('row', { name: new RegExp(name) });

describe('a sample, by keyboard alone', () => {
  test('is drawn by a seed that is kept', async () => {
    await runCommand(page, 'Check a sample');
    await page.getByText('Suggestions that wait').click();
    await page.getByRole('textbox', { name: 'Marks', exact: true }).fill('6');
    await page.getByRole('textbox', { name: 'Paragraphs', exact: true }).fill('2');
    await page.getByRole('textbox', { name: 'Seed' }).fill('2021');
    await kanwu.screenshot('sample-draw');
    await loadAxe(page);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect.poll(at).toBe('1 of 6');
    const [sample] = await ask(page, 'sample.list', {});
    expect(sample).toMatchObject({ seed: 2021, status: 'suggested' });
  });

  test('is looked at blind: a mark in its paragraph, and nothing of how sure it is', async () => {
    await expect.poll(() => page.getByTestId('sample-mark').locator('mark').count()).toBe(1);
    expect(await page.getByTestId('sample-mark').textContent()).not.toMatch(/%/);
    await kanwu.screenshot('sample-mark');
    expect(await violations(page)).toEqual([]);
    for (const [number, key] of ['a', 'a', 'e', 'r', 'u', 'a'].entries()) {
      await expect.poll(at).toBe(`${number + 1} of 6`);
      await expect.poll(() => page.getByTestId('sample-mark').locator('mark').count()).toBe(1);
      await page.keyboard.press(key);
    }
    // Of five that could be judged two are wrong.
    await expect.poll(() => row('All types').textContent()).toContain('2 of 5 = 40% (12%–77%)');
    await expect.poll(() => page.getByText('this is of what is marked only').count()).toBe(1);
    await kanwu.screenshot('sample-marks-only');
  });

  test('is read in full for what is missing', async () => {
    await page.getByRole('button', { name: 'Read paragraphs' }).press('Enter');
    await expect.poll(at).toBe('1 of 2');
    const text = () => page.getByTestId('sample-passage').locator('p').textContent();
    await expect.poll(text).toMatch(/.{10}/);
    const field = page.getByRole('textbox', { name: 'A name that is missing' });
    await field.fill('无此名');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('alert').textContent()).toContain('no such text');
    const [sample] = await ask(page, 'sample.list', {});
    if (sample === undefined) throw new Error('a sample is expected');
    const passage = await ask(page, 'sample.passage', { id: sample.id, number: 0 });
    await field.fill(passage?.text.slice(3, 6) ?? '');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('list', { name: 'Missing names' }).getByRole('listitem').count()).toBe(1);
    await kanwu.screenshot('sample-passage');
    expect(await violations(page)).toEqual([]);
    const first = await text();
    await page.keyboard.press('Enter');
    await expect.poll(at).toBe('2 of 2');
    await expect.poll(async () => [undefined, null, '', first].includes(await text())).toBe(false);
    await page.keyboard.press('Enter');
    await expect.poll(() => row('All types').textContent()).toMatch(/1 of \d+ = \d+% \(/);
    await expect.poll(() => page.getByText('this is of what is marked only').count()).toBe(0);
    await kanwu.screenshot('sample-result');
  });

  test('is there again later', async () => {
    await page.keyboard.press('Escape');
    await runCommand(page, 'Check a sample');
    await page.getByRole('button', { name: /marks 6 of 6, paragraphs 2 of 2/ }).press('Enter');
    await expect.poll(() => row('All types').textContent()).toContain('2 of 5 = 40% (12%–77%)');
    await loadAxe(page);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await violations(page), colorScheme).toEqual([]);
    }
  });
});
