import type { Page } from 'playwright';
import { afterEach, describe, expect, test } from 'vitest';
import { type Kanwu, launchKanwu } from './harness/kanwu.ts';
import { paletteField } from './harness/palette.ts';
import { openSample, ready } from './harness/review.ts';

let kanwu: Kanwu;
afterEach(() => kanwu.close());

/** Begins the window again, in which the palette is not there, however often it is asked for, until the answer is called. */
async function withoutPalette(page: Page): Promise<() => void> {
  let bring = (): void => undefined;
  const brought = new Promise<void>((resolve) => {
    bring = resolve;
  });
  await ready(page);
  await page.route('**/palette-*.js', async (route) => {
    await brought;
    await route.continue();
  });
  await page.reload();
  await ready(page);
  return bring;
}

describe('what is typed right after the key of a dialog, before that was ever loaded', () => {
  test('is the dialog’s, to the last letter and the Enter', async () => {
    kanwu = await launchKanwu();
    const page = kanwu.window;
    const bringPalette = await withoutPalette(page);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('keyboard sx');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Enter');
    bringPalette();
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
  });

  test('is nobody else’s: no letter of it stands in the text that was being written', async () => {
    kanwu = await launchKanwu();
    const page = kanwu.window;
    const bringPalette = await withoutPalette(page);
    await openSample(page);
    await page.locator('.cm-content').focus();
    await page.keyboard.press('F2');
    const writing = page.locator('.cm-content[contenteditable=true]');
    await writing.waitFor();
    const before = await writing.textContent();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('own vocab');
    bringPalette();
    await expect.poll(() => paletteField(page).inputValue()).toBe('own vocab');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await page.locator('.cm-content').textContent()).toBe(before);
  });
});
