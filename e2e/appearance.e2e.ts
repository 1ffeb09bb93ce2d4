import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dragOverWords } from './harness/article-text.ts';
import { cutOff } from './harness/cut-off.ts';
import { type Kanwu, launchKanwu } from './harness/kanwu.ts';
import { goToSuggestion, ready } from './harness/review.ts';
import { ask, overview } from './harness/stored.ts';

const themes = ['light', 'dark'] as const;
const sizes = [
  [1440, 900],
  [1024, 700],
] as const;

/** Every main state of the window, and how to come to it from the one before. */
const states: readonly { readonly name: string; readonly show: (page: Page) => Promise<unknown> }[] = [
  { name: 'mention', show: (page) => goToSuggestion(page, '闻仲衡') },
  { name: 'selection', show: (page) => dragOverWords(page, '复工复产情况') },
  {
    name: 'correcting',
    show: async (page) => {
      await page.keyboard.press('Shift+C');
      await page.locator('.correction-now').waitFor();
    },
  },
  {
    name: 'categories',
    show: async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+2');
      await page.locator('.term-row').first().waitFor();
    },
  },
  {
    name: 'corrections',
    show: async (page) => {
      await page.keyboard.press('Control+3');
      await page.locator('.correction-row').first().click();
    },
  },
  { name: 'article', show: (page) => page.keyboard.press('Control+4') },
  {
    name: 'history',
    show: async (page) => {
      await page.keyboard.press('Control+5');
      await page.locator('.history .segmented-choice').last().click();
      await page.locator('.history-row').first().waitFor();
    },
  },
  {
    name: 'find',
    show: async (page) => {
      await page.keyboard.press('Control+f');
      await page.locator('.tp-search .cm-textfield').fill('沐云精密');
    },
  },
  {
    name: 'palette',
    show: async (page) => {
      await page.locator('.tp-search .cm-textfield').press('Escape');
      await page.keyboard.press('Control+k');
      await page.locator('dialog.palette input').waitFor();
    },
  },
  { name: 'export', show: (page) => dialog(page, 'Control+e') },
  { name: 'preferences', show: (page) => dialog(page, 'Control+,') },
  { name: 'shortcuts', show: (page) => dialog(page, 'Control+/') },
  { name: 'help', show: (page) => dialog(page, 'F1') },
  {
    name: 'search',
    show: async (page) => {
      await dialog(page, 'Control+Shift+F');
      await page.getByRole('searchbox').fill('记者');
      await page.locator('.hit-grid mark').first().waitFor();
      await page.locator('.facet').first().waitFor();
    },
  },
  {
    name: 'sample',
    show: async (page) => {
      await dialog(page, 'Control+k');
      await page.locator('dialog.palette input').fill('check sample');
      await page.keyboard.press('Enter');
      await page.locator('.sample-draw').waitFor();
    },
  },
  {
    name: 'sample-mark',
    show: async (page) => {
      await page.locator('.sample-draw .segmented-choice').last().click();
      await page.locator('.sample-draw .button-primary').click();
      await page.locator('.sample-text mark').waitFor();
    },
  },
  {
    name: 'publications',
    show: async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+4');
      await page.locator('.publication-field button').click();
      await page.locator('.publication-facts').waitFor();
    },
  },
  {
    name: 'types',
    show: async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+k');
      await page.locator('dialog.palette input').fill('types');
      await page.keyboard.press('Enter');
      await page.locator('.type-colours').waitFor();
    },
  },
  {
    name: 'relation-types',
    show: async (page) => {
      const dialog = page.locator('dialog.tag-set');
      await dialog.locator('.tag-set-kinds .segmented-choice').last().click();
      await dialog.locator('.end-types').first().waitFor();
    },
  },
];

async function dialog(page: Page, keys: string): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.keyboard.press(keys);
  await page.getByRole('dialog').waitFor();
}

describe.each([
  { locale: 'zh-CN', language: 'zh' },
  { locale: 'en-GB', language: 'en' },
] as const)('the window in $language', ({ locale, language }) => {
  let kanwu: Kanwu;
  let page: Page;
  beforeAll(async () => {
    kanwu = await launchKanwu({ locale });
    page = kanwu.window;
    await ready(page);
  });
  afterAll(() => kanwu.close());

  const forEachLook = async (look: (name: string) => Promise<void>): Promise<void> => {
    for (const [width, height] of sizes) {
      await kanwu.resize(width, height);
      for (const theme of themes) {
        await page.emulateMedia({ colorScheme: theme });
        await look(`${language}-${theme}-${width}x${height}`);
      }
    }
  };

  test('start screen', { timeout: 120_000 }, async () => {
    await forEachLook(async (name) => {
      await kanwu.screenshot(`start-${name}`);
      expect(await cutOff(page)).toEqual([]);
    });
  });

  test('main window', { timeout: 120_000 }, async () => {
    await ask(page, 'app.set-preferences', {
      language: 'system',
      theme: 'system',
      actor: language === 'zh' ? '档案员' : 'Archivist',
      weights: 'all-sources',
      pageImages: 'ask',
      text: { size: 17, leading: 'usual', face: 'song' },
      keys: {},
    });
    await page.getByRole('button', { name: language === 'zh' ? '打开示例' : 'Try the sample' }).click();
    await page.locator('.cm-content .cm-line').first().waitFor();
    await expect.poll(async () => (await overview(page)).issues.length).toBe(1);
    await page.keyboard.press('Escape');
    for (const name of ['闻仲衡', '齐砚秋', '邱牧野']) {
      await goToSuggestion(page, name);
      await page.keyboard.press('a');
    }
    await goToSuggestion(page, '祁连舟');
    await page.mouse.move(700, 5);
    await forEachLook(async (name) => {
      await kanwu.screenshot(`main-${name}`);
      expect(await cutOff(page)).toEqual([]);
      expect(await strayedSigns(page), name).toEqual([]);
      if (name.endsWith('1440x900')) {
        const [language, theme] = name.split('-');
        await kanwu.screenshot(`main-window-${language}-${theme}`);
      }
    });
  });

  test.each(states)('$name', { timeout: 120_000 }, async ({ name: state, show }) => {
    await show(page);
    await forEachLook(async (name) => {
      await kanwu.screenshot(`${state}-${name}`);
      expect(await cutOff(page), `${state}-${name}`).toEqual([]);
    });
  });
});

/** Signs of a type that stand partly on another line than the character that they belong to. */
function strayedSigns(page: Page): Promise<(string | null)[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.cm-content .tp-sign')]
      .filter((sign) => sign.getClientRects().length !== 1)
      .map((sign) => sign.textContent),
  );
}
