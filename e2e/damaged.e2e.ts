import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databasePages } from '../main/store/recover/database-pages.ts';
import { treeOwners } from '../main/store/recover/tree-owners.ts';
import { loadAxe, violations } from './harness/axe.ts';
import { answerSaveDialogs } from './harness/dialogs.ts';
import { liuxi, liuxiHeadlines } from './harness/fixtures.ts';
import { type Kanwu, launchKanwu } from './harness/kanwu.ts';
import { goToSuggestion, openIssueFile, ready, shownAsSaved } from './harness/review.ts';
import { decided, overview } from './harness/stored.ts';

describe('a workspace whose file is damaged', () => {
  let kanwu: Kanwu;
  let path: string;

  beforeAll(async () => {
    kanwu = await launchKanwu();
    await openIssueFile(kanwu, liuxi);
  });

  afterAll(() => kanwu.close());

  const banner = () => kanwu.window.getByRole('alert').filter({ hasText: 'damaged' }).first();

  test('opens to be read only, and says so and what can be done', async () => {
    await goToSuggestion(kanwu.window, '顾南乔');
    await kanwu.window.keyboard.press('a');
    await shownAsSaved(kanwu.window, 'Undo: Accepted: 顾南乔');
    ({ path } = await overview(kanwu.window));
    const { userDataDir } = kanwu;
    await kanwu.close({ keepProfile: true });
    copyFileSync(path, join(dirname(path), 'whole.kanwu'));
    damage(path, 'place');
    kanwu = await launchKanwu({ userDataDir });
    const page = kanwu.window;
    await ready(page);
    await banner().waitFor();
    expect(await page.getByTestId('saving').textContent()).toContain('Read only');
    expect((await overview(page)).issues[0]?.articles.map(({ headline }) => headline)).toEqual([...liuxiHeadlines]);
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
      await kanwu.screenshot(`damaged-${width}`);
    }
  });

  test('takes no change, and says why', async () => {
    const page = kanwu.window;
    const before = readFileSync(path);
    await page.locator('.cm-content').focus();
    await page.keyboard.press('j');
    await page.keyboard.press('a');
    await page.getByText('do not go on working in this file').waitFor();
    await kanwu.screenshot('damaged-refused');
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test('is saved as it is', async () => {
    const copy = join(dirname(path), 'as-it-is.kanwu');
    await answerSaveDialogs(kanwu.app, copy);
    await banner().getByRole('button', { name: 'Save a copy as it is…' }).click();
    await kanwu.window.getByText(copy).waitFor();
    expect(readFileSync(copy).equals(readFileSync(path))).toBe(true);
  });

  test('has its backups', async () => {
    const page = kanwu.window;
    await banner().getByRole('button', { name: 'Restore a backup…' }).click();
    await page.getByRole('dialog').getByText('4 articles').first().waitFor();
    await kanwu.screenshot('damaged-backups');
    await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click();
  });

  test('is recovered into a new file, which opens', async () => {
    const page = kanwu.window;
    const to = join(dirname(path), 'recovered.kanwu');
    await answerSaveDialogs(kanwu.app, to);
    await banner().getByRole('button', { name: 'Recover into a new file…' }).click();
    await page.getByText('2 changes recovered, none lost').waitFor();
    await expect.poll(async () => (await overview(page)).path).toBe(to);
    expect((await decided(page, 1)).accepted).toEqual(['person 顾南乔']);
    expect(await page.locator('.read-only').count()).toBe(0);
    await kanwu.screenshot('damaged-recovered');
  });

  test('that cannot be opened at all is recovered from the notice', async () => {
    const page = kanwu.window;
    const bytes = readFileSync(join(dirname(path), 'whole.kanwu'));
    bytes.fill(0xa5, 100, 1000);
    writeFileSync(path, bytes);
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Find a command, an article, a name or text' }).fill('Close workspace');
    await page.keyboard.press('Enter');
    await page.getByRole('main', { name: 'Start' }).waitFor();
    await page.getByRole('button', { name: `Kanwu ${path}` }).click();
    await page.getByRole('alert').getByRole('button', { name: 'Restore a backup…' }).waitFor();
    await kanwu.screenshot('damaged-not-opened');
    const to = join(dirname(path), 'recovered 2.kanwu');
    await answerSaveDialogs(kanwu.app, to);
    await page.getByRole('alert').getByRole('button', { name: 'Recover into a new file…' }).click();
    await expect.poll(async () => (await decided(page, 1)).accepted).toEqual(['person 顾南乔']);
  });
});

test('in Chinese and in the dark a damaged workspace is told of as well', async () => {
  const first = await launchKanwu({ locale: 'zh-CN' });
  await openIssueFile(first, liuxi);
  const { path } = await overview(first.window);
  const { userDataDir } = first;
  await first.close({ keepProfile: true });
  damage(path, 'place');
  const kanwu = await launchKanwu({ userDataDir, locale: 'zh-CN', theme: 'dark' });
  await ready(kanwu.window);
  await kanwu.window.getByText('工作区文件已损坏').first().waitFor();
  await kanwu.resize(1440, 900);
  await kanwu.screenshot('damaged-zh-dark');
  await kanwu.close();
});

/** Changes bytes of a page of an index, or of a table. */
function damage(path: string, name: string): void {
  const pages = databasePages(path);
  const [number] = [...treeOwners(pages)].find(([, owner]) => owner === name) ?? [];
  pages.close();
  if (number === undefined) throw new Error(`There is no page of ${name}.`);
  const bytes = readFileSync(path);
  const end = number * pages.size;
  bytes.fill(0x7f, end - 400, end - 300);
  writeFileSync(path, bytes);
}
