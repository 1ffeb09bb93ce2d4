import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asListed } from '../model/library.ts';
import { loadAxe, violations } from './harness/axe.ts';
import type { Kanwu } from './harness/kanwu.ts';
import { launchOnFiles, type NewWorkspace } from './harness/new-workspace.ts';
import { runCommand } from './harness/palette.ts';
import { ask } from './harness/stored.ts';

/** The third was read wrongly: 极 for 报. */
const files: readonly (readonly [string, string])[] = [
  ['青川报_2020-05-07_第1版.txt', '云溪大桥通车\n\n本报讯 5月6日，青川区区长林若溪为云溪大桥剪彩。\n'],
  ['青川报_2020-05-08_第1版.txt', '区图书馆开馆\n\n本报讯 青川区图书馆昨日开馆，何晚晴任馆长。\n'],
  ['青川极_2020-05-09_第1版.txt', '县队取胜\n\n本报讯 昨日县队以二比一取胜，教练梁秋白。\n'],
];

let filled: NewWorkspace;
let kanwu: Kanwu;
let page: Page;

beforeAll(async () => {
  filled = await launchOnFiles(files);
  ({ kanwu } = filled);
  page = kanwu.window;
});

afterAll(() => filled.close());

async function openPublications(): Promise<void> {
  await runCommand(page, 'Publications');
  await page.getByRole('dialog').getByRole('listbox').waitFor();
}

async function titles(): Promise<(string | null)[]> {
  const { rows } = await ask(page, 'library.rows', { from: 0, count: 20, view: asListed });
  return rows.flatMap((row) => (row.kind === 'issue' ? [row.line.title] : []));
}

describe('the publications of a workspace', () => {
  test('are listed with how many issues there are of each', async () => {
    await expect.poll(async () => (await ask(page, 'workspace.overview', {}))?.issues).toBe(3);
    await openPublications();
    const items = page.getByRole('dialog').getByRole('option').filter({ hasText: 'issue' });
    await expect
      .poll(() => items.allTextContents())
      .toEqual([expect.stringMatching(/青川报2 issues · 7.*8 May 2020/), expect.stringMatching(/青川极1 issue · /)]);
    await kanwu.screenshot('publications');
    await loadAxe(page);
    expect(await violations(page)).toEqual([]);
  });

  test('one that was read wrongly is joined into the right one, which is then known by that title, too', async () => {
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('option', { name: '青川极' }).first().click();
    await dialog.getByLabel('join into').selectOption({ label: '青川报' });
    await dialog.getByRole('button', { name: 'Join' }).click();
    await expect.poll(titles).toEqual(['青川报', '青川报', '青川报']);
    await expect.poll(() => dialog.getByLabel('Other titles').inputValue()).toBe('青川极');
  });

  test('is put right once, for every issue', async () => {
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Title', { exact: true }).fill('青川日报');
    await page.keyboard.press('Enter');
    await dialog.getByLabel('ISSN').fill('1000-1230');
    await expect.poll(() => dialog.getByRole('alert').textContent()).toContain('check digit');
    await dialog.getByLabel('ISSN').fill('1000-1239');
    await page.keyboard.press('Enter');
    await expect.poll(titles).toEqual(['青川日报', '青川日报', '青川日报']);
    for (const [width, height] of [
      [1440, 900],
      [1024, 700],
    ] as const) {
      await kanwu.resize(width, height);
      await kanwu.screenshot(`publications-${width}`);
    }
    await dialog.getByRole('button', { name: 'Done' }).click();
    await expect.poll(() => page.getByRole('treeitem').first().textContent()).toContain('青川日报');
    await expect.poll(() => page.locator('.article-issue').textContent()).toContain('青川日报');
  });

  test('an issue is moved to another one by its title', async () => {
    await page.getByRole('treeitem').nth(1).click();
    await page.getByRole('tab', { name: 'Article' }).click();
    await page.getByLabel('Publication', { exact: true }).fill('芦岭报');
    await page.keyboard.press('Enter');
    await expect.poll(titles).toEqual(['芦岭报', '青川日报', '青川日报']);
    await kanwu.screenshot('publication-of-issue');
    await page.locator('.cm-content').focus();
    await page.keyboard.press('Control+z');
    await expect.poll(titles).toEqual(['青川日报', '青川日报', '青川日报']);
  });
});
