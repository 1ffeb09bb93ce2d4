import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadAxe, violations } from './harness/axe.ts';
import { liuxi, liuxiHeadlines } from './harness/fixtures.ts';
import { type Kanwu, launchKanwu } from './harness/kanwu.ts';
import { runCommand } from './harness/palette.ts';
import { openArticle, openIssueFile } from './harness/review.ts';

let kanwu: Kanwu;
let page: Page;

beforeAll(async () => {
  kanwu = await launchKanwu();
  page = kanwu.window;
  await openIssueFile(kanwu, liuxi);
});

afterAll(() => kanwu.close());

const [one, two, three, four] = liuxiHeadlines;
const tree = () => page.getByRole('tree', { name: 'Issues and articles' });
const row = (headline: string) => tree().getByRole('treeitem').filter({ hasText: headline });
const headlines = () =>
  tree()
    .locator('.article-row')
    .evaluateAll((rows) => rows.map((each) => each.getAttribute('title')));
const said = () => page.locator('.library').getByRole('status').textContent();

describe('an article', () => {
  test('is picked up with a key, its place chosen by arrows and said in words, and dropped with Enter', async () => {
    await openArticle(page, one);
    await expect.poll(headlines).toEqual([one, two, three, four]);
    await tree().focus();
    await page.keyboard.press('Shift+M');
    await expect.poll(said).toBe(`Moving “${one}”: where it is, article 1 of 4`);
    await page.keyboard.press('ArrowDown');
    await expect.poll(said).toBe(`Moving “${one}”: after “${two}”, article 2 of 4`);
    await page.keyboard.press('End');
    await expect.poll(said).toBe(`Moving “${one}”: after “${four}”, article 4 of 4`);
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => row(three).getAttribute('data-drop')).toBe('below');
    await kanwu.screenshot('library-moving');
    await loadAxe(page);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect.poll(headlines).toEqual([two, three, one, four]);
    await expect.poll(said).toBe(`“${one}” is article 3 now`);
    await page.keyboard.press('Control+z');
    await expect.poll(headlines).toEqual([one, two, three, four]);
  });

  test('stays where it was with Escape, and no other single key means anything meanwhile', async () => {
    await tree().focus();
    await page.keyboard.press('Shift+M');
    await expect.poll(said).toContain('Moving');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('w');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.keyboard.press('Escape');
    await expect.poll(said).toContain('stays where it was');
    expect(await headlines()).toEqual([one, two, three, four]);
  });

  test('is picked up by the palette, too', async () => {
    await openArticle(page, three);
    await runCommand(page, 'Move within its issue');
    await expect.poll(said).toContain(`Moving “${three}”`);
    await page.keyboard.press('Home');
    await expect.poll(said).toBe(`Moving “${three}”: before “${one}”, article 1 of 4`);
    await page.keyboard.press('Enter');
    await expect.poll(headlines).toEqual([three, one, two, four]);
  });

  test('is moved by dragging it to another of its issue, and nowhere else', async () => {
    await row(three).dragTo(tree().getByRole('treeitem').filter({ hasText: 'Outside articles' }));
    expect(await headlines()).toEqual([three, one, two, four]);
    const { height = 0 } = (await row(two).boundingBox()) ?? {};
    await row(three).dragTo(row(two), { targetPosition: { x: 60, y: height - 6 } });
    await expect.poll(headlines).toEqual([one, two, three, four]);
  });
});

describe('an article that is none', () => {
  const asked = () => page.getByRole('dialog');
  const remove = () => asked().getByRole('button', { name: 'Remove', exact: true });

  test('is removed from its menu; what stays with its text and what goes is said first, and undo brings it back', async () => {
    await openArticle(page, four);
    await page.keyboard.press('j');
    await page.keyboard.press('a');
    await row(four).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Remove article…' }).click();
    await asked().getByText('What stays with the text: 1 reviewed entity.').waitFor();
    await asked().getByText('What goes with the article: bylines.').waitFor();
    await kanwu.screenshot('remove-article');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect.poll(headlines).toEqual([one, two, three]);
    await page.getByText(`Removed “${four}”`).waitFor();
    await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toBe(three);
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect.poll(headlines).toEqual([one, two, three, four]);
    await row(four).click();
    await tree().focus();
    await page.keyboard.press('Delete');
    await asked().getByText('What stays with the text: 1 reviewed entity.').waitFor();
    await page.keyboard.press('Escape');
  });

  test('is removed with a key where its row is, unless one thinks better of it, and by the palette', async () => {
    await openArticle(page, two);
    await tree().focus();
    await page.keyboard.press('Delete');
    await remove().waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => asked().count()).toBe(0);
    expect(await headlines()).toEqual([one, two, three, four]);
    await page.keyboard.press('Delete');
    await remove().waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(headlines).toEqual([one, three, four]);
    await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toBe(three);
    await runCommand(page, 'Remove article');
    await remove().waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(headlines).toEqual([one, four]);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect.poll(headlines).toEqual([one, two, three, four]);
  });
});
