import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadAxe, violations } from './harness/axe.ts';
import { type Kanwu, launchKanwu } from './harness/kanwu.ts';
import { ready } from './harness/review.ts';

describe('what the program says of itself', () => {
  let kanwu: Kanwu;
  beforeAll(async () => {
    kanwu = await launchKanwu();
    await ready(kanwu.window);
  });
  afterAll(() => kanwu.close());

  const dialog = () => kanwu.window.getByRole('dialog', { name: 'About Kanwu' });
  const notices = () => dialog().getByRole('region', { name: 'Third-party notices' });

  test('is asked for in the help menu, and in the palette', async () => {
    const help = await kanwu.app.evaluate(({ Menu }) =>
      Menu.getApplicationMenu()
        ?.items.at(-1)
        ?.submenu?.items.map(({ label }) => label),
    );
    expect(help?.at(-1)).toBe('About Kanwu');
    await kanwu.window.keyboard.press('Control+k');
    await kanwu.window.getByRole('combobox', { name: 'Find a command, an article, a name or text' }).fill('about');
    await kanwu.window.keyboard.press('Enter');
    await dialog().waitFor();
  });

  test('is its version, and those of what it runs on', async () => {
    const { electron, chrome, node } = await kanwu.app.evaluate(() => ({ ...process.versions }));
    const versions = () => dialog().locator('.about-versions');
    await expect
      .poll(() => versions().getByRole('term').allTextContents())
      .toEqual(['Electron', 'Chromium', 'Node.js', 'SQLite']);
    expect(await versions().getByRole('definition').allTextContents()).toEqual([
      electron,
      chrome,
      node,
      expect.stringMatching(/^3\.\d+\.\d+$/),
    ]);
    expect(await dialog().textContent()).toContain('Version 0.1.0');
  });

  test('is whose work it is made of, to be read with the keyboard alone', async () => {
    expect(await notices().textContent()).toContain('Copyright (c) Electron contributors');
    expect(await notices().textContent()).toContain('UCUM codes are copyright');
    await notices().focus();
    await kanwu.window.keyboard.press('End');
    // It scrolls smoothly; a key that comes on the way is passed over.
    const left = () => notices().evaluate((each) => each.scrollHeight - each.scrollTop - each.clientHeight);
    await expect.poll(left).toBeLessThan(2);
    expect(await notices().evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(10_000);
    await kanwu.window.keyboard.press('Home');
    await expect.poll(() => notices().evaluate(({ scrollTop }) => scrollTop)).toBe(0);
    await loadAxe(kanwu.window);
    expect(await violations(kanwu.window)).toEqual([]);
  });

  test('shows the folder with the texts', async () => {
    await kanwu.app.evaluate(({ shell }) => {
      shell.openPath = (path) => {
        process.env.KANWU_TEST_SHOWN = path;
        return Promise.resolve('');
      };
    });
    await dialog().getByRole('button', { name: 'Open licence folder' }).click();
    const shown = () => kanwu.app.evaluate(() => process.env.KANWU_TEST_SHOWN ?? '');
    await expect.poll(shown).toBe(resolve(import.meta.dirname, '../out/licences'));
    expect(existsSync(join(await shown(), 'third-party-notices.txt'))).toBe(true);
  });

  test('goes with Escape', async () => {
    await kanwu.window.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
  });
});

describe.each(['zh-CN', 'en-GB'] as const)('the program in %s says of itself', (locale) => {
  test.each(['light', 'dark'] as const)('what it is made of, in %s', async (theme) => {
    const kanwu = await launchKanwu({ locale, theme });
    await ready(kanwu.window);
    await kanwu.window.keyboard.press('Control+k');
    await kanwu.window.getByRole('combobox').fill(locale === 'zh-CN' ? '关于刊误' : 'About Kanwu');
    await kanwu.window.keyboard.press('Enter');
    await kanwu.window.getByRole('dialog').getByRole('region').waitFor();
    for (const [width, height] of [
      [1440, 900],
      [1024, 700],
    ] as const) {
      await kanwu.resize(width, height);
      await kanwu.screenshot(`about-${locale}-${theme}-${width}`);
    }
    await kanwu.close();
  });
});
