import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadAxe, violations } from './harness/axe.ts';
import { cutOff } from './harness/cut-off.ts';
import { type Kanwu, launchKanwu } from './harness/kanwu.ts';
import { runCommand } from './harness/palette.ts';
import { openSample } from './harness/review.ts';

let kanwu: Kanwu;
let page: Page;

beforeAll(async () => {
  kanwu = await launchKanwu();
  page = kanwu.window;
  await openSample(page);
  await page.locator('.notice').getByRole('button', { name: 'Dismiss notice' }).click();
});

afterAll(() => kanwu.close());

/** As the View menu does. */
const enlarge = (factor: number): Promise<void> =>
  kanwu.app.evaluate(({ BrowserWindow }, to) => {
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(to);
  }, factor);

const library = () => page.locator('[data-pane=library]');
const panel = () => page.locator('[data-pane=panel]');

describe.each([
  [1440, 900],
  [1024, 700],
] as const)('twice as large in a window of %i by %i', (width, height) => {
  beforeAll(async () => {
    await enlarge(1);
    await kanwu.resize(width, height);
    await enlarge(2);
  });

  test('the text has the room, and library and fields are drawn out by their keys and back', async () => {
    await expect.poll(() => library().isVisible()).toBe(false);
    await expect.poll(() => panel().isVisible()).toBe(false);
    expect(await cutOff(page)).toEqual([]);
    await page.locator('.cm-content').focus();
    await page.keyboard.press('Control+b');
    await library().waitFor();
    expect(await cutOff(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await library().waitFor({ state: 'hidden' });
    await page.keyboard.press('j');
    await page.keyboard.press('F4');
    await panel().waitFor();
    expect(await cutOff(page)).toEqual([]);
    await loadAxe(page);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('F4');
    await panel().waitFor({ state: 'hidden' });
  });

  test.each(['Cut the issue into articles', 'Export dataset', 'Register…', 'Overview', 'Entity types', 'Preferences'])(
    'nothing of “%s” lies outside the window',
    async (command) => {
      await runCommand(page, command);
      await page.locator('dialog:not(.palette), .page-view').first().waitFor();
      expect(await cutOff(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.locator('dialog, .page-view').first().waitFor({ state: 'detached' });
    },
  );
});

test('shown in its usual size again, a window has all panes beside one another', async () => {
  await enlarge(1);
  await kanwu.resize(1440, 900);
  await library().waitFor();
  await panel().waitFor();
  expect(await cutOff(page)).toEqual([]);
});
