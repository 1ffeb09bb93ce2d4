import { copyFileSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkWorkspace } from '../main/store/check.ts';
import { doingAs } from '../main/store/fixtures/doing-as.ts';
import { smallDisk } from '../main/store/fixtures/small-disk.ts';
import { Workspace } from '../main/store/workspace.ts';
import { answerSaveDialogs } from './harness/dialogs.ts';
import { liuxi } from './harness/fixtures.ts';
import { type Kanwu, type Launch, launchKanwu } from './harness/kanwu.ts';
import { paletteField, runCommand } from './harness/palette.ts';
import { goToSuggestion, openIssueFile, panelTab, ready, shownAsSaved } from './harness/review.ts';
import { slowDisk } from './harness/slow-disk.ts';
import { ask, decided } from './harness/stored.ts';

const nativeBinding = process.env.KANWU_SQLITE_BINDING;
const accepted = 'Undo: Accepted: 顾南乔';

let directory: string;
let path: string;
let running: Kanwu[];

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'kanwu-'));
  path = join(directory, 'w.kanwu');
  running = [];
});

afterEach(async () => {
  for (const kanwu of running) await kanwu.close();
  rmSync(directory, { recursive: true, force: true });
});

/** Opens the app with a workspace at the path that holds the fixture's issue. */
async function atWork(launch: Launch = {}): Promise<Page> {
  const kanwu = await launchKanwu(launch);
  running.push(kanwu);
  const page = kanwu.window;
  await ready(page);
  await answerSaveDialogs(kanwu.app, path);
  await page.keyboard.press('Control+Shift+N');
  await page.getByTestId('workspace-path').waitFor();
  if ((await ask(page, 'workspace.overview', {}))?.issues === 0) await openIssueFile(kanwu, liuxi);
  return page;
}

async function accept(page: Page): Promise<void> {
  await goToSuggestion(page, '顾南乔');
  await page.keyboard.press('a');
}

async function closeWorkspace(page: Page): Promise<void> {
  await runCommand(page, 'Close workspace');
  await page.getByRole('main', { name: 'Start' }).waitFor();
}

const saving = (page: Page) => page.getByTestId('saving');
const alert = (page: Page, words: string) => page.getByRole('alert').getByText(words).first();

