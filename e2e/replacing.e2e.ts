import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { everywhere } from '../model/search/search-query.ts';
import { findWords, ringedText, shownText } from './harness/article-text.ts';
import { loadAxe, violations } from './harness/axe.ts';
import type { Kanwu } from './harness/kanwu.ts';
import { dailyIssues, launchOnFiles, type NewWorkspace } from './harness/new-workspace.ts';
import { runCommand } from './harness/palette.ts';
import { ask } from './harness/stored.ts';

let filled: NewWorkspace;
let kanwu: Kanwu;
let page: Page;

/** Twelve issues in which 已经 was read as 己经, once broken over a line, and 自己 is right. */
function issueOf(day: number): string {
  const broken = day === 3 ? '己\n经' : '己经';
  return `区图书馆第${day}号新闻\n\n本报讯 区图书馆${broken}开放，何晚晴自己到场。\n\n第${day}期读书会借出第${day + 20}号图书。\n`;
}

beforeAll(async () => {
  filled = await launchOnFiles(dailyIssues(12, issueOf));
  ({ kanwu } = filled);
  page = kanwu.window;
}, 120_000);

afterAll(() => filled.close());

const dialog = () => page.getByRole('dialog');
const grid = () => dialog().getByRole('grid', { name: 'Where it stands' });
const count = () => page.getByTestId('replacing-count').textContent();
const said = () => page.getByTestId('replacing-said').textContent();
const activePlace = () => grid().locator('[role=row][data-active] .occurrence-place').textContent();
const activeIssue = () => grid().getAttribute('aria-activedescendant');

async function found(wanted: string): Promise<number> {
  return (await ask(page, 'search.facets', { kind: 'words', wanted, narrowing: everywhere })).articles;
}

describe('a misreading that was put right once', () => {
  test('is said to stand in other places, and is put right in all that are ticked', async () => {
    await expect.poll(async () => (await ask(page, 'workspace.overview', {}))?.issues, { timeout: 50_000 }).toBe(12);
    await expect.poll(() => shownText(page)).toContain('第0期');
    await findWords(page, '己');
    await page.keyboard.press('c');
    await page.keyboard.insertText('已');
    await page.keyboard.press('Escape');
    await expect.poll(() => shownText(page)).toContain('已经开放');
    await expect.poll(() => page.getByTestId('same-again').textContent()).toContain('“己经→已经” also in 11 places');
    await kanwu.screenshot('same-again-offered');
    await page.keyboard.press('s');
    await expect.poll(count).toBe('11 places, 11 ticked');
    await kanwu.screenshot('same-again');
    // The first is left, the second is looked at where it stands.
    await grid().press('j');
    await grid().press('k');
    await grid().press('r');
    await expect.poll(count).toBe('11 places, 10 ticked');
    const row = await activeIssue();
    await grid().press('Enter');
    await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toContain('第2号');
    await page.keyboard.press('Escape');
    await grid().waitFor();
    await expect.poll(count).toBe('11 places, 10 ticked');
    await expect.poll(activeIssue).toBe(row);
    await grid().press('Control+Enter');
    await expect.poll(said).toBe('Corrected 10 places in 10 issues; 1 left alone');
    await expect.poll(count).toBe('1 place, 0 ticked');
    expect(await found('己经')).toBe(1);
    expect(await found('已经')).toBe(11);
    expect(await found('自己')).toBe(12);
  });

  test('and all of it is one step to undo, and to do again', async () => {
    await grid().press('Control+z');
    await expect.poll(() => found('己经')).toBe(11);
    await expect.poll(count).toBe('11 places, 10 ticked');
    await grid().press('Control+Shift+z');
    await expect.poll(() => found('己经')).toBe(1);
    await grid().press('Escape');
    await expect.poll(() => dialog().count()).toBe(0);
  });
});

describe('find and replace', () => {
  test('replaces what a regular expression finds in the workspace, as one act', async () => {
    await page.keyboard.press('Control+Shift+h');
    const field = dialog().getByRole('textbox', { name: 'Find' });
    await field.fill('第(\\d+)期');
    await dialog().getByRole('radio', { name: 'Regular expression' }).check({ force: true });
    await dialog().getByRole('textbox', { name: 'Replace with' }).fill('第$1次');
    await expect.poll(count).toBe('12 places, 12 ticked');
    await field.press('Enter');
    await expect.poll(activePlace).toBe('第0期第0次');
    await loadAxe(page);
    expect(await violations(page)).toEqual([]);
    await kanwu.screenshot('replace-by-pattern');
    await grid().press('Control+Enter');
    await expect.poll(said).toBe('Corrected 12 places in 12 issues');
    expect(await found('次读书会')).toBe(12);
    await page.keyboard.press('Control+z');
    await expect.poll(() => found('次读书会')).toBe(0);
    await expect.poll(count).toBe('12 places, 12 ticked');
    await page.keyboard.press('Escape');
  });

  test('says of a pattern that never ends, and of one that asks for too much, what to do', async () => {
    await page.keyboard.press('Control+Shift+h');
    const field = dialog().getByRole('textbox', { name: 'Find' });
    await field.fill('\\d+');
    await dialog().getByText('can’t be looked up in more than an issue').waitFor();
    await field.fill('(');
    await dialog().getByText('This is not a valid regular expression').waitFor();
    await kanwu.screenshot('replace-no-pattern');
    await page.keyboard.press('Escape');
    await expect.poll(() => dialog().count()).toBe(0);
  });

  test('begins with what is selected in the article, by the palette too', async () => {
    await findWords(page, '读书会');
    await runCommand(page, 'Find and replace in the text');
    const field = dialog().getByRole('textbox', { name: 'Find' });
    await expect.poll(() => field.inputValue()).toBe('读书会');
    await dialog().getByRole('textbox', { name: 'Replace with' }).fill('读书日');
    await expect.poll(count).toBe('1 place, 1 ticked');
    await dialog().getByRole('textbox', { name: 'Replace with' }).press('Enter');
    await grid().press('Enter');
    await expect.poll(() => page.locator('.selection-quote').textContent()).toBe('读书会');
    await page.keyboard.press('Escape');
    await expect.poll(count).toBe('1 place, 1 ticked');
    await grid().press('Control+Enter');
    await expect.poll(said).toBe('Corrected 1 place in 1 issue');
    await page.keyboard.press('Escape');
    await expect.poll(() => shownText(page)).toContain('读书日');
    expect(await ringedText(page)).toBe('');
  });
});
