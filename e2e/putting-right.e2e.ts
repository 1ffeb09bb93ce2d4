import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dragOverWords, shownText } from './harness/article-text.ts';
import { liuxi, liuxiHeadlines } from './harness/fixtures.ts';
import { type Kanwu, launchKanwu } from './harness/kanwu.ts';
import { goToSuggestion, openArticle, openIssueFile, panelTab, selectedWords } from './harness/review.ts';
import { decided, overview, storedArticle } from './harness/stored.ts';

describe('an archivist puts right what the program made of an issue', () => {
  let kanwu: Kanwu;
  let page: Page;
  beforeAll(async () => {
    kanwu = await launchKanwu();
    page = kanwu.window;
    await openIssueFile(kanwu, liuxi);
  });
  afterAll(() => kanwu.close());

  const outside = (): Locator => page.getByRole('dialog', { name: 'Outside articles · 柳溪新报' });
  const editor = (): Locator => page.getByRole('region', { name: 'Entity', exact: true });
  const furniture = async (): Promise<number | undefined> => (await overview(page)).issues[0]?.furniture;

  test('sets a paragraph aside, finds it outside the articles and puts it back', async () => {
    const before = await storedArticle(page, 1);
    await panelTab(page, 'Article');
    await page.getByRole('button', { name: 'Set aside: paragraph 2' }).click();
    await page.getByRole('treeitem', { name: 'Outside articles (4)' }).click();
    await outside()
      .getByRole('listitem')
      .filter({ has: page.getByText(`Body`, { exact: true }) })
      .getByRole('checkbox')
      .check();
    await outside().getByLabel('Article to put it into').selectOption(`Above: 1 ${liuxiHeadlines[0]}`);
    await outside().getByRole('button', { name: 'Put into article' }).click();
    await expect.poll(() => outside().getByRole('status').textContent()).toContain(liuxiHeadlines[0]);
    expect((await storedArticle(page, 1)).blocks).toEqual(before.blocks);
  });

  test('makes an article of other text, and undoes it where it was made', async () => {
    await outside().getByRole('checkbox').first().check();
    await outside().getByRole('button', { name: 'New article' }).click();
    await expect.poll(async () => (await overview(page)).issues[0]?.articles.length).toBe(5);
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await overview(page)).issues[0]?.articles.length).toBe(4);
    await page.keyboard.press('Control+y');
    await outside().getByRole('button', { name: 'Open it' }).click();
    await expect.poll(() => shownText(page)).toBe('柳溪新报');
    expect(await furniture()).toBe(2);
  });

  test('relates a person to a position, goes there, and takes it back', async () => {
    await openArticle(page, liuxiHeadlines[0]);
    await goToSuggestion(page, '顾南乔');
    await editor().getByRole('button', { name: 'Add relation' }).click();
    const positions = page.getByRole('listbox', { name: 'Related to' }).getByRole('option');
    const last = await positions.last().locator('.truncate').first().textContent();
    await positions.last().click();
    const relation = editor()
      .getByRole('listitem')
      .filter({ hasText: `holds${last}` });
    await relation.getByRole('button', { name: last ?? '' }).click();
    await expect.poll(() => selectedWords(page)).toBe(last);
    const back = editor().getByRole('listitem').filter({ hasText: 'held by顾南乔' });
    await back.getByRole('button', { name: 'Remove relation' }).click();
    await expect.poll(() => back.count()).toBe(0);
  });

  test('tags with a type of the archive’s own, which is offered again', async () => {
    await dragOverWords(page, '产业项目');
    const selection = page.getByRole('region', { name: 'Selection' });
    await selection.getByRole('button', { name: 'Other type…' }).click();
    await page.keyboard.type('Building Site');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await decided(page, 2)).accepted).toContain('building-site 产业项目');
    await openArticle(page, liuxiHeadlines[1]);
    await dragOverWords(page, '开放');
    await expect.poll(() => selection.getByRole('button', { name: 'building-site' }).count()).toBe(1);
  });

  test('removes the issue, and has it back from the notice', async () => {
    await page.getByRole('tree').focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Delete');
    await page.getByRole('dialog', { name: 'Remove this issue?' }).getByRole('button', { name: 'Remove' }).click();
    await expect.poll(() => page.getByRole('treeitem').count()).toBe(0);
    await page.getByLabel('Notices').getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toBe(liuxiHeadlines[1]);
    expect((await decided(page, 2)).accepted).toContain('building-site 产业项目');
  });
});
