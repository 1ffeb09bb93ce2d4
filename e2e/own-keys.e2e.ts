import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadAxe, violations } from './harness/axe.ts';
import { commandWords } from './harness/command-words.ts';
import { liuxi } from './harness/fixtures.ts';
import { type Kanwu, launchKanwu } from './harness/kanwu.ts';
import { paletteField, runCommand } from './harness/palette.ts';
import { goToSuggestion, openIssueFile } from './harness/review.ts';
import { decided } from './harness/stored.ts';

describe('keys of one’s own', () => {
  let kanwu: Kanwu;
  let page: Page;
  beforeAll(async () => {
    kanwu = await launchKanwu();
    page = kanwu.window;
    await openIssueFile(kanwu, liuxi);
  });
  afterAll(() => kanwu.close());

  const press = (keys: string): Promise<void> => page.keyboard.press(keys);
  const row = (id: string) => page.locator(`.shortcut[data-command="${id}"]`);
  const stored = () => JSON.parse(readFileSync(join(kanwu.userDataDir, 'preferences.json'), 'utf8')).preferences.keys;

  test('a key is changed on the sheet without the mouse, and a conflict is said', async () => {
    await runCommand(page, commandWords('shortcuts'));
    await page.getByRole('searchbox', { name: 'Find a command or a key' }).fill(commandWords('accept'));
    await row('accept')
      .getByRole('button', { name: /: A, change$/ })
      .focus();
    await press('Enter');
    await press('w');
    await expect.poll(() => row('accept').getByRole('status').textContent()).toContain(commandWords('walk'));
    await press('Tab');
    await press('Tab');
    await loadAxe(page);
    expect(await violations(page)).toEqual([]);
    await kanwu.screenshot('own-keys-conflict');
    await press('Enter');
    await expect.poll(() => row('accept').locator('.shortcut-key .keys').allTextContents()).toContain('A');
    await row('accept')
      .getByRole('button', { name: /: A, change$/ })
      .focus();
    await press('Enter');
    await press('x');
    await expect.poll(() => row('accept').locator('.shortcut-key .keys').allTextContents()).toEqual(['X', 'F9']);
    await expect.poll(stored).toEqual({ accept: ['X', 'F9'] });
    await kanwu.screenshot('own-keys');
    await press('Escape');
  });

  test('the changed key decides, and buttons and the palette show it; the one before it does nothing', async () => {
    await goToSuggestion(page, '栾映舟');
    await expect.poll(() => page.locator('.review-button', { hasText: 'Accept' }).first().textContent()).toContain('X');
    await press('a');
    expect((await decided(page, 1)).accepted).toEqual([]);
    await press('x');
    await expect.poll(async () => (await decided(page, 1)).accepted).toEqual(['person 栾映舟']);
    await press('Control+k');
    await paletteField(page).fill(commandWords('accept'));
    await expect.poll(() => page.locator('.palette-entry').first().textContent()).toContain('X');
    await press('Escape');
  });

  test('the menu shows a changed key', async () => {
    await runCommand(page, commandWords('shortcuts'));
    await page.getByRole('searchbox', { name: 'Find a command or a key' }).fill(commandWords('export'));
    await row('export')
      .getByRole('button', { name: /Ctrl\+E, change$/ })
      .focus();
    await press('Enter');
    await press('Control+Alt+e');
    const accelerator = () =>
      kanwu.app.evaluate(({ Menu }, label) => {
        const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? [];
        return items.find((item) => item.label === label)?.accelerator;
      }, commandWords('export'));
    await expect.poll(accelerator).toBe('CmdOrCtrl+Alt+E');
    await page.getByRole('button', { name: 'Set all keys back' }).click();
    await expect.poll(accelerator).toBe('CmdOrCtrl+E');
    await expect.poll(stored).toEqual({});
    await press('Escape');
  });
});
