import { copyFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../main/store/open-store.ts';
import { answerSaveDialogs } from './harness/dialogs.ts';
import { liuxi } from './harness/fixtures.ts';
import { type Kanwu, launchKanwu } from './harness/kanwu.ts';
import { goToSuggestion, openIssueFile, shownAsSaved } from './harness/review.ts';
import { overview } from './harness/stored.ts';

const nativeBinding = process.env.KANWU_SQLITE_BINDING;

describe('a workspace that is open in the window', () => {
  let kanwu: Kanwu;
  let path: string;

  beforeAll(async () => {
    kanwu = await launchKanwu();
    await openIssueFile(kanwu, liuxi);
    ({ path } = await overview(kanwu.window));
  });

  afterAll(() => kanwu.close());

  /** How many changes a copy holds, once it was found sound. */
  async function changesIn(copy: string): Promise<number> {
    const store = await openStore(copy, { nativeBinding, readonly: true });
    const { entries, problems } = await store.read('check', null);
    await store.close();
    expect(problems).toEqual([]);
    return entries;
  }

  test('holds everything in its one file soon after each change, for whoever copies it', async () => {
    await goToSuggestion(kanwu.window, '顾南乔');
    await kanwu.window.keyboard.press('a');
    await shownAsSaved(kanwu.window, 'Undo: Accepted: 顾南乔');
    const copy = join(dirname(path), 'copied.kanwu');
    await expect
      .poll(
        () => {
          copyFileSync(path, copy);
          return changesIn(copy).catch(() => 0);
        },
        { timeout: 20_000 },
      )
      .toBeGreaterThanOrEqual(2);
  });

  test('is saved as a whole copy from the palette, and the window says where', async () => {
    const page = kanwu.window;
    const copy = join(dirname(path), '副本.kanwu');
    await answerSaveDialogs(kanwu.app, copy);
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Find a command, an article, a name or text' }).fill('save a copy');
    await page.keyboard.press('Enter');
    await page.getByText('The copy is saved and checked').waitFor();
    await page.getByText(copy).waitFor();
    await kanwu.screenshot('save-copy');
    expect(await changesIn(copy)).toBeGreaterThanOrEqual(2);
    expect(readdirSync(dirname(path)).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test('does not take the place of itself', async () => {
    const page = kanwu.window;
    await answerSaveDialogs(kanwu.app, path);
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Find a command, an article, a name or text' }).fill('save a copy');
    await page.keyboard.press('Enter');
    await page.getByText(/There is a file .* already/).waitFor();
  });
});
