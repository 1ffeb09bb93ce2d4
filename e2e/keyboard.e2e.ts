import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findWords, ringedText, shownText } from './harness/article-text.ts';
import { answerOpenDialogs } from './harness/dialogs.ts';
import { liuxi, liuxiHeadlines } from './harness/fixtures.ts';
import { type Kanwu, launchKanwu } from './harness/kanwu.ts';
import { finishArticle, goToSuggestion, ready, selectedWords } from './harness/review.ts';
import { decided } from './harness/stored.ts';

describe('everything is done from the keyboard', () => {
  let kanwu: Kanwu;
  let page: Page;
  beforeAll(async () => {
    kanwu = await launchKanwu();
    page = kanwu.window;
    await ready(page);
    await answerOpenDialogs(kanwu.app, [liuxi]);
  });
  afterAll(() => kanwu.close());

  const press = (keys: string): Promise<void> => page.keyboard.press(keys);
  const headline = (): Promise<string | null> => page.getByRole('heading', { level: 1 }).textContent();
  const focused = (selector: string) =>
    expect.poll(() => page.evaluate((wanted) => document.activeElement?.matches(wanted), selector));

  /** Presses Tab until something of a selector has the focus. */
  const tabTo = async (selector: string): Promise<void> => {
    const isThere = () => page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
    for (let stop = 0; stop < 30 && !(await isThere()); stop++) await press('Tab');
    expect(await isThere(), `Tab comes to ${selector}`).toBe(true);
  };

  test('opens an issue file from the start screen', async () => {
    await focused('.start-actions button').toBe(true);
    await press('Enter');
    await page.locator('.cm-content .cm-line').first().waitFor();
  });

  test('goes round the panes with F6, and through the library with arrows', async () => {
    await focused('.cm-content').toBe(true);
    await press('Shift+F6');
    await focused('[role=tree]').toBe(true);
    await press('ArrowDown');
    await press('ArrowDown');
    await press('Enter');
    await expect.poll(headline).toBe(liuxiHeadlines[2]);
    await focused('.cm-content').toBe(true);
    await press('F6');
    await focused('[role=tab]').toBe(true);
    await press('Shift+F6');
    await focused('.cm-content').toBe(true);
    await press('Alt+ArrowUp');
    await expect.poll(headline).toBe(liuxiHeadlines[1]);
    await press('Alt+ArrowUp');
    await expect.poll(headline).toBe(liuxiHeadlines[0]);
  });

  test('edits the fields of a mention and comes back to the text', async () => {
    await goToSuggestion(page, '栾映舟');
    await press('d');
    await focused('.selection-editor select').toBe(true);
    await tabTo('.selection-editor textarea');
    await page.keyboard.insertText('书记');
    await press('Escape');
    await focused('.cm-content').toBe(true);
    expect((await decided(page, 1)).accepted).toEqual([]);
    await press('d');
    await tabTo('.selection-editor textarea');
    await page.keyboard.insertText('书记');
    await press('Shift+Tab');
    await expect.poll(async () => (await decided(page, 1)).accepted).toEqual(['person 栾映舟']);
    await press('Escape');
    await focused('.cm-content').toBe(true);
  });

  test('looks through the types of a suggestion with arrows, and Enter decides', async () => {
    await goToSuggestion(page, '顾南乔');
    const sign = page.locator('.selection-header .type-sign');
    const own = await sign.textContent();
    await press('d');
    await focused('.selection-editor select').toBe(true);
    await press('ArrowDown');
    await expect.poll(() => sign.textContent()).not.toBe(own);
    expect((await decided(page, 1)).accepted.join()).not.toContain('顾南乔');
    await press('Escape');
    await focused('.cm-content').toBe(true);
    await expect.poll(() => sign.textContent()).toBe(own);
    expect((await decided(page, 1)).accepted.join()).not.toContain('顾南乔');
    await press('d');
    await press('ArrowDown');
    await press('Enter');
    await focused('.cm-content').toBe(true);
    await expect.poll(async () => (await decided(page, 1)).accepted.join()).toContain('organization 顾南乔');
    await press('Control+z');
    await expect.poll(async () => (await decided(page, 1)).accepted.join()).not.toContain('顾南乔');
    await press('Escape');
  });

  test('picks the mark at the caret, and moves the caret by words', async () => {
    await findWords(page, '顾南乔');
    await press('ArrowLeft');
    await press('Enter');
    await expect.poll(() => selectedWords(page)).toBe('顾南乔');
    expect(await ringedText(page)).toBe('顾南乔');
    await press('Escape');
    await expect.poll(() => selectedWords(page)).toBe('');
    await press('Control+Shift+ArrowRight');
    await expect.poll(() => page.getByRole('region', { name: 'Selection' }).textContent()).toContain('Selected text');
    await press('Escape');
  });

  test('decides rows of the table', async () => {
    await press('Control+1');
    await focused('[role=tab]').toBe(true);
    await tabTo('[role=grid]');
    await press('End');
    await press('r');
    await expect.poll(async () => (await decided(page, 1)).rejected).toEqual(['person 苏砚秋']);
    await press('ArrowUp');
    await press('Space');
    await press('ArrowUp');
    await press('Space');
    await expect
      .poll(() => page.getByRole('toolbar', { name: 'For all selected' }).textContent())
      .toContain('2 selected');
    const before = (await decided(page, 1)).accepted.length;
    await press('a');
    await expect.poll(async () => (await decided(page, 1)).accepted.length).toBe(before + 2);
  });

  test('ticks a category and decides a correction', async () => {
    await press('Control+2');
    await tabTo('.categories input[type=search]');
    await page.keyboard.type('Aviation');
    await tabTo('.vocabulary input[type=checkbox]');
    await press('Space');
    await expect.poll(async () => (await decided(page, 1)).categories).toEqual(['clc V']);

    await press('Control+3');
    await tabTo('.correction-jump');
    await press('Enter');
    await press('Tab');
    await press('Enter');
    await expect.poll(() => shownText(page)).toContain('建成后预计年产值可达5亿元');
  });

  test('corrects text, finishes the article and goes on', async () => {
    await press('F6');
    await press('F6');
    await press('F6');
    await press('F6');
    await findWords(page, '丹');
    await press('Shift+C');
    await focused('textarea').toBe(true);
    await page.keyboard.insertText('舟');
    await press('Enter');
    await expect.poll(() => shownText(page)).toContain('\n栾映舟表示');
    await focused('.cm-content').toBe(true);
    await finishArticle(page);
    await expect.poll(headline).toBe(liuxiHeadlines[1]);
    await expect.poll(async () => (await decided(page, 1)).state).toBe('done');
  });

  test('always shows where the focus is, and never keeps it', { timeout: 120_000 }, async () => {
    for (const tab of ['Control+1', 'Control+2', 'Control+3', 'Control+4', 'Control+5']) {
      await press(tab);
      await focused('[role=tab]').toBe(true);
      const stops: string[] = [];
      const unseen: string[] = [];
      for (let stop = 0; stop < 90; stop++) {
        await press('Tab');
        const { name, isSeen } = await page.evaluate(focusNow);
        if (!isSeen) unseen.push(name);
        if (stops.includes(name) && name.startsWith('tab ')) break;
        stops.push(name);
      }
      expect(unseen, tab).toEqual([]);
      expect(stops, tab).toEqual(expect.arrayContaining(['tree Issues and articles', 'textbox Article text']));
      expect(stops.at(-1), tab).not.toBe(stops.at(-2));
    }
  });

  test('goes through a dialog, which keeps the focus and gives it back', async () => {
    await findWords(page, '贺兰亭');
    await press('Control+e');
    const dialog = page.getByRole('dialog', { name: 'Export dataset' });
    await dialog.waitFor();
    for (let stop = 0; stop < 12; stop++) {
      await press('Tab');
      const { name, isSeen } = await page.evaluate(focusNow);
      expect(isSeen, name).toBe(true);
      expect(
        await page.evaluate(
          () => document.activeElement === document.body || document.activeElement?.closest('dialog') !== null,
        ),
      ).toBe(true);
    }
    await press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await focused('.cm-content').toBe(true);
  });
});

