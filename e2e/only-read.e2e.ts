import { copyFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type SmallDisk, smallDisk } from '../main/store/fixtures/small-disk.ts';
import { answerSaveDialogs } from './harness/dialogs.ts';
import { liuxi, liuxiHeadlines } from './harness/fixtures.ts';
import { type Kanwu, launchKanwu } from './harness/kanwu.ts';
import { openIssueFile, ready } from './harness/review.ts';
import { overview } from './harness/stored.ts';

const disk: SmallDisk | null = smallDisk(8);
if (disk === null) console.warn('not run: workspaces on full and read-only disks (no small disk can be made here)');

describe.skipIf(disk === null)('a workspace on a disk', () => {
  let kanwu: Kanwu;
  const path = join(disk?.path ?? '', '柳溪.kanwu');

  beforeAll(async () => {
    kanwu = await launchKanwu();
    await openIssueFile(kanwu, liuxi);
    const made = (await overview(kanwu.window)).path;
    const { userDataDir } = kanwu;
    await kanwu.close({ keepProfile: true });
    copyFileSync(made, path);
    disk?.onlyRead(true);
    kanwu = await launchKanwu({ userDataDir, args: [path] });
  });

  afterAll(async () => {
    await kanwu.close();
    disk?.remove();
  });

  const banner = () => kanwu.window.locator('.read-only');

  test('that can only be read opens, and says what still works', async () => {
    const page = kanwu.window;
    await ready(page);
    await banner().getByText('no change can be saved').waitFor();
    expect((await overview(page)).issues[0]?.articles.map(({ headline }) => headline)).toEqual([...liuxiHeadlines]);
    await kanwu.resize(1440, 900);
    await kanwu.screenshot('only-read');
    await page.locator('.cm-content').focus();
    await page.keyboard.press('j');
    await page.keyboard.press('a');
    await page.getByRole('alert').getByText('cannot be written').waitFor();
  });

  test('is saved as a copy elsewhere', async () => {
    const copy = join(kanwu.userDataDir, '副本.kanwu');
    await answerSaveDialogs(kanwu.app, copy);
    await banner().getByRole('button', { name: 'Save a copy…' }).click();
    await kanwu.window.getByText('The copy is saved and checked').waitFor();
    expect(statSync(copy).size).toBeGreaterThan(0);
  });

  test('that is full opens, and says so', async () => {
    const page = kanwu.window;
    disk?.onlyRead(false);
    disk?.fill();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Find a command, an article, a name or text' }).fill('Close workspace');
    await page.keyboard.press('Enter');
    await page.getByRole('main', { name: 'Start' }).waitFor();
    await page.getByRole('button', { name: `柳溪 ${path}` }).click();
    await banner().getByText('The disk is full').waitFor();
    await kanwu.screenshot('disk-full');
    disk?.empty();
  });
});
