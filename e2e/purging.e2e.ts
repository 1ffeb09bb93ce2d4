import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keptText } from '../main/store/kept-text.ts';
import { loadAxe, violations } from './harness/axe.ts';
import type { Kanwu } from './harness/kanwu.ts';
import { launchOnFiles, type NewWorkspace } from './harness/new-workspace.ts';
import { runCommand } from './harness/palette.ts';
import { openArticle } from './harness/review.ts';
import { ask } from './harness/stored.ts';

const secret = ['青川晚报_2020-05-08.txt', '顾言舟病故\n\n本报讯 顾言舟昨日在鹤鸣巷寓所病故。\n'] as const;
const other = ['青川报_2020-05-07.txt', '云溪大桥通车\n\n本报讯 5月6日，青川区区长林若溪为云溪大桥剪彩。\n'] as const;

describe('an issue that is to be out of the file for good', () => {
  let filled: NewWorkspace;
  let directory: string;
  let kanwu: Kanwu;
  let page: Page;

  beforeAll(async () => {
    filled = await launchOnFiles([secret, other]);
    ({ directory, kanwu } = filled);
    page = kanwu.window;
  });
  afterAll(() => filled.close());

  const dialog = (): Locator => page.getByRole('dialog', { name: 'Purge an issue' });
  const confirm = (): Locator => dialog().getByRole('button', { name: 'Purge' });

  /** Whether any of its words stand in a file, or its text as a workspace keeps it. */
  function hasItsWords(file: string): boolean {
    const bytes = readFileSync(file);
    return ['顾言舟', '鹤鸣巷', '病故', keptText(secret[1])].some((each) => bytes.includes(Buffer.from(each)));
  }

  /** Where they do, of the workspace and what lies beside it. */
  function filesWithItsWords(): string[] {
    return readdirSync(directory)
      .filter((name) => name.startsWith('w.kanwu'))
      .filter((name) => hasItsWords(join(directory, name)));
  }

  function backupHasItsWords(): boolean {
    const folder = join(directory, 'Kanwu backups');
    return readdirSync(folder).some((name) => hasItsWords(join(folder, name)));
  }

  test('may have been removed before, which leaves it in the file', async () => {
    await expect.poll(async () => (await ask(page, 'workspace.overview', {}))?.issues).toBe(2);
    await openArticle(page, '顾言舟病故');
    await runCommand(page, 'Remove issue');
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    await expect.poll(async () => (await ask(page, 'workspace.overview', {}))?.issues).toBe(1);
    expect(filesWithItsWords()).not.toEqual([]);
    // That the open article is gone with it is no error.
    await page.getByLabel('Notices').getByText('Removed 青川晚报').waitFor();
    expect(await page.getByLabel('Notices').getByRole('alert').count()).toBe(0);
  });

  test('is in the backups that were made of the workspace', async () => {
    await ask(page, 'backup.make', {});
    expect(readdirSync(join(directory, 'Kanwu backups'))).toHaveLength(1);
    expect(backupHasItsWords()).toBe(true);
  });

  test('is found among those that were removed, with what goes with it', async () => {
    await openArticle(page, '云溪大桥通车');
    await runCommand(page, 'Purge');
    await dialog().getByLabel('Issue', { exact: true }).selectOption({ label: '青川晚报 · 8 May 2020 · removed' });
    await dialog().getByText('All text of 1 file: 青川晚报_2020-05-08.txt').waitFor();
    await dialog().getByText('1 article, 0 decisions, and what was learned from them').waitFor();
    await dialog().getByText('Also out of 1 backup that holds it').waitFor();
    await kanwu.screenshot('purging');
    await loadAxe(page);
    expect(await violations(page)).toEqual([]);
  });

  test('goes when there is a reason and its name is typed, and not before', async () => {
    expect(await confirm().isEnabled()).toBe(false);
    await dialog().getByLabel('Reason').fill('家属要求');
    await dialog()
      .getByLabel(/^Type the issue’s name/)
      .fill('青川报');
    expect(await confirm().isEnabled()).toBe(false);
    await dialog()
      .getByLabel(/^Type the issue’s name/)
      .fill('青川晚报');
    await confirm().click();
    await page.getByLabel('Notices').getByText('Purged 青川晚报').waitFor();
    await expect.poll(filesWithItsWords).toEqual([]);
    expect(backupHasItsWords()).toBe(false);
    expect(await ask(page, 'workspace.overview', {})).toMatchObject({ issues: 1, articles: 1 });
    await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toBe('云溪大桥通车');
  });

  test('stands in the history without its words', async () => {
    await page.getByRole('tab', { name: 'History' }).click();
    await page.getByText('Everything', { exact: true }).click();
    const list = page.getByRole('listbox', { name: 'History' });
    await list.getByText('Purged issue').waitFor();
    expect(await list.getByText(/Content purged/).count()).toBe(2);
    expect(await list.textContent()).not.toContain('晚报');
    await kanwu.screenshot('purged-history');
  });

  test('is not imported again, and the person is told why', async () => {
    await page.keyboard.press('Control+o');
    const notices = page.getByLabel('Notices');
    await notices.getByText('Imported 0 of 2 files').waitFor();
    await notices.getByRole('button', { name: 'Show the list' }).last().click();
    await page
      .getByRole('dialog')
      .getByText('青川晚报_2020-05-08.txt was purged from this workspace')
      .first()
      .waitFor();
    expect((await ask(page, 'workspace.overview', {}))?.issues).toBe(1);
    await kanwu.screenshot('purged-import');
    await page.keyboard.press('Escape');
  });

  test('leaves the rest as it was: one that is open is purged, too, and the next is shown', async () => {
    await openArticle(page, '云溪大桥通车');
    await runCommand(page, 'Purge');
    await dialog().getByLabel('Reason').fill('测试');
    await dialog()
      .getByLabel(/^Type the issue’s name/)
      .fill('青川报');
    await page.keyboard.press('Tab');
    await confirm().click();
    await expect.poll(async () => (await ask(page, 'workspace.overview', {}))?.issues).toBe(0);
    await expect.poll(() => page.getByRole('heading', { level: 1 }).count()).toBeLessThan(2);
    await kanwu.screenshot('purged-all');
  });
});
