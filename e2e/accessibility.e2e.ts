import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dragOverWords } from './harness/article-text.ts';
import { loadAxe, violations } from './harness/axe.ts';
import { type Kanwu, launchKanwu } from './harness/kanwu.ts';
import { goToSuggestion, ready } from './harness/review.ts';

/** The states of the window, each reached from the one before. */
const states: readonly { readonly name: string; readonly show: (page: Page) => Promise<unknown> }[] = [
  { name: 'start', show: ready },
  {
    name: 'article',
    show: async (page) => {
      await page.getByRole('button', { name: 'Try the sample' }).click();
      await page.locator('.cm-content .cm-line').first().waitFor();
    },
  },
  {
    name: 'mention',
    show: async (page) => {
      await goToSuggestion(page, '闻仲衡');
      await page.keyboard.press('a');
      await page.keyboard.press('r');
      await goToSuggestion(page, '温若澜');
    },
  },
  {
    name: 'relation to add',
    show: async (page) => {
      await page.getByRole('button', { name: 'Add relation' }).click();
      await page.getByRole('listbox', { name: 'Related to' }).waitFor();
    },
  },
  {
    name: 'type of one’s own',
    show: async (page) => {
      await page.keyboard.press('Escape');
      await page.getByRole('region', { name: 'Entity', exact: true }).getByLabel('Type').selectOption('Other type…');
      await page.getByRole('form', { name: 'Other type' }).waitFor();
      await page.keyboard.type('8');
    },
  },
  { name: 'selected text', show: (page) => dragOverWords(page, '复工复产情况') },
  {
    name: 'correction form',
    show: async (page) => {
      await page.keyboard.press('Shift+C');
      await page.locator('.correction-now').waitFor();
      await page.keyboard.press('Tab');
    },
  },
  { name: 'categories', show: (page) => tab(page, 'Control+2', '.term-row') },
  {
    name: 'corrections',
    show: async (page) => {
      await tab(page, 'Control+3', '.correction-row');
      await page.locator('.correction-row').first().click();
    },
  },
  { name: 'article details', show: (page) => tab(page, 'Control+4', '.side-panel .tab-content input') },
  { name: 'history', show: (page) => tab(page, 'Control+5', '.history') },
  {
    name: 'find',
    show: async (page) => {
      await page.keyboard.press('Control+f');
      await page.locator('.tp-search .cm-textfield').fill('沐云精密');
    },
  },
  { name: 'palette', show: (page) => dialog(page, 'Control+k') },
  { name: 'export', show: (page) => dialog(page, 'Control+e') },
  { name: 'preferences', show: (page) => dialog(page, 'Control+,') },
  { name: 'shortcuts', show: (page) => dialog(page, 'Control+/') },
  { name: 'help', show: (page) => dialog(page, 'F1') },
  {
    name: 'menu of an issue',
    show: async (page) => {
      await page.keyboard.press('Escape');
      await page.getByRole('treeitem', { level: 1 }).click({ button: 'right' });
      await page.getByRole('menu').waitFor();
    },
  },
  {
    name: 'text outside articles',
    show: async (page) => {
      await page.getByRole('menuitem', { name: 'Text outside articles…' }).click();
      await page.getByRole('dialog').getByRole('checkbox').first().check();
    },
  },
  {
    name: 'removal of an issue',
    show: async (page) => {
      await page.keyboard.press('Escape');
      await page.getByRole('tree').focus();
      await page.keyboard.press('Home');
      await page.keyboard.press('Delete');
      await page.getByRole('dialog', { name: 'Remove this issue?' }).waitFor();
    },
  },
  {
    name: 'notice of a removal',
    show: async (page) => {
      await page.keyboard.press('Enter');
      await page.getByLabel('Notices').getByRole('button', { name: 'Undo' }).waitFor();
    },
  },
  {
    name: 'question before an import is undone',
    show: async (page) => {
      const question = page.getByRole('dialog', { name: 'Undo the import?' });
      for (let step = 0; step < 20 && (await question.count()) === 0; step++) {
        await page
          .getByRole('toolbar')
          .getByRole('button', { name: /^Undo: / })
          .click();
        // The type that was being typed above is still unfinished, and counted as that.
        await page.locator('[data-testid=saving][data-saving=typed]').waitFor();
      }
      await question.waitFor();
    },
  },
];

async function tab(page: Page, keys: string, shows: string): Promise<void> {
  await page.keyboard.press(keys);
  await page.locator(shows).first().waitFor();
}

async function dialog(page: Page, keys: string): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.keyboard.press(keys);
  await page.getByRole('dialog').waitFor();
}

describe('the window can be read and used by everybody (WCAG 2.2, A and AA)', () => {
  let kanwu: Kanwu;
  let page: Page;
  beforeAll(async () => {
    kanwu = await launchKanwu();
    page = kanwu.window;
    await ready(page);
    await loadAxe(page);
  });
  afterAll(() => kanwu.close());

  test.each(states)('$name', { timeout: 60_000 }, async ({ show }) => {
    await show(page);
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      expect(await violations(page), theme).toEqual([]);
    }
  });

  test.each(['light', 'dark'] as const)(
    'the colours of types, statuses and text can be read on every surface: %s',
    async (theme) => {
      await page.emulateMedia({ colorScheme: theme });
      const surfaces = [
        'surface',
        'surface-reading',
        'surface-side',
        'surface-raised',
        'surface-hover',
        'surface-selected',
        'surface-field',
      ];
      const inks = [
        'text',
        'text-muted',
        'accent',
        'positive',
        'caution',
        'negative',
        ...types.map((type) => `type-${type}`),
      ];
      const tooFaint = await page.evaluate(faintPairs, { inks, surfaces, least: 4.5 });
      expect(tooFaint).toEqual([]);
      // Lines that say something, for instance where a field is: WCAG 1.4.11.
      expect(
        await page.evaluate(faintPairs, { inks: ['focus', 'line-strong'], surfaces: surfaces.slice(0, 4), least: 3 }),
      ).toEqual([]);
      expect(
        await page.evaluate(faintPairs, { inks: ['on-accent'], surfaces: ['accent', 'accent-strong'], least: 4.5 }),
      ).toEqual([]);
    },
  );
});

const types = [
  ...['person', 'organization', 'place', 'position', 'date', 'money', 'quantity', 'event', 'work'],
  ...['phone', 'identifier', 'other'],
];

/** Pairs of a colour and the surface that it is on whose contrast (WCAG 2.2, “contrast ratio”) is less than `least`. */
function faintPairs(wanted: {
  readonly inks: readonly string[];
  readonly surfaces: readonly string[];
  readonly least: number;
}): string[] {
  const probe = document.body.appendChild(document.createElement('i'));
  const luminance = (token: string): number => {
    probe.style.color = `var(--${token})`;
    const channels =
      getComputedStyle(probe)
        .color.match(/[\d.]+/g)
        ?.slice(0, 3)
        .map(Number) ?? [];
    const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
      const share = channel / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const pairs = wanted.inks.flatMap((ink) =>
    wanted.surfaces.flatMap((surface) => {
      const [dark = 0, light = 0] = [luminance(ink), luminance(surface)].sort((a, b) => a - b);
      const contrast = (light + 0.05) / (dark + 0.05);
      return contrast < wanted.least ? [`${ink} on ${surface}: ${contrast.toFixed(2)}`] : [];
    }),
  );
  probe.remove();
  return pairs;
}
