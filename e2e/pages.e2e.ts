import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readingOfDocument } from '../model/document-reading.ts';
import { fromJsonText } from '../model/json-text.ts';
import { asListed } from '../model/library.ts';
import type { Kanwu } from './harness/kanwu.ts';
import { launchOnFiles, type NewWorkspace } from './harness/new-workspace.ts';
import { runCommand } from './harness/palette.ts';
import { goToSuggestion } from './harness/review.ts';
import { ask } from './harness/stored.ts';

const pages: readonly (readonly [string, string])[] = [
  ['3', '（上接第1版）\n\n工程由青川桥梁公司承建，梁秋白任总工程师，历时三年。\n'],
  ['1', '云溪大桥通车\n\n本报讯 5月6日，青川区区长林若溪为云溪大桥剪彩。（下转第3版）\n\n记者 周亦舟\n'],
  ['2', '区图书馆开馆\n\n本报讯 青川区图书馆昨日开馆，何晚晴任馆长。\n'],
];

let filled: NewWorkspace;
let kanwu: Kanwu;
let page: Page;

beforeAll(async () => {
  filled = await launchOnFiles(pages.map(([label, text]) => [`青川报_2020-05-07_第${label}版.txt`, text]));
  ({ kanwu } = filled);
  page = kanwu.window;
});

afterAll(() => filled.close());

async function shownText(): Promise<string> {
  const { rows } = await ask(page, 'library.rows', { from: 0, count: 20, view: asListed });
  const [first] = rows.flatMap((row) => (row.kind === 'article' ? [row.line] : []));
  if (first === undefined) throw new Error('there is no article');
  return readingOfDocument(fromJsonText(await ask(page, 'article.open', { id: first.id }))).text;
}

describe('an issue of three pages from three files', () => {
  test('is one issue, its articles in the order of its pages', async () => {
    await expect.poll(async () => (await ask(page, 'workspace.overview', {}))?.articles).toBe(3);
    const { rows } = await ask(page, 'library.rows', { from: 0, count: 20, view: asListed });
    expect(rows.filter(({ kind }) => kind === 'issue')).toMatchObject([{ line: { pages: 3 } }]);
    const library = page.getByRole('treeitem').filter({ hasNotText: 'Outside articles' });
    await expect
      .poll(() => library.allTextContents())
      .toEqual([
        expect.stringContaining('3 pages'),
        expect.stringMatching(/1 云溪大桥通车.*p\. 1/),
        expect.stringMatching(/2 区图书馆开馆.*p\. 2/),
        expect.stringMatching(/3 工程由青川桥梁公司承建.*p\. 3/),
      ]);
  });

  test('has an article that goes on on the third page, and reads as one', async () => {
    await page.getByRole('treeitem').nth(1).click();
    await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toContain('云溪大桥通车');
    await runCommand(page, 'Join with its continuation');
    const dialog = page.getByRole('dialog');
    await expect.poll(() => dialog.getByLabel('Continues in').inputValue()).not.toBe('');
    await kanwu.screenshot('continue-article');
    await dialog.getByRole('button', { name: 'Join' }).click();
    await expect.poll(shownText).toContain('剪彩。（下转第3版）\n记者 周亦舟\n工程由青川桥梁公司承建');
    await expect.poll(() => page.locator('.article-issue').textContent()).toContain('p. 1, 3');
    await expect.poll(() => page.getByRole('treeitem').count()).toBe(4);
    await kanwu.screenshot('two-pages');
  });

  test('is tagged on the page that it goes on on, and the name stands where it was printed', async () => {
    await page.locator('.cm-content').focus();
    await goToSuggestion(page, '梁秋白');
    await page.keyboard.press('a');
    await expect
      .poll(async () => {
        const { rows } = await ask(page, 'library.rows', { from: 0, count: 20, view: asListed });
        const [first] = rows.flatMap((row) => (row.kind === 'article' ? [row.line] : []));
        return first?.acceptedMentions;
      })
      .toBe(1);
  });

  test('is parted again by undoing', async () => {
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.getByRole('treeitem').count()).toBe(5);
  });
});

describe('a paragraph that goes on on another page', () => {
  let halves: NewWorkspace;
  beforeAll(async () => {
    halves = await launchOnFiles([
      [
        '青川报_2020-05-07_第1版.txt',
        '云溪大桥通车\n\n本报讯 5月6日，青川区各界人士在区长林若溪带领下，纷纷（下转第3版）\n',
      ],
      ['青川报_2020-05-07_第3版.txt', '（上接第1版）\n\n来到桥头，共庆大桥通车。何晚晴、梁秋白参加。\n'],
    ]);
  });
  afterAll(() => halves.close());

  test('is put together with its article, without what is printed between, and parted again by one undo', async () => {
    const { window } = halves.kanwu;
    await expect.poll(async () => (await ask(window, 'workspace.overview', {}))?.articles).toBe(2);
    await window.getByRole('treeitem').nth(1).click();
    await expect.poll(() => window.getByRole('heading', { level: 1 }).textContent()).toContain('云溪大桥通车');
    await runCommand(window, 'Join with its continuation');
    const dialog = window.getByRole('dialog');
    const goesOn = dialog.getByLabel('One paragraph goes on over the page');
    await expect.poll(() => goesOn.isChecked()).toBe(true);
    await dialog.getByText('纷纷│来到桥头').waitFor();
    await halves.kanwu.screenshot('paragraph-over-pages');
    await dialog.getByRole('button', { name: 'Join' }).click();
    await expect.poll(() => window.locator('.cm-content').textContent()).toContain('纷纷来到桥头，共庆大桥通车。');
    await halves.kanwu.screenshot('paragraph-over-pages-joined');
    await window.keyboard.press('Control+z');
    await expect.poll(() => window.getByRole('treeitem').filter({ hasText: 'p. 3' }).count()).toBe(1);
    await expect.poll(() => window.locator('.cm-content').textContent()).toContain('下转第3版');
  });
});
