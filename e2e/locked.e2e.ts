import { afterAll, beforeAll, expect, test } from 'vitest';
import { lockedByOther } from '../main/store/fixtures/locked-by-other.ts';
import { liuxi } from './harness/fixtures.ts';
import { type Kanwu, launchKanwu } from './harness/kanwu.ts';
import { goToSuggestion, openIssueFile, shownAsSaved } from './harness/review.ts';
import { decided, overview } from './harness/stored.ts';

let kanwu: Kanwu;
beforeAll(async () => {
  kanwu = await launchKanwu();
  await openIssueFile(kanwu, liuxi);
});
afterAll(() => kanwu.close());

test('an edit waits for another program’s lock; the window says whose it is, can be used, and saves once it is gone', async () => {
  const page = kanwu.window;
  await goToSuggestion(page, '顾南乔');
  const other = await lockedByOther((await overview(page)).path);
  await page.keyboard.press('a');
  const status = page.getByTestId('saving');
  await expect.poll(() => status.textContent()).toMatch(/holds the workspace/);
  if (process.platform === 'linux') expect(await status.textContent()).toContain(`(${other.pid})`);
  await kanwu.screenshot('locked');
  // What is only read does not wait.
  expect((await decided(page, 1)).accepted).toEqual([]);
  await other.letGo();
  await shownAsSaved(page, 'Undo: Accepted: 顾南乔');
  expect(await status.textContent()).toBe('All changes saved');
  expect((await decided(page, 1)).accepted).toEqual(['person 顾南乔']);
});
