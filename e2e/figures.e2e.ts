import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadAxe, violations } from './harness/axe.ts';
import { commandWords } from './harness/command-words.ts';
import { type Kanwu, launchKanwu } from './harness/kanwu.ts';
import { runCommand } from './harness/palette.ts';
import { openSample, panelTab } from './harness/review.ts';

describe('figures of the work', () => {
  let kanwu: Kanwu;
  let page: Page;
  beforeAll(async () => {
    kanwu = await launchKanwu();
    page = kanwu.window;
    await openSample(page);
    await page.locator('.cm-content').focus();
    await page.keyboard.press('j');
    await page.keyboard.press('r');
    await page.keyboard.press('Shift+A');
    await panelTab(page, 'Categories');
    const filed = page.getByRole('region', { name: 'Filed under' });
    await filed.getByRole('button', { name: 'Accept category' }).first().click();
    await page.locator('[data-testid=saving][data-saving=saved]').waitFor();
    await loadAxe(page);
    await runCommand(page, commandWords('figures'));
    await dialog().waitFor();
  });
  afterAll(() => kanwu.close());

  const dialog = () => page.getByRole('dialog', { name: 'Overview' });
  const show = async (name: string): Promise<void> => {
    await dialog().locator('.segmented-choice').filter({ hasText: name }).click();
    await dialog().locator('.chart svg').waitFor();
  };
  const lead = (row: number) => dialog().locator('.figure-lead').nth(row);

  test.each(['Progress', 'Work by day', 'How right suggestions were', 'Names over time', 'Mentioned together'])(
    '%s is drawn, stands in a table, and axe finds nothing wrong with it in either theme',
    async (name) => {
      await show(name);
      await expect.poll(() => dialog().locator('.figure-table tbody tr').count()).toBeGreaterThan(0);
      for (const theme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
        expect(await violations(page), theme).toEqual([]);
        await kanwu.screenshot(`figures-${name.toLowerCase().replaceAll(' ', '-')}-${theme}`);
      }
      await page.emulateMedia({ colorScheme: 'light' });
    },
  );

  test('says by how much suggestions were right, and the rejected one counts', async () => {
    await show('How right suggestions were');
    const rows = await dialog().locator('.figure-table tbody tr').allTextContents();
    const [right, all] = (await dialog()
      .locator('.figure-table tbody tr')
      .evaluateAll((each) =>
        each
          .map((row) => [...row.querySelectorAll('td')].slice(0, 2).map((cell) => Number(cell.textContent)))
          .reduce(([r = 0, a = 0], [x = 0, y = 0]) => [r + x, a + y], [0, 0]),
      )) as [number, number];
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.join('\n')).toMatch(/Category: (Chinese Library Classification|IPTC Media Topics)/);
    expect(all - right).toBe(1);
  });

  test('is copied as CSV and as SVG', async () => {
    const clipboard = () => kanwu.app.evaluate(({ clipboard: it }) => it.readText());
    await dialog().getByRole('button', { name: 'Copy as CSV' }).click();
    await expect.poll(clipboard).toMatch(/^Suggested as,Right,Of,Share right,Interval\r\n/);
    await dialog().getByRole('button', { name: 'Copy as SVG' }).click();
    await expect.poll(clipboard).toMatch(/^<svg[\s\S]*<\/svg>$/);
  });

  test('each row leads to its list: the ledger of a name, the history of a day, the library of a newspaper', async () => {
    await show('Mentioned together');
    const name = await lead(0).textContent();
    await lead(0).press('Enter');
    await page.getByRole('grid', { name: 'Where the name stands' }).waitFor();
    expect(await page.getByRole('dialog', { name: 'Register' }).textContent()).toContain(name);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Alt+o');
    await show('Work by day');
    await lead(0).press('Enter');
    await expect.poll(() => page.getByRole('radio', { name: 'Everything' }).isChecked()).toBe(true);
    await page.keyboard.press('Control+Alt+o');
    await show('How right suggestions were');
    const type = await lead(0).textContent();
    await lead(0).press('Enter');
    const register = page.getByRole('dialog', { name: 'Register' });
    await register.getByRole('tab', { name: 'To decide', selected: true }).waitFor();
    await expect.poll(() => register.getByLabel('Filter by type').locator('option:checked').textContent()).toBe(type);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Alt+o');
    await show('Progress');
    await lead(0).press('Enter');
    await expect.poll(() => page.locator('.library-filter-found').count()).toBe(1);
  });
});