describe('a workspace that is open', () => {
  test.each([
    ['an older copy of it', (older: string) => renameSync(older, path)],
    [
      'a copy in which somebody worked on',
      (older: string) => {
        const copy = Workspace.open(older, { nativeBinding });
        const [id] = copy.issueIds();
        if (id === undefined) throw new Error('the copy holds an issue');
        const commands = [
          { name: 'issue.revise' as const, payload: { revisions: [{ id, changes: { note: '别处' } }] } },
        ];
        copy.execute({ action: 'issue-revise', articleId: null, summary: '', commands }, doingAs('柏舟'));
        copy.close();
        renameSync(older, path);
      },
    ],
  ])('and is replaced by %s: nothing is called saved any more, and what is there can be saved', async (_, replace) => {
    const page = await atWork();
    await expect.poll(() => statSync(`${path}-wal`).size, { timeout: 15_000 }).toBe(0);
    const older = join(directory, 'older.kanwu');
    copyFileSync(path, older);
    await accept(page);
    await shownAsSaved(page, accepted);
    replace(older);
    await expect.poll(() => saving(page).textContent(), { timeout: 15_000 }).toContain('another file');
    expect(await saving(page).getAttribute('data-saving')).toBe('failed');
    const [kanwu] = running;
    if (kanwu === undefined) throw new Error('the app runs');
    const copy = join(directory, 'saved.kanwu');
    await answerSaveDialogs(kanwu.app, copy);
    await saving(page).getByRole('button', { name: 'Save a copy…' }).click();
    await page.getByText('The copy is saved and checked').waitFor();
    const saved = Workspace.open(copy, { nativeBinding, readonly: true });
    expect(saved.journal.list({ before: null, limit: 1, articleId: null })).toMatchObject([
      { action: 'mention-accept', summary: '顾南乔' },
    ]);
    saved.close();
  });

  test('in two programs at once is worked on in both, each sees what the other does, and nothing is lost', async () => {
    const one = await atWork();
    const other = await atWork();
    await accept(one);
    await shownAsSaved(one, accepted);
    await expect.poll(async () => (await decided(other, 1)).accepted, { timeout: 15_000 }).toContain('person 顾南乔');
    await expect.poll(() => other.locator('.cm-content').getByText('顾南乔').first().isVisible()).toBe(true);
    await goToSuggestion(other, '澄江市');
    await other.keyboard.press('a');
    await other.locator('[data-testid=saving][data-saving=saved]').waitFor();
    await expect
      .poll(async () => (await decided(one, 1)).accepted, { timeout: 15_000 })
      .toEqual(expect.arrayContaining(['person 顾南乔', 'place 澄江市']));
    for (const kanwu of running.splice(0)) await kanwu.close();
    const workspace = Workspace.open(path, { nativeBinding, readonly: true });
    expect(checkWorkspace(workspace).problems).toEqual([]);
    workspace.close();
  });

  test('was last worked on by a clock a month ahead: what is done now still counts, is undone first and keeps its order', async () => {
    const page = await atWork();
    await closeWorkspace(page);
    const ahead = Workspace.open(path, { nativeBinding });
    const [id] = ahead.issueIds();
    if (id === undefined) throw new Error('the workspace holds an issue');
    const commands = [{ name: 'issue.revise' as const, payload: { revisions: [{ id, changes: { note: '下月' } }] } }];
    const later = doingAs('柏舟', Date.now() + 30 * 86_400_000);
    ahead.execute({ action: 'issue-revise', articleId: null, summary: '', commands }, later);
    ahead.close();
    await page.keyboard.press('Control+Shift+N');
    await page.getByTestId('workspace-path').waitFor();
    await accept(page);
    await shownAsSaved(page, accepted);
    const [newest, before] = await ask(page, 'history.list', { before: null, limit: 2, articleId: null });
    expect([newest, before]).toMatchObject([{ action: 'mention-accept' }, { action: 'issue-revise' }]);
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await decided(page, 1)).accepted).toEqual([]);
  });

  test('lies at a path of 300 bytes and more, in folders with Chinese names', async () => {
    const folder = join(directory, '区档案馆民国时期报纸整理', '一九四六年至一九四九年地方报纸文字识别稿'.repeat(3));
    mkdirSync(folder, { recursive: true });
    path = join(folder, `${'地方报纸'.repeat(12)}.kanwu`);
    expect(Buffer.byteLength(path)).toBeGreaterThan(300);
    const page = await atWork();
    await accept(page);
    await shownAsSaved(page, accepted);
    expect(statSync(path).size).toBeGreaterThan(0);
  });

  test('has the foreign -wal of another workspace beside it: it is not opened, left as it is, and why is said', async () => {
    const page = await atWork();
    await closeWorkspace(page);
    const other = join(directory, 'other.kanwu');
    const working = Workspace.open(other, { nativeBinding });
    working.execute(
      {
        action: 'type-revise',
        articleId: null,
        summary: '',
        commands: [{ name: 'type.add', payload: { records: [] } }],
      },
      doingAs('柏舟'),
    );
    copyFileSync(`${other}-wal`, `${path}-wal`);
    working.close();
    const before = statSync(path);
    await page.keyboard.press('Control+Shift+N');
    await alert(page, 'belongs to another one').waitFor();
    expect(statSync(path).mtimeMs).toBe(before.mtimeMs);
    rmSync(`${path}-wal`);
  });
});

