import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { claimPathOf } from '../main/store/place/claim.ts';
import { answerOpenDialogs, answerSaveDialogs } from './harness/dialogs.ts';
import { type Kanwu, launchKanwu } from './harness/kanwu.ts';
import { ready } from './harness/review.ts';
import { ask } from './harness/stored.ts';

describe('a workspace in a folder that a client keeps the same on several computers', () => {
  let directory: string;
  let path: string;
  let kanwu: Kanwu;
  let page: Page;

  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'kanwu-'));
    mkdirSync(join(directory, '我的坚果云'));
    path = join(directory, '我的坚果云', 'w.kanwu');
    kanwu = await launchKanwu();
    page = kanwu.window;
    await ready(page);
    await answerSaveDialogs(kanwu.app, path);
    await answerOpenDialogs(kanwu.app, [path]);
    await page.keyboard.press('Control+Shift+N');
    await page.getByTestId('workspace-path').waitFor();
  });
  afterAll(async () => {
    await kanwu.close();
    rmSync(directory, { recursive: true, force: true });
  });

  const notice = (words: string) => page.getByLabel('Notices').getByText(words);

  test('says so, and how to work in it, once; the status bar shows it from then on', async () => {
    await notice('This workspace is in a folder that 坚果云 synchronises').waitFor();
    await kanwu.screenshot('synced-folder');
    expect(await page.getByTestId('place').textContent()).toBe('Synced by 坚果云');
    await page.getByRole('button', { name: 'Dismiss' }).first().click();
    await page.keyboard.press('Control+Shift+O');
    await expect.poll(async () => (await ask(page, 'workspace.overview', {}))?.path).toBe(path);
    expect(await page.getByTestId('place').textContent()).toBe('Synced by 坚果云');
    expect(await notice('This workspace is in a folder').count()).toBe(0);
  });

  test('says to other computers that it is open, until it is closed', async () => {
    expect(existsSync(claimPathOf(path))).toBe(true);
    await ask(page, 'workspace.close', {});
    expect(existsSync(claimPathOf(path))).toBe(false);
  });

  test('is not opened while it is open on another computer: who has it, and what can be done, is said', async () => {
    writeFileSync(claimPathOf(path), JSON.stringify({ host: 'reading-room', person: '何晚晴', since: Date.now() }));
    await page.keyboard.press('Control+Shift+O');
    await notice('何晚晴 has w.kanwu open on another computer (reading-room)').waitFor();
    await kanwu.screenshot('open-elsewhere');
    rmSync(claimPathOf(path));
    await page.keyboard.press('Control+Shift+O');
    await expect.poll(async () => (await ask(page, 'workspace.overview', {}))?.path).toBe(path);
  });
});
