import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkWorkspace } from '../main/store/check.ts';
import { Workspace } from '../main/store/workspace.ts';
import { answerOpenDialogs } from './harness/dialogs.ts';
import { launchKanwu } from './harness/kanwu.ts';
import { launchOnFiles, type NewWorkspace } from './harness/new-workspace.ts';
import { openArticle, panelTab, ready } from './harness/review.ts';
import { ask } from './harness/stored.ts';

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
