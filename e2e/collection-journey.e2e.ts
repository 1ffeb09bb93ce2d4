import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asListed } from '../model/library.ts';
import { shownText } from './harness/article-text.ts';
import { answerOpenDialogs, answerSaveDialogs } from './harness/dialogs.ts';
import { type Kanwu, launchKanwu } from './harness/kanwu.ts';
import { launchOnFiles, type NewWorkspace } from './harness/new-workspace.ts';
import { runCommand } from './harness/palette.ts';
import { goToSuggestion, openArticle, panelTab, ready, shownAsSaved } from './harness/review.ts';
import { ask, decided, overview, storedArticle } from './harness/stored.ts';

const pages: readonly (readonly [string, string])[] = [
  ['3', '（上接第1版）\n\n工程由青川桥梁公司承建，梁秋白任总工程师，历时三年。\n'],
  ['1', '云溪大桥通车\n\n本报讯 5月6日，青川区区长林若溪为云溪大桥剪彩。（下转第3版）\n\n记者 周亦舟\n'],
  ['2', '区图书馆开馆\n\n本报讯 青川区图书馆昨日开馆，何晚晴任馆长。\n\n记者 周亦舟\n'],
];
const [bridge, library] = ['云溪大桥通车', '区图书馆开馆'];
const colleague = '柏舟';

let filled: NewWorkspace;
let kanwu: Kanwu;
let first: Page;
let second: Page;
let copy: string;

beforeAll(async () => {
  filled = await launchOnFiles(pages.map(([label, text]) => [`青川报_2020-05-07_第${label}版.txt`, text]));
  ({ kanwu } = filled);
  first = kanwu.window;
  copy = join(filled.directory, '副本.kanwu');
});

afterAll(() => filled.close());

/** Resolves once both windows say which edit Ctrl+Z would take back. */
async function bothAt(label: string): Promise<void> {
  for (const page of [first, second]) await shownAsSaved(page, label);
}

async function accept(page: Page, words: string): Promise<void> {
  await page.locator('.cm-content').focus();
  await goToSuggestion(page, words);
  await page.keyboard.press('a');
  await shownAsSaved(page, `Undo: Accepted: ${words}`);
}

async function note(page: Page, text: string): Promise<void> {
  await panelTab(page, 'Article');
  await noteField(page).click();
  await page.keyboard.type(text);
  await page.keyboard.press('Tab');
}

function noteField(page: Page): Locator {
  return page.getByRole('region', { name: 'Article details' }).getByLabel('Note');
}

function notice(page: Page, words: string | RegExp): Locator {
  return page.getByLabel('Notices').getByText(words);
}

/** The colleague's Kanwu, which has a profile of its own and so another person, with a workspace file open. */
async function colleagueOn(path: string): Promise<Kanwu> {
  const userDataDir = join(filled.directory, colleague);
  mkdirSync(userDataDir, { recursive: true });
  const there = await launchKanwu({ userDataDir, args: [path] });
  await ready(there.window);
  const { preferences } = await ask(there.window, 'app.describe', {});
  await ask(there.window, 'app.set-preferences', { ...preferences, actor: colleague });
  await there.window.getByTestId('workspace-path').waitFor();
  return there;
}