test('a profile that cannot be written keeps nobody from working: it is said, and the work is saved', async () => {
  const userDataDir = mkdtempSync(join(tmpdir(), 'kanwu-profile-'));
  // Whoever is root may write everywhere, but not to a file that is a folder.
  mkdirSync(join(userDataDir, 'preferences.json.new'), { recursive: true });
  const page = await atWork({ userDataDir });
  await alert(page, 'The preferences can’t be saved').waitFor();
  await running[0]?.screenshot('fault-profile');
  await accept(page);
  await shownAsSaved(page, accepted);
  expect((await decided(page, 1)).accepted).toEqual(['person 顾南乔']);
});

test('preferences that cannot be read any more: it is said, the usual ones are taken, and what was typed before a crash is there', async () => {
  const userDataDir = mkdtempSync(join(tmpdir(), 'kanwu-profile-'));
  const page = await atWork({ userDataDir });
  await panelTab(page, 'Article');
  await page.getByRole('region', { name: 'Article details' }).getByLabel('Note').click();
  await page.keyboard.type('typed before the power went');
  await expect.poll(() => saving(page).getAttribute('data-saving')).toBe('typed');
  for (const kanwu of running.splice(0)) await kanwu.kill({ keepProfile: true });
  writeFileSync(join(userDataDir, 'preferences.json'), '');
  const kanwu = await launchKanwu({ userDataDir, args: [path] });
  running.push(kanwu);
  await alert(kanwu.window, 'The preferences could not be read').waitFor();
  await kanwu.window.getByText('1 entry was left unfinished last time').waitFor();
  await kanwu.screenshot('fault-preferences');
});

const slow = slowDisk(150);
if (slow === null) console.warn('not run: a slow disk (no C compiler here)');

test.skipIf(slow === null)(
  'on a slow disk an edit is called saved when it is on it, and the window can be used meanwhile',
  async () => {
    const page = await atWork({ env: { LD_PRELOAD: slow ?? '' } });
    await goToSuggestion(page, '顾南乔');
    await page.keyboard.press('a');
    // The next key is taken while that is being written.
    await page.keyboard.press('Control+k');
    await paletteField(page).waitFor();
    await page.keyboard.press('Escape');
    await shownAsSaved(page, accepted);
    const [kanwu] = running.splice(0);
    await kanwu?.kill({ keepProfile: true });
    const workspace = Workspace.open(path, { nativeBinding });
    expect(workspace.journal.list({ before: null, limit: 1, articleId: null })).toMatchObject([{ summary: '顾南乔' }]);
    expect(checkWorkspace(workspace).problems).toEqual([]);
    workspace.close();
  },
);

const disk = smallDisk(8);
if (disk === null) console.warn('not run: a disk that gets full (no small disk can be made here)');

test.skipIf(disk === null)(
  'a disk that gets full under the work: the edit is refused with words, nothing is lost, and it goes on once there is room',
  async () => {
    path = join(disk?.path ?? '', 'w.kanwu');
    const page = await atWork();
    // What lies beside the file has room already; once it is empty, it needs new.
    await expect.poll(() => statSync(`${path}-wal`).size, { timeout: 15_000 }).toBe(0);
    disk?.fill();
    await goToSuggestion(page, '顾南乔');
    await page.keyboard.press('a');
    await running[0]?.screenshot('fault-disk-full');
    await alert(page, 'disk is full').waitFor({ timeout: 10_000 });
    expect(await saving(page).getAttribute('data-saving')).toBe('failed');
    expect((await decided(page, 1)).accepted).toEqual([]);
    disk?.empty();
    await accept(page);
    await shownAsSaved(page, accepted);
    for (const kanwu of running.splice(0)) await kanwu.close();
    const workspace = Workspace.open(path, { nativeBinding, readonly: true });
    expect(checkWorkspace(workspace).problems).toEqual([]);
    workspace.close();
    disk?.remove();
  },
);

test('a file that is no workspace any more, since it was written over, is not taken for one', async () => {
  const page = await atWork();
  await closeWorkspace(page);
  writeFileSync(path, '这里原来是工作区');
  await page.keyboard.press('Control+Shift+N');
  await alert(page, 'is not a Kanwu workspace').waitFor();
});
