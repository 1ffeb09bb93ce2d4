import { execFile } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { checkWorkspace } from '../main/store/check.ts';
import { Workspace } from '../main/store/workspace.ts';
import { personIdOf } from '../model/derived-ids.ts';
import type { WorkspaceOverview } from '../model/document.ts';
import { answerOpenDialogs } from './harness/dialogs.ts';
import { type Kanwu, launchKanwu } from './harness/kanwu.ts';
import { launchOnFiles, type NewWorkspace } from './harness/new-workspace.ts';
import { runCommand } from './harness/palette.ts';
import { openArticle, panelTab, ready } from './harness/review.ts';
import { ask } from './harness/stored.ts';

const cli = join(import.meta.dirname, '../main/cli/index.ts');
const nativeBinding = process.env.KANWU_SQLITE_BINDING;
const small = ['青川报_2020-05-07_第1版.txt', '区图书馆开馆\n\n本报讯 区长林若溪到区图书馆。\n'] as const;
/** Of it a text is made that takes long to read, and would come in at the end of that. */
const sentence = '昨日，青川区区长林若溪同记者王小明到云溪大桥，';

describe('quitting in the middle of an import', () => {
  let filled: NewWorkspace;
  beforeAll(async () => {
    filled = await launchOnFiles([small]);
  });
  afterAll(() => rmSync(filled.directory, { recursive: true, force: true }));

  test('ends at once, keeps what is typed, leaves a whole workspace, and the import can be gone on with', async () => {
    const { kanwu, directory } = filled;
    const page = kanwu.window;
    await openArticle(page, '区图书馆开馆');
    const other = mkdtempSync(join(tmpdir(), 'kanwu-'));
    const long = join(other, 'long.txt');
    writeFileSync(long, `桥梁通车\n\n本报讯 ${sentence.repeat(200_000)}。\n`);
    await answerOpenDialogs(kanwu.app, [long]);
    await page.keyboard.press('Control+o');
    await page.locator('.job').waitFor();
    await panelTab(page, 'Article');
    await page.getByRole('region', { name: 'Article details' }).getByLabel('Note').fill('typed during the import');
    await kanwu.close({ keepProfile: true });

    const path = join(directory, 'w.kanwu');
    expect(readdirSync(directory).filter((name) => name.startsWith('w.kanwu'))).toEqual(['w.kanwu']);
    const workspace = Workspace.open(path, { nativeBinding });
    expect(checkWorkspace(workspace).problems).toEqual([]);
    workspace.close();

    const again = await launchKanwu({ userDataDir: kanwu.userDataDir, args: [path] });
    await ready(again.window);
    await again.window.locator('.notice').filter({ hasText: 'Go on' }).waitFor();
    expect(await ask(again.window, 'workspace.overview', {})).toMatchObject({ issues: 1, articles: 1 });
    await openArticle(again.window, '区图书馆开馆');
    await panelTab(again.window, 'Article');
    const note = again.window.getByRole('region', { name: 'Article details' }).getByLabel('Note');
    expect(await note.inputValue()).toBe('typed during the import');
    await again.close();
    rmSync(other, { recursive: true, force: true });
  });
});

describe('quitting in the middle of other long work', () => {
  let kanwu: Kanwu;
  let directory: string;
  let outside: string;
  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'kanwu-'));
    outside = mkdtempSync(join(tmpdir(), 'kanwu-'));
    await importInto(join(directory, 'w.kanwu'), '青川报_2020-05-07_第1版.txt', 2000);
  });
  beforeEach(async () => {
    kanwu = await launchKanwu({ locale: 'en-GB', args: [join(directory, 'w.kanwu')] });
    await ready(kanwu.window);
    await kanwu.window.getByRole('treeitem', { level: 2 }).first().waitFor();
  });
  afterAll(() => {
    rmSync(directory, { recursive: true, force: true });
    rmSync(outside, { recursive: true, force: true });
  });

  async function importInto(workspace: string, name: string, articles: number): Promise<void> {
    const file = join(outside, name);
    writeFileSync(file, manyArticles(articles));
    await promisify(execFile)(process.execPath, [cli, 'import', file, '--workspace', workspace]);
    rmSync(file);
  }

  function expectWhole(path = join(directory, 'w.kanwu')): Pick<WorkspaceOverview, 'issues' | 'articles'> {
    const workspace = Workspace.open(path, { nativeBinding });
    expect(checkWorkspace(workspace).problems).toEqual([]);
    const overview = workspace.overview(personIdOf('anybody'));
    workspace.close();
    return overview;
  }

  test('an export leaves the file that was there, and nothing half-written beside it', async () => {
    const page = kanwu.window;
    await page.keyboard.press('Control+e');
    const dialog = page.getByRole('dialog', { name: 'Export dataset' });
    await dialog.getByLabel('Include suggestions that wait for review').check();
    await dialog.getByLabel('TEI', { exact: false }).first().check();
    await answerOpenDialogs(kanwu.app, [outside]);
    await dialog.getByRole('button', { name: 'Choose…' }).click();
    await dialog.getByRole('button', { name: 'Export', exact: true }).click();
    await expect.poll(() => readdirSync(outside).length, { interval: 10 }).toBeGreaterThan(0);
    await kanwu.close();
    // Whoever is quicker: nothing, or all of it.
    for (const name of readdirSync(outside)) {
      expect(name).toBe('w-tei');
      const [document] = readdirSync(join(outside, name)).filter((each) => each.endsWith('.xml'));
      expect(readFileSync(join(outside, name, document ?? ''), 'utf8')).toMatch(/<\/TEI>\s*$/);
    }
    expectWhole();
  });

  test('a backup leaves those that were whole, and nothing half-made', async () => {
    await runCommand(kanwu.window, 'Backups');
    await kanwu.window.getByRole('dialog').getByRole('button', { name: 'Back up now' }).click();
    await expect.poll(() => readdirSync(directory)).toContain('Kanwu backups');
    await kanwu.close();
    for (const name of readdirSync(join(directory, 'Kanwu backups'))) {
      expectWhole(join(directory, 'Kanwu backups', name));
    }
    expectWhole();
  });

  test('a merge has taken in all of the other copy, or none of it', async () => {
    const copy = join(outside, 'copy.kanwu');
    copyFileSync(join(directory, 'w.kanwu'), copy);
    const without = expectWhole(copy);
    await importInto(copy, '青川报_2020-05-08_第1版.txt', 500);
    await answerOpenDialogs(kanwu.app, [copy]);
    await runCommand(kanwu.window, 'Merge a copy');
    await kanwu.close();
    const articles = [without.articles, expectWhole(copy).articles];
    expect(articles).toContain(expectWhole().articles);
    expect(articles[0]).not.toBe(articles[1]);
  });
});

function manyArticles(count: number): string {
  const body = '本报讯 昨日，青川区区长林若溪同记者王小明到云溪大桥，看望建桥工人。';
  return Array.from({ length: count }, (_, at) => `第${at + 1}座桥梁通车\n\n${body}\n`).join('\n\n');
}
