import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { recognisedPages } from '../fixtures/recognised-pages.ts';
import { shownText } from '../harness/article-text.ts';
import { selectedWords } from '../harness/review.ts';
import { decided } from '../harness/stored.ts';
import { madeHome, withPackaged } from './harness/packaged-kanwu.ts';

describe('somebody works with the packaged program', () => {
  const home = madeHome();
  let accepted = '';
  afterAll(() => home.remove());

  test('imports the sample, by threads, lists and weights of the archive, and accepts a name', async () => {
    await withPackaged({ home: home.path }, async (page) => {
      expect(page.url()).toBe('app://kanwu/index.html');
      await page.getByRole('button', { name: 'Try the sample' }).click();
      await expect.poll(() => page.getByRole('treeitem', { level: 2 }).count()).toBe(7);
      await expect.poll(() => shownText(page)).toContain('新区党工委书记、管委会主任郝砚棠');
      await expect.poll(() => page.locator('.cm-content .tp-mention').count()).toBeGreaterThan(20);

      await page.keyboard.press('j');
      await expect.poll(() => selectedWords(page)).not.toBe('');
      accepted = await selectedWords(page);
      await page.keyboard.press('a');
      await expect.poll(async () => (await decided(page, 1)).accepted).toEqual([expect.stringContaining(accepted)]);
    });
  });

  test('finds it again', async () => {
    await withPackaged({ home: home.path, args: [join(home.path, 'Kanwu.kanwu')] }, async (page) => {
      await expect.poll(() => page.getByRole('treeitem', { level: 2 }).count()).toBe(7);
      expect((await decided(page, 1)).accepted).toEqual([expect.stringContaining(accepted)]);
    });
  });

  test('looks at the scan of a recognised page, cut into tiles by the WebAssembly of the archive', async () => {
    const [path = ''] = await recognisedPages(join(home.path, 'issue'));
    await withPackaged({ home: home.path, args: [path] }, async (page) => {
      await expect.poll(() => shownText(page), { timeout: 30_000 }).toContain('林若溪');
      await page.keyboard.press('Control+i');
      const image = page.locator('canvas.page-image');
      await expect.poll(() => image.getAttribute('data-drawn'), { timeout: 30_000 }).toBe('tiles');
    });
  });
});
