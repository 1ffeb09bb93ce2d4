import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findWords, shownText } from './harness/article-text.ts';
import { liuxi } from './harness/fixtures.ts';
import { type Kanwu, launchKanwu } from './harness/kanwu.ts';
import { openArticle, openIssueFile } from './harness/review.ts';

let kanwu: Kanwu;
let page: Page;
beforeAll(async () => {
  kanwu = await launchKanwu();
  page = kanwu.window;
  await openIssueFile(kanwu, liuxi);
});
afterAll(() => kanwu.close());

/** What stands at ends and beginnings of lines in the middle of a paragraph, as it is drawn. */
function lineEnds(): Promise<string[]> {
  return page.evaluate(() => {
    const ends: string[] = [];
    for (const line of document.querySelectorAll('.cm-content .cm-line')) {
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      let before: { readonly character: string; readonly middle: number } | null = null;
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        for (const [offset, character] of [...(node.textContent ?? '')].entries()) {
          const range = document.createRange();
          range.setStart(node, offset);
          range.setEnd(node, offset + 1);
          const box = range.getBoundingClientRect();
          const middle = box.top + box.height / 2;
          if (before !== null && middle > before.middle + box.height) ends.push(`${before.character}|${character}`);
          before = { character, middle };
        }
      }
    }
    return ends;
  });
}

test('a line is broken nowhere that it would not be without the signs of marks and corrections', {
  timeout: 120_000,
}, async () => {
  // A character less in a number is a sign in the midst of it.
  await openArticle(page, '澄江市柳溪图书馆新馆开放 古籍阅览室受欢迎');
  await expect.poll(() => shownText(page)).toContain('3200人次');
  await findWords(page, '200人');
  await page.keyboard.press('c');
  await page.keyboard.insertText('20人');
  await page.keyboard.press('Escape');
  await expect.poll(() => shownText(page)).toContain('320人次');
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('.cm-content .tp-place').count()).toBeGreaterThan(0);
  await expect.poll(() => page.locator('.cm-content .tp-sign').count()).toBeGreaterThan(10);
  let seen = 0;
  for (let width = 1200; width < 1440; width += 8) {
    await kanwu.resize(width, 900);
    const ends = await lineEnds();
    seen += ends.length;
    const torn = ends.filter((end) => /^[0-9.]\|[0-9.]$|^[《“(（]\||\|[》”)），,。、]$/u.test(end));
    expect(torn, `${width}`).toEqual([]);
  }
  expect(seen).toBeGreaterThan(100);
  await kanwu.screenshot('line-breaks');
});
