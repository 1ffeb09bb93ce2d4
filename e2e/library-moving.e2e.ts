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
