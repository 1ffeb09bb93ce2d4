import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadAxe, violations } from './harness/axe.ts';
import { answerOpenDialogs, answerSaveDialogs } from './harness/dialogs.ts';
import { liuxi } from './harness/fixtures.ts';
import { type Kanwu, launchKanwu } from './harness/kanwu.ts';
import { runCommand } from './harness/palette.ts';
import { goToSuggestion, openIssueFile, ready, shownAsSaved } from './harness/review.ts';
import { decided, overview } from './harness/stored.ts';

describe('the backups of a workspace', () => {
  let kanwu: Kanwu;
  let path: string;
  let folder: string;

  beforeAll(async () => {
    kanwu = await launchKanwu();
    await openIssueFile(kanwu, liuxi);
    ({ path } = await overview(kanwu.window));
    folder = join(dirname(path), 'Kanwu backups');
  });

  afterAll(() => kanwu.close());

  const dialog = () => kanwu.window.getByRole('dialog');

  test('are shown with what they hold, and made when asked for', async () => {
    await runCommand(kanwu.window, 'Backups');
    await dialog().getByText('No backup yet').waitFor();
    await kanwu.screenshot('backups-none');
    await dialog().getByRole('button', { name: 'Back up now' }).click();
    await dialog().getByText('4 articles').waitFor();
    expect(readdirSync(folder)).toEqual([expect.stringMatching(/^Kanwu \d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d\.kanwu$/)]);
    await dialog().getByRole('button', { name: 'Back up now' }).click();
    await dialog().getByText('Nothing has changed since the last backup').waitFor();
    expect(readdirSync(folder)).toHaveLength(1);
    await dialog().getByRole('button', { name: 'Done' }).click();
    await expect.poll(() => kanwu.window.getByTestId('backups').textContent()).toContain('Backed up');
  });

  test('one is restored as a file beside, which opens; the workspace stays as it is', async () => {
    const page = kanwu.window;
    await goToSuggestion(page, '顾南乔');
    await page.keyboard.press('a');
    await shownAsSaved(page, 'Undo: Accepted: 顾南乔');
    await page.getByTestId('backups').click();
    await dialog().getByRole('button', { name: 'Back up now' }).click();
    await expect.poll(() => dialog().getByRole('listitem').count()).toBe(2);
    await loadAxe(page);
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme });
      expect(await violations(page), theme).toEqual([]);
    }
    for (const [width, height] of [
      [1440, 900],
      [1024, 700],
    ] as const) {
      await kanwu.resize(width, height);
      await kanwu.screenshot(`backups-${width}`);
    }
    await dialog().getByRole('listitem').last().getByRole('button').click();
    await expect.poll(async () => (await overview(page)).path).not.toBe(path);
    const restored = (await overview(page)).path;
    expect(dirname(restored)).toBe(dirname(path));
    expect((await decided(page, 1)).accepted).toEqual([]);
    expect(existsSync(path)).toBe(true);
  });

  test('go to the folder of the person’s choice, and what keeps them from there is said', async () => {
    const page = kanwu.window;
    const stick = join(kanwu.userDataDir, '移动硬盘');
    mkdirSync(stick);
    await answerOpenDialogs(kanwu.app, [stick]);
    await goToSuggestion(page, '顾南乔');
    await page.keyboard.press('a');
    await shownAsSaved(page, 'Undo: Accepted: 顾南乔');
    await runCommand(kanwu.window, 'Backups');
    await dialog().getByRole('button', { name: 'Choose another folder…' }).click();
    await expect.poll(() => dialog().getByTestId('backup-folder').textContent()).toBe(stick);
    rmSync(stick, { recursive: true });
    await dialog().getByRole('button', { name: 'Back up now' }).click();
    await dialog().getByRole('alert').getByText('is not there').waitFor();
    await kanwu.screenshot('backups-failing');
    await dialog().getByRole('button', { name: 'Done' }).click();
    await expect.poll(() => page.getByTestId('backups').textContent()).toBe('No backup');
    await kanwu.screenshot('backups-failing-status');
    mkdirSync(stick);
    await page.getByTestId('backups').click();
    await dialog().getByRole('button', { name: 'Back up now' }).click();
    await dialog().getByText('4 articles').waitFor();
    expect(readdirSync(stick)).toHaveLength(1);
    await dialog().getByRole('button', { name: 'Keep them beside the workspace' }).click();
    await expect.poll(() => dialog().getByTestId('backup-folder').textContent()).toBe(folder);
    await dialog().getByRole('button', { name: 'Done' }).click();
  });

  test('are offered on the start screen, also of a workspace that is gone', async () => {
    const page = kanwu.window;
    await runCommand(kanwu.window, 'Close workspace');
    await page.getByRole('main', { name: 'Start' }).waitFor();
    rmSync(path);
    await page.reload();
    await ready(page);
    await kanwu.screenshot('backups-start-screen');
    await page.getByRole('button', { name: 'Backups of “Kanwu”…' }).click();
    await expect.poll(() => dialog().getByRole('listitem').count()).toBeGreaterThanOrEqual(2);
    await kanwu.screenshot('backups-of-lost');
    await dialog().getByRole('listitem').first().getByRole('button').click();
    await expect.poll(async () => (await decided(page, 1)).accepted).toEqual(['person 顾南乔']);
    expect(existsSync(path)).toBe(false);
  });

  test('are restored to where the person says when the disk of the workspace is gone', async () => {
    const page = kanwu.window;
    const { userDataDir } = kanwu;
    const stick = join(userDataDir, '移动硬盘');
    const elsewhere = join(userDataDir, '别处');
    mkdirSync(elsewhere);
    await answerSaveDialogs(kanwu.app, join(elsewhere, '柳溪.kanwu'));
    await runCommand(kanwu.window, 'New workspace');
    await expect.poll(async () => (await overview(page)).path).toBe(join(elsewhere, '柳溪.kanwu'));
    await openIssueFile(kanwu, liuxi);
    await answerOpenDialogs(kanwu.app, [stick]);
    await runCommand(kanwu.window, 'Backups');
    await dialog().getByRole('button', { name: 'Choose another folder…' }).click();
    await expect.poll(() => dialog().getByTestId('backup-folder').textContent()).toBe(stick);
    await dialog().getByRole('button', { name: 'Back up now' }).click();
    await dialog().getByText('4 articles').waitFor();
    await dialog().getByRole('button', { name: 'Done' }).click();
    await runCommand(kanwu.window, 'Close workspace');
    await page.getByRole('main', { name: 'Start' }).waitFor();
    rmSync(elsewhere, { recursive: true });
    await page.getByRole('button', { name: 'Backups of “柳溪”…' }).click();
    const to = join(userDataDir, '还原.kanwu');
    await answerSaveDialogs(kanwu.app, to);
    await dialog().getByRole('listitem').first().getByRole('button').click();
    await expect.poll(async () => (await overview(page)).path).toBe(to);
  });
});

test('in Chinese and in the dark the backups are said as well', async () => {
  const kanwu = await launchKanwu({ locale: 'zh-CN', theme: 'dark' });
  await openIssueFile(kanwu, liuxi);
  await kanwu.window.keyboard.press('Control+k');
  await kanwu.window.getByRole('combobox', { name: '查找命令、文章、名称或正文' }).fill('备份');
  await kanwu.window.keyboard.press('Enter');
  const dialog = kanwu.window.getByRole('dialog');
  await dialog.getByRole('button', { name: '立即备份' }).click();
  await dialog.getByText('4 篇文章').waitFor();
  await kanwu.resize(1440, 900);
  await kanwu.screenshot('backups-zh-dark');
  await kanwu.close();
});
