import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cutOff } from './harness/cut-off.ts';
import { type Kanwu, launchKanwu } from './harness/kanwu.ts';
import { openSample } from './harness/review.ts';

let kanwu: Kanwu;
let profile: string;

beforeAll(async () => {
  profile = mkdtempSync(join(tmpdir(), 'kanwu-profile-'));
  kanwu = await launchKanwu({ userDataDir: profile });
  await openSample(kanwu.window);
});

afterAll(async () => {
  await kanwu.close();
  rmSync(profile, { recursive: true, force: true });
});

const pane = (name: 'library' | 'panel' | 'text') => kanwu.window.locator(`[data-pane=${name}]`);
const hasFocus = (name: 'library' | 'panel' | 'text'): Promise<boolean> =>
  pane(name).evaluate((element) => element.contains(document.activeElement));
const widthOfText = async (): Promise<number> => (await pane('text').boundingBox())?.width ?? 0;

describe('the panes beside the text', () => {
  test('are hidden by their keys, the text takes their room and has the keyboard', async () => {
    const { window } = kanwu;
    const before = await widthOfText();
    await window.keyboard.press('Control+b');
    await pane('library').waitFor({ state: 'hidden' });
    await expect.poll(() => hasFocus('text')).toBe(true);
    await window.keyboard.press('F4');
    await pane('panel').waitFor({ state: 'hidden' });
    await expect.poll(() => hasFocus('text')).toBe(true);
    expect(await widthOfText()).toBeGreaterThan(before + 500);
    expect(await cutOff(window)).toEqual([]);
    await kanwu.screenshot('panes-hidden');
  });

  test('go on being passed over by F6, and come out where something in them is asked for', async () => {
    const { window } = kanwu;
    await window.keyboard.press('F6');
    await expect.poll(() => hasFocus('text')).toBe(true);
    await window.keyboard.press('Control+2');
    await expect.poll(() => hasFocus('panel')).toBe(true);
    await window.keyboard.press('Escape');
    await pane('panel').waitFor({ state: 'hidden' });
    await window.keyboard.press('Control+l');
    await expect.poll(() => hasFocus('library')).toBe(true);
    await window.keyboard.press('Escape');
    await window.keyboard.press('Escape');
    await pane('library').waitFor({ state: 'hidden' });
  });

  test('stay as they were left from one start to the next, and can be shown with the pointer', async () => {
    await kanwu.close();
    kanwu = await launchKanwu({ userDataDir: profile });
    const { window } = kanwu;
    await window.locator('.cm-content .cm-line').first().waitFor();
    expect(await pane('library').isVisible()).toBe(false);
    expect(await pane('panel').isVisible()).toBe(false);
    await window.getByRole('button', { name: 'Show or hide the library' }).click();
    await expect.poll(() => hasFocus('library')).toBe(true);
    await kanwu.screenshot('panes-panel-hidden');
    await window.getByRole('button', { name: 'Show or hide the editing panel' }).click();
    await expect.poll(() => hasFocus('panel')).toBe(true);
    expect(await window.locator('.rail').count()).toBe(0);
  });
});
