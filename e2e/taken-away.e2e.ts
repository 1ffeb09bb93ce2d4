import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { smallDisk } from '../main/store/fixtures/small-disk.ts';
import { Workspace } from '../main/store/workspace.ts';
import { answerSaveDialogs } from './harness/dialogs.ts';
import { liuxi } from './harness/fixtures.ts';
import { type Kanwu, launchKanwu } from './harness/kanwu.ts';
import { goToSuggestion, openIssueFile, ready, shownAsSaved } from './harness/review.ts';

const nativeBinding = process.env.KANWU_SQLITE_BINDING;
const accepted = 'Undo: Accepted: 顾南乔';

let directory: string;
let folder: string;
let path: string;
let kanwu: Kanwu;
let page: Page;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'kanwu-'));
  folder = join(directory, 'stick');
  mkdirSync(folder);
  path = join(folder, 'w.kanwu');
});
afterEach(async () => {
  await kanwu.kill();
  rmSync(directory, { recursive: true, force: true });
});

/** Somebody has accepted something in the workspace, which is saved. */
async function atWork(): Promise<void> {
  kanwu = await launchKanwu({ locale: 'en-GB' });
  page = kanwu.window;
  await ready(page);
  await answerSaveDialogs(kanwu.app, path);
  await page.keyboard.press('Control+Shift+N');
  await page.getByTestId('workspace-path').waitFor();
  await openIssueFile(kanwu, liuxi);
  await goToSuggestion(page, '顾南乔');
  await page.keyboard.press('a');
  await shownAsSaved(page, accepted);
}

const saving = () => page.getByTestId('saving');

async function saveCopy(): Promise<Workspace> {
  const copy = join(directory, 'saved.kanwu');
  await answerSaveDialogs(kanwu.app, copy);
  await saving().getByRole('button', { name: 'Save a copy…' }).click();
  await page.getByText('The copy is saved and checked').waitFor();
  return Workspace.open(copy, { nativeBinding, readonly: true });
}

function lastDone(workspace: Workspace): unknown {
  const [last] = workspace.journal.list({ before: null, limit: 1, articleId: null });
  workspace.close();
  return last;
}

describe('the file of a workspace that is open', () => {
  test('is deleted: nothing is called saved any more, and all that was is in the copy', async () => {
    await atWork();
    for (const ending of ['', '-wal', '-shm']) rmSync(`${path}${ending}`, { force: true });
    await expect.poll(() => saving().textContent(), { timeout: 15_000 }).toContain('is not at its place any more');
    expect(await saving().getAttribute('data-saving')).toBe('failed');
    await goToSuggestion(page, '澄江市');
    await page.keyboard.press('a');
    await page.getByRole('alert').getByText('is not at its place any more').first().waitFor();
    await kanwu.screenshot('taken-away-deleted');
    expect(lastDone(await saveCopy())).toMatchObject({ action: 'mention-accept', summary: '顾南乔' });
    expect(existsSync(path)).toBe(false);
  });

  test('is pulled out with its folder: that is said, and work goes on once it is back', async () => {
    await atWork();
    renameSync(folder, `${folder}-out`);
    await expect.poll(() => saving().textContent(), { timeout: 15_000 }).toContain('is not at its place any more');
    await kanwu.screenshot('taken-away-folder');
    renameSync(`${folder}-out`, folder);
    await expect.poll(() => saving().getAttribute('data-saving'), { timeout: 15_000 }).toBe('saved');
    await goToSuggestion(page, '澄江市');
    await page.keyboard.press('a');
    await shownAsSaved(page, 'Undo: Accepted: 澄江市');
  });

  test('is cut off: it is only read from then on, and a backup or what can be read is offered', async () => {
    await atWork();
    await expect.poll(() => statSync(`${path}-wal`).size, { timeout: 15_000 }).toBe(0);
    truncateSync(path, Math.floor(statSync(path).size / 8192) * 4096);
    await page.keyboard.press('j');
    await page.keyboard.press('a');
    await expect.poll(() => saving().textContent(), { timeout: 15_000 }).toContain('Read only');
    const banner = page.getByRole('alert').filter({ hasText: 'damaged' }).first();
    await banner.getByRole('button', { name: 'Restore a backup…' }).waitFor();
    await banner.getByRole('button', { name: 'Recover into a new file…' }).waitFor();
    await kanwu.screenshot('taken-away-cut-off');
  });

  const disk = smallDisk(16);
  if (disk === null) console.warn('not run: a stick that is pulled out (no small disk can be made here)');

  test.skipIf(disk === null)(
    'is on a stick that is pulled out: that is said, and all that was saved is in the copy',
    async () => {
      path = join(disk?.path ?? '', 'w.kanwu');
      await atWork();
      execFileSync('umount', ['-l', disk?.path ?? '']);
      await expect.poll(() => saving().textContent(), { timeout: 15_000 }).toContain('is not at its place any more');
      await kanwu.screenshot('taken-away-stick');
      expect(lastDone(await saveCopy())).toMatchObject({ action: 'mention-accept', summary: '顾南乔' });
      rmSync(disk?.path ?? '', { recursive: true });
    },
  );
});
