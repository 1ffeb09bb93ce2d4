import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findWords, shownText } from './harness/article-text.ts';
import { liuxi } from './harness/fixtures.ts';
import { type InputMethod, inputMethodOf } from './harness/input-method.ts';
import { type Kanwu, launchKanwu } from './harness/kanwu.ts';
import { openIssueFile, panelTab } from './harness/review.ts';
import { decided } from './harness/stored.ts';

describe('somebody types with an input method', () => {
  let kanwu: Kanwu;
  let page: Page;
  let inputMethod: InputMethod;
  beforeAll(async () => {
    kanwu = await launchKanwu();
    page = kanwu.window;
    await openIssueFile(kanwu, liuxi);
    inputMethod = await inputMethodOf(page);
  });
  afterAll(() => kanwu.close());

  const compose = (letters: string): Promise<void> => inputMethod.compose(letters);
  const choose = (text: string, code: 'Enter' | 'Space'): Promise<void> => inputMethod.choose(text, code);

  test('in the correction form: letters decide nothing, and the Enter that ends them does not save', async () => {
    await findWords(page, '栾映丹');
    await page.keyboard.press('Shift+C');
    const field = page.getByRole('form', { name: 'Correct text' }).getByLabel('Corrected to');
    await expect.poll(() => field.inputValue()).toBe('栾映丹');
    await compose('luanyingzhou');
    await expect.poll(() => field.inputValue()).toBe('luanyingzhou');
    await choose('栾映舟', 'Enter');
    await expect.poll(() => field.inputValue()).toBe('栾映舟');
    expect((await decided(page, 1)).corrections).toEqual([]);
    await page.keyboard.press('Enter');
    await expect.poll(() => shownText(page)).toContain('\n栾映舟表示');
  });

  test('in a filter and a field of the article: a, r, j and digits are only letters', async () => {
    await panelTab(page, 'Entities');
    const before = await decided(page, 1);
    const filter = page.getByLabel('Filter by text, value, note');
    await filter.focus();
    await compose('jar');
    await choose('纪', 'Space');
    await expect.poll(() => filter.inputValue()).toBe('纪');
    await expect.poll(() => page.getByRole('grid').getByRole('row').count()).toBe(2);
    expect(await decided(page, 1)).toEqual(before);

    await panelTab(page, 'Article');
    const headline = page.getByRole('region', { name: 'Article details' }).getByLabel('Headline');
    await headline.focus();
    await compose('kaigong');
    await choose('开工', 'Enter');
    await expect.poll(() => headline.inputValue()).toContain('开工');
    expect((await decided(page, 1)).headline).toBe(before.headline);
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await decided(page, 1)).headline).toBe(before.headline);
  });

  test('in the palette: the Enter that ends them runs nothing', async () => {
    await page.keyboard.press('Control+k');
    const field = page.getByRole('combobox', { name: 'Find a command, an article, a name or text' });
    await compose('tushuguan');
    await choose('图书馆', 'Enter');
    await expect.poll(() => field.inputValue()).toBe('图书馆');
    const first = page.getByRole('dialog', { name: 'Commands' }).getByRole('option').first();
    await expect.poll(() => first.textContent()).toContain('图书馆新馆开放');
    await page.keyboard.press('Escape');
    await field.waitFor({ state: 'detached' });
  });

  test('in the search of the text', async () => {
    await page.keyboard.press('Control+f');
    const field = page.locator('.tp-search .cm-textfield');
    await compose('shifu');
    await choose('书记', 'Enter');
    await expect.poll(() => field.inputValue()).toBe('书记');
    await expect.poll(() => page.locator('.tp-search-count').textContent()).toBe('1');
    await field.press('Escape');
  });

  test('over the text: no key that the input method has taken does anything', async () => {
    const before = await decided(page, 1);
    await findWords(page, '顾南乔');
    for (const code of ['KeyA', 'KeyR', 'Digit1', 'Delete', 'Enter']) await inputMethod.key(code);
    expect(await decided(page, 1)).toEqual(before);
    await page.keyboard.press('1');
    await expect.poll(async () => (await decided(page, 1)).accepted).toContain('person 顾南乔');
  });

  test('what comes into a field of the panel without a key stays there, right after a decision, too', async () => {
    await panelTab(page, 'Categories');
    const search = page.getByLabel('Search categories by name or code');
    await search.fill('经济');
    await page.locator('.term-row').first().waitFor();
    const lost = await search.evaluate(async (field: HTMLInputElement) => {
      document.querySelector<HTMLInputElement>('.term-row input')?.click();
      // As what is pasted from a menu, or written by hand, while what the decision comes to is told.
      const put = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
      const found: string[] = [];
      for (let time = 0; time < 40; time++) {
        await new Promise((resolve) => setTimeout(resolve, 3));
        const wanted = `教育${' '.repeat(time % 3)}`;
        put?.call(field, wanted);
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        if (field.value !== wanted) found.push(field.value);
      }
      return found;
    });
    expect(lost).toEqual([]);
    await expect.poll(() => page.locator('.term-row', { hasText: /education/i }).count()).toBeGreaterThan(0);
  });
});