/** What has the focus, and whether it looks otherwise than it does without. */
function focusNow(): { readonly name: string; readonly isSeen: boolean } {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return { name: 'page', isSeen: true };
  const look = (): string => {
    const around: Element[] = [];
    for (let each: Element | null = element; each !== null && around.length < 6; each = each.parentElement)
      around.push(each);
    const active = element.querySelectorAll('[data-active]');
    const styles = [...around, ...active].flatMap((each) =>
      [null, '::before', '::after'].map((part) => getComputedStyle(each, part)),
    );
    return styles
      .map(
        (style) =>
          (style.outlineStyle === 'none' ? '' : `${style.outline}`) +
          style.boxShadow +
          style.backgroundColor +
          style.inset,
      )
      .join('\n');
  };
  // The parts of a date have stops of their own, each with the browser's mark, which would be lost with the focus.
  if (element.matches('input[type=date]')) return { name: 'input date', isSeen: true };
  const withFocus = look();
  element.blur();
  const without = look();
  element.focus({ focusVisible: true } as FocusOptions);
  const role = element.getAttribute('role') ?? element.localName;
  const name = element.ariaLabel ?? (element as HTMLInputElement).labels?.[0]?.textContent ?? element.textContent ?? '';
  return { name: `${role} ${name.trim()}`, isSeen: withFocus !== without };
}
