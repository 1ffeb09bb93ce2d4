import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore } from '../main/store/open-store.ts';
import { answerSaveDialogs } from './harness/dialogs.ts';
import { liuxi } from './harness/fixtures.ts';
import { type Kanwu, launchKanwu } from './harness/kanwu.ts';
import { goToSuggestion, openIssueFile, shownAsSaved } from './harness/review.ts';
import { decided, overview } from './harness/stored.ts';

let kanwu: Kanwu;
let directory: string;
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'kanwu-'));
  kanwu = await launchKanwu();
  await openIssueFile(kanwu, liuxi);
});
afterAll(async () => {
  await kanwu.close();
  rmSync(directory, { recursive: true, force: true });
});

test('a file that is taken away is not called saved; what is there can be saved as a copy, and work goes on once it is back', async () => {
  const page = kanwu.window;
  const { path } = await overview(page);
  const elsewhere = join(directory, 'elsewhere.kanwu');
  const status = page.getByTestId('saving');
  await goToSuggestion(page, '顾南乔');
  renameSync(path, elsewhere);
  await page.keyboard.press('a');
  await expect.poll(() => page.getByRole('alert').first().textContent()).toContain('is not at its place any more');
  await expect.poll(() => status.textContent()).toContain('not at its place any more');
  expect(await status.getAttribute('data-saving')).toBe('failed');
  expect((await decided(page, 1)).accepted).toEqual([]);
  await kanwu.screenshot('lost-file');
  const copy = join(directory, 'copy.kanwu');
  await answerSaveDialogs(kanwu.app, copy);
  await status.getByRole('button', { name: 'Save a copy…' }).click();
  await expect
    .poll(async () => {
      try {
        const store = await openStore(copy, { nativeBinding: process.env.KANWU_SQLITE_BINDING, readonly: true });
        const { articles } = await store.read('counts', null);
        await store.close();
        return articles;
      } catch {
        return 0;
      }
    })
    .toBeGreaterThan(0);
  renameSync(elsewhere, path);
  await expect.poll(() => status.textContent(), { timeout: 10_000 }).not.toContain('not at its place');
  await goToSuggestion(page, '顾南乔');
  await page.keyboard.press('a');
  await shownAsSaved(page, 'Undo: Accepted: 顾南乔');
  expect((await decided(page, 1)).accepted).toEqual(['person 顾南乔']);
});
