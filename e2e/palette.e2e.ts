import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadAxe, violations } from './harness/axe.ts';
import { type Kanwu, launchKanwu } from './harness/kanwu.ts';
import { paletteField } from './harness/palette.ts';
import { acceptSure, openSample } from './harness/review.ts';

let kanwu: Kanwu;
let page: Page;

beforeAll(async () => {
  kanwu = await launchKanwu();
  page = kanwu.window;
  await openSample(page);
  await acceptSure(page);
});

afterAll(() => kanwu.close());

const options = () => page.getByRole('dialog', { name: 'Commands' }).getByRole('option');

async function find(words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await paletteField(page).fill(words);
}

async function close(): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

describe('the palette', () => {
  test('has the command first whose name begins as somebody types', async () => {
    await find('register');
    await expect.poll(async () => (await options().first().textContent())?.includes('Register…')).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Register' }).waitFor();
    await close();
  });

  test.each([
    ['in its characters', '祁连舟'],
    ['in pinyin', 'qi lianzhou'],
    ['by first letters', 'qlz'],
  ])('finds an entry %s, and opens where it stands', async (_, words) => {
    await find(words);
    const entry = options().filter({ hasText: '祁连舟' }).filter({ hasText: 'mention' });
    await entry.waitFor();
    expect(await entry.textContent()).toMatch(/\d mentions?/);
    await entry.click();
    const register = page.getByRole('dialog', { name: 'Register' });
    await register.getByRole('grid', { name: 'Where the name stands' }).waitFor();
    expect(await register.textContent()).toContain('祁连舟');
    await page.keyboard.press('Escape');
    await close();
  });

  test('finds words in the text, each place with what tells it from the others, and goes there', async () => {
    await find('图书馆');
    const hits = options().filter({ has: page.locator('strong') });
    await hits.first().waitFor();
    const said = await hits.allTextContents();
    expect(said.length).toBeGreaterThan(1);
    expect(new Set(said).size).toBe(said.length);
    await loadAxe(page);
    await kanwu.screenshot('palette-found');
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      expect(await violations(page), theme).toEqual([]);
    }
    await hits.last().click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('图书馆');
  });

  test('goes on to all of them', async () => {
    await find('图书馆');
    await options().filter({ hasText: 'Search all articles for “图书馆”' }).click();
    const search = page.getByRole('dialog', { name: 'Search all articles' });
    await search.locator('.hit-grid mark').first().waitFor();
    expect(await search.getByRole('searchbox').inputValue()).toBe('图书馆');
    await close();
  });
});