describe('an issue of three pages, in two windows and a copy', () => {
  test('comes in from three files, and what goes on on the third page is joined in one window and read in the other', async () => {
    await expect.poll(async () => (await ask(first, 'workspace.overview', {}))?.articles).toBe(3);
    const opened = kanwu.app.waitForEvent('window');
    await runCommand(first, 'New window');
    second = await opened;
    await ready(second);
    for (const page of [first, second]) await openArticle(page, bridge);
    await runCommand(first, 'Join with its continuation');
    const dialog = first.getByRole('dialog');
    await expect.poll(() => dialog.getByLabel('Continues in').inputValue()).not.toBe('');
    await dialog.getByRole('button', { name: 'Join' }).click();
    for (const page of [first, second]) {
      await expect.poll(() => page.locator('.article-issue').textContent()).toContain('p. 1, 3');
      await expect.poll(() => shownText(page)).toContain('梁秋白任总工程师');
      await expect.poll(() => page.getByRole('treeitem').filter({ hasText: 'p. 3' }).count()).toBe(0);
    }
    const { rows } = await ask(second, 'library.rows', { from: 0, count: 20, view: asListed });
    expect(rows.filter(({ kind }) => kind === 'issue')).toMatchObject([{ line: { pages: 3 } }]);
  });

  test('is worked in in both windows, which stay in step', async () => {
    await accept(first, '林若溪');
    await expect.poll(() => second.locator('.entity-accepted').getByText('林若溪').count()).toBe(1);
    await accept(second, '梁秋白');
    await expect.poll(() => first.locator('.entity-accepted').getByText('梁秋白').count()).toBe(1);
    await bothAt('Undo: Accepted: 梁秋白');
    await openArticle(second, library);
    await note(second, '馆长姓名待核');
    await shownAsSaved(second, `Undo: Changed article: ${library}`);
    await first.getByRole('button', { name: `Undo: Changed article: ${library}` }).waitFor();
    expect((await decided(first, 1)).accepted).toEqual(['person 林若溪', 'person 梁秋白']);
    expect(await first.getByRole('heading', { level: 1 }).textContent()).toBe(bridge);
  });

  test('is copied, and a colleague goes on in the copy', async () => {
    await answerSaveDialogs(kanwu.app, copy);
    await runCommand(first, 'Save a copy');
    await notice(first, '副本.kanwu').waitFor();
    const there = await colleagueOn(copy);
    await openArticle(there.window, library);
    await there.window.locator('.cm-content').focus();
    await goToSuggestion(there.window, '何晚晴');
    await there.window.keyboard.press('r');
    await shownAsSaved(there.window, 'Undo: Rejected: 何晚晴');
    await openArticle(there.window, bridge);
    await accept(there.window, '青川桥梁公司');
    await there.close();
  });

  test('is merged through the window, and both windows show what came in and the conflict', async () => {
    await accept(second, '何晚晴');
    await answerOpenDialogs(kanwu.app, [copy]);
    await runCommand(second, 'Merge a copy');
    await notice(second, /^\d+ changes came in$/).waitFor();
    await notice(second, '1 conflict waits to be settled.').waitFor();
    await expect.poll(() => first.locator('.entity-accepted').getByText('青川桥梁公司').count()).toBe(1);
    for (const page of [first, second])
      await expect.poll(() => page.getByTestId('conflicts').textContent()).toBe('1 conflict');
    await second.getByTestId('conflicts').click();
    const conflict = second.getByRole('dialog', { name: 'Conflicts' }).getByRole('listitem');
    await expect.poll(() => conflict.textContent()).toMatch(/何晚晴.*Rejected.*Accepted/);
    expect(await conflict.textContent()).toContain(colleague);
  });

  test('has the conflict settled in one window, and so it is in the other', async () => {
    const dialog = second.getByRole('dialog', { name: 'Conflicts' });
    await dialog.getByRole('button', { name: 'Take the earlier' }).click();
    await dialog.getByText('No conflicts wait').waitFor();
    await second.keyboard.press('Escape');
    for (const page of [first, second]) await expect.poll(() => page.getByTestId('conflicts').count()).toBe(0);
    expect((await decided(first, 2)).rejected).toEqual(['person 何晚晴']);
    await expect.poll(() => second.locator('.entity-accepted').getByText('何晚晴').count()).toBe(0);
  });

  test('takes back on Ctrl+Z in either window what was done here, and nothing of the colleague’s', async () => {
    const labels = [
      'Undo: Accepted: 何晚晴',
      `Undo: Changed article: ${library}`,
      'Undo: Accepted: 梁秋白',
      'Undo: Accepted: 林若溪',
      /^Undo: (?!Accepted)/,
    ];
    for (const [step, label] of labels.entries()) {
      const page = step % 2 === 0 ? first : second;
      await page.locator('.cm-content').focus();
      await page.keyboard.press('Control+z');
      for (const each of [first, second]) await each.getByRole('button', { name: label }).waitFor();
    }
    expect((await decided(first, 1)).accepted).toEqual(['organization 青川桥梁公司']);
    expect((await storedArticle(first, 2)).article.note).toBe('');
    expect((await decided(first, 2)).rejected).toEqual(['person 何晚晴']);
    expect(await first.getByTestId('conflicts').count()).toBe(0);
    for (let step = 0; step < labels.length; step++) {
      const page = step % 2 === 0 ? second : first;
      await page.keyboard.press('Control+y');
    }
    await expect.poll(async () => (await decided(first, 1)).accepted).toHaveLength(3);
  });

  test('takes back on Ctrl+Z in the copy what the colleague did, and nothing of what came in there', async () => {
    const there = await colleagueOn(copy);
    const page = there.window;
    await answerOpenDialogs(there.app, [(await overview(first)).path]);
    await runCommand(page, 'Merge a copy');
    await notice(page, /^\d+ changes came in$/).waitFor();
    await openArticle(page, bridge);
    await expect.poll(async () => (await decided(page, 1)).accepted).toHaveLength(3);
    await page.locator('.cm-content').focus();
    await page.keyboard.press('Control+z');
    await page.getByRole('button', { name: 'Undo: Rejected: 何晚晴' }).waitFor();
    expect((await decided(page, 1)).accepted).toEqual(['person 林若溪', 'person 梁秋白']);
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.getByRole('button', { name: 'Undo', exact: true }).isDisabled()).toBe(true);
    expect((await decided(page, 1)).accepted).toEqual(['person 林若溪', 'person 梁秋白']);
    expect((await storedArticle(page, 2)).article.note).toBe('馆长姓名待核');
    await there.close();
  });
});
