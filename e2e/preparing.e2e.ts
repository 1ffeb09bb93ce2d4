import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bringIn } from '../main/store/fixtures/bring-in.ts';
import { Workspace } from '../main/store/workspace.ts';
import { loadAxe, violations } from './harness/axe.ts';
import { answerOpenDialogs } from './harness/dialogs.ts';
import { type Kanwu, launchKanwu } from './harness/kanwu.ts';
import { runCommand } from './harness/palette.ts';
import { openSample, ready } from './harness/review.ts';
import { ask } from './harness/stored.ts';

const nativeBinding = process.env.KANWU_SQLITE_BINDING;
const [issues, articles] = [30, 250];

describe('a workspace of which what is listed and found must be worked out anew', () => {
  let directory: string;
  let path: string;
  let kanwu: Kanwu;
  let page: Page;

  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'kanwu-'));
    path = join(directory, '青川.kanwu');
    const workspace = Workspace.open(path, { nativeBinding });
    for (let issue = 0; issue < issues; issue++) {
      const texts = Array.from({ length: articles }, (_, place) => [
        `第${issue}期云溪见闻之${place}`,
        `本报讯 区图书馆第${place}号通知。`,
      ]);
      bringIn(workspace, texts, '芦岭报', issue + 1);
    }
    workspace.close();
    inFile((database) => database.exec('UPDATE projection SET version = 0'));
    kanwu = await launchKanwu();
    page = kanwu.window;
    await ready(page);
    await loadAxe(page);
  });
  afterAll(async () => {
    await kanwu.close();
    rmSync(directory, { recursive: true, force: true });
  });

  function inFile<Result>(use: (database: Database.Database) => Result): Result {
    const database = new Database(path, nativeBinding === undefined ? {} : { nativeBinding });
    try {
      return use(database);
    } finally {
      database.close();
    }
  }

  const preparing = () => page.getByTestId('preparing');
  const versions = () =>
    inFile((database) => database.prepare<[], number>('SELECT DISTINCT version FROM projection').pluck().all());

  async function open(): Promise<void> {
    await answerOpenDialogs(kanwu.app, [path]);
    await runCommand(page, 'Open a workspace');
  }

  test('says that it is being prepared and how far it is, and shows nothing of it as if it were empty', async () => {
    await open();
    await preparing().getByRole('heading', { name: 'Preparing 青川.kanwu' }).waitFor();
    expect(await preparing().textContent()).toMatch(/\d+%.*worked out once/);
    expect(await page.getByRole('tree').count()).toBe(0);
    await kanwu.screenshot('preparing');
    expect(await violations(page)).toEqual([]);
  });

  test('can be given up meanwhile, and is left as it was', async () => {
    await preparing().getByRole('button', { name: 'Cancel' }).focus();
    await page.keyboard.press('Enter');
    await preparing().waitFor({ state: 'detached' });
    expect(await page.getByLabel('Notices').getByRole('alert').count()).toBe(0);
    expect(versions()).toEqual([0]);
    await openSample(page);
  });

  test('is prepared beside the one that is open, in which work goes on', async () => {
    await open();
    const job = page.locator('.status-bar .job').filter({ hasText: 'Preparing 青川.kanwu' });
    await job.waitFor();
    await page.locator('.cm-content').focus();
    await page.keyboard.press('j');
    await expect.poll(() => page.locator('.selection-editor').count()).toBe(1);
    await job.getByRole('button', { name: 'Cancel' }).click();
    await job.waitFor({ state: 'detached' });
    expect(versions()).toEqual([0]);
  });

  test('begins anew after Kanwu was closed in the middle of it, or killed', async () => {
    await open();
    await page.locator('.status-bar .job').waitFor();
    const before = Date.now();
    await kanwu.close({ keepProfile: true });
    expect(Date.now() - before).toBeLessThan(8000);
    expect(versions()).toEqual([0]);

    const { userDataDir } = kanwu;
    kanwu = await launchKanwu({ userDataDir, args: [path] });
    page = kanwu.window;
    await page.locator('.status-bar .job').or(preparing()).first().waitFor();
    await kanwu.kill({ keepProfile: true });
    expect(versions()).toEqual([0]);

    kanwu = await launchKanwu({ userDataDir, args: [path] });
    page = kanwu.window;
    await ready(page);
    await expect
      .poll(() => page.getByTestId('workspace-path').textContent(), { timeout: 30_000 })
      .toMatch(/青川\.kanwu$/);
    expect((await ask(page, 'workspace.overview', {}))?.articles).toBe(issues * articles);
    await page.getByRole('treeitem').filter({ hasText: '第0期云溪见闻之0' }).waitFor();
  });
});
