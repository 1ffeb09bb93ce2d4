import type { Page } from 'playwright';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findWords, shownText } from './harness/article-text.ts';
import { liuxi } from './harness/fixtures.ts';
import { type InputMethod, inputMethodOf } from './harness/input-method.ts';
import { type Kanwu, launchKanwu } from './harness/kanwu.ts';
import { openIssueFile, ready } from './harness/review.ts';
import { ask, decided } from './harness/stored.ts';

let kanwu: Kanwu;
let page: Page;
let inputMethod: InputMethod;

beforeEach(async () => {
  kanwu = await launchKanwu();
  page = kanwu.window;
  await openIssueFile(kanwu, liuxi);
  inputMethod = await inputMethodOf(page);
});
afterEach(() => kanwu.close());

const press = (...keys: readonly string[]): Promise<void> =>
  keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
const corrections = async (): Promise<readonly string[]> => (await decided(page, 1)).corrections;
const text = async (): Promise<string> => (await decided(page, 1)).text;
const isWritten = (): Promise<boolean> =>
  page.evaluate(() => document.activeElement?.matches('.cm-content[contenteditable=true]') ?? false);
const mode = (): Promise<string | null> => page.getByTestId('text-mode').getAttribute('data-mode');
const undoLabel = (): Promise<string | null> =>
  page.getByRole('button', { name: /^Undo/ }).first().getAttribute('aria-label');

describe('a page is corrected by typing', () => {
  test('what is typed over a selection is one act, and one undo', async () => {
    await findWords(page, '栾映丹');
    await press('c');
    await expect.poll(mode).toBe('write');
    await expect.poll(isWritten).toBe(true);
    await page.keyboard.type('栾映舟');
    await expect.poll(corrections).toEqual(['recognition 丹 → 舟']);
    await press('Escape');
    await expect.poll(mode).toBe('review');
    expect(await shownText(page)).toContain('\n栾映舟表示');
    await expect.poll(undoLabel).toContain('丹 → 舟');
    await press('Control+z');
    await expect.poll(corrections).toEqual([]);
    expect(await shownText(page)).toContain('\n栾映丹表示');
  });

  test('in Write every letter and digit is text, and Esc goes back with the selection kept', async () => {
    await findWords(page, '产业项目');
    await press('ArrowRight', 'F2');
    await expect.poll(isWritten).toBe(true);
    await page.keyboard.type('ajr1');
    expect(await shownText(page)).toContain('产业项目ajr1集中');
    await press('Control+z');
    await expect.poll(() => shownText(page)).toContain('产业项目集中');
    await press('Escape');
    await expect.poll(mode).toBe('review');
    expect(await corrections()).toEqual([]);
    await press('F8');
    const waiting = await page.getByTestId('review-count').textContent();
    await press('a');
    await expect.poll(() => page.getByTestId('review-count').textContent()).not.toBe(waiting);
  });

  test('suggestions are walked and accepted, and text is tagged, without leaving Write', async () => {
    await press('F2');
    await findWords(page, '顾南乔');
    await expect.poll(isWritten).toBe(true);
    await press('Alt+1');
    await expect.poll(async () => (await decided(page, 1)).accepted).toContain('person 顾南乔');
    await press('F8');
    const waiting = Number(await page.getByTestId('review-count').getAttribute('data-waiting'));
    await press('F9');
    await expect
      .poll(async () => Number(await page.getByTestId('review-count').getAttribute('data-waiting')))
      .toBeLessThan(waiting);
    expect(await mode()).toBe('write');
    expect(await isWritten()).toBe(true);
  });

  test('Enter cuts a paragraph, Backspace joins it again, and neither is a correction', async () => {
    await findWords(page, '总投资18.6亿元');
    await press('ArrowLeft', 'F2', 'Enter');
    await expect.poll(text).toContain('12个,\n总投资');
    await press('Backspace');
    await expect.poll(text).toContain('12个,总投资');
    expect(await corrections()).toEqual([]);
  });

  test('a pasted paragraph is supplied, and can be written in at once', async () => {
    await findWords(page, '纪怀川主持活动。');
    await press('ArrowRight', 'F2', 'Enter');
    await page.keyboard.type('次日通车。');
    await expect.poll(text).toContain('主持活动。\n次日通车。\n据了解');
    await page.keyboard.type('典礼从简。');
    await expect.poll(text).toContain('\n次日通车。典礼从简。\n据了解');
    await press('Escape', 'Control+z', 'Control+z');
    await expect.poll(text).toContain('主持活动。\n据了解');
  });

  test('typing goes on while the program suggests anew, and none of it is lost', async () => {
    await findWords(page, '表示,');
    await press('ArrowRight', 'F2');
    const words = '本区今年将新建道路四十公里并绿化沿线';
    for (const [place, word] of [...words].entries()) {
      await page.keyboard.insertText(word);
      // Long enough for some of it to become an edit.
      if (place % 6 === 5) await page.waitForTimeout(1700);
    }
    await expect.poll(text).toContain(`表示,${words}新区将为`);
    expect(await shownText(page)).toContain(`表示,${words}新区将为`);
    await press('Escape');
  });
});

describe('with an input method', () => {
  test('what is composed over a selection takes its place, as one act', async () => {
    await findWords(page, '栾映丹');
    await press('c');
    await expect.poll(isWritten).toBe(true);
    await inputMethod.compose('luanyingzhou');
    await inputMethod.choose('栾映舟', 'Space');
    await expect.poll(() => shownText(page)).toContain('\n栾映舟表示');
    await expect.poll(corrections).toEqual(['recognition 丹 → 舟']);
    await press('Escape', 'Control+z');
    await expect.poll(corrections).toEqual([]);
  });

  test('what is composed is left alone until it is there, however long that takes', async () => {
    await findWords(page, '表示,');
    await press('ArrowRight', 'F2');
    await inputMethod.compose('jinnian');
    await page.waitForTimeout(2500);
    expect(await shownText(page)).toContain('表示,jinnian新区');
    expect(await corrections()).toEqual([]);
    await inputMethod.choose('今年', 'Space');
    await expect.poll(text).toContain('表示,今年新区');
    expect(await shownText(page)).toContain('表示,今年新区');
  });

  test('what is given up leaves the text as it was, also over a selection', async () => {
    await findWords(page, '栾映丹');
    await press('c');
    await inputMethod.compose('luan');
    await inputMethod.giveUp();
    await expect.poll(() => shownText(page)).toContain('\n栾映丹表示');
    await press('Escape');
    await expect.poll(mode).toBe('review');
    expect(await corrections()).toEqual([]);
  });

  test('several words on end are all there', async () => {
    await findWords(page, '表示,');
    await press('ArrowRight', 'F2');
    for (const [letters, word] of [
      ['jinnian', '今年'],
      ['chuntian', '春天'],
      ['shiyan', '试验'],
    ] as const) {
      await inputMethod.compose(letters);
      await inputMethod.choose(word, 'Space');
    }
    await press('Escape');
    await expect.poll(text).toContain('表示,今年春天试验新区');
  });
});

test('what was being written when the program went down is offered again', { timeout: 120_000 }, async () => {
  await findWords(page, '表示,');
  await press('ArrowRight', 'F2');
  const drafts = async (): Promise<number> => (await ask(page, 'draft.list', {})).length;
  for (let typed = 0; (await drafts()) === 0 && typed < 40; typed++) {
    await page.keyboard.insertText('某');
    await page.waitForTimeout(100);
  }
  expect(await drafts()).toBe(1);
  expect(await corrections()).toEqual([]);
  await kanwu.kill({ keepProfile: true });
  kanwu = await launchKanwu({ userDataDir: kanwu.userDataDir });
  page = kanwu.window;
  await ready(page);
  const offer = page.getByRole('region', { name: 'Written, not saved yet' });
  await offer.waitFor();
  expect(await offer.textContent()).toContain('→ 某');
  await offer.getByRole('button', { name: 'Save' }).click();
  await expect.poll(text).toMatch(/表示,某+新区/);
  await offer.waitFor({ state: 'detached' });
  await expect.poll(() => ask(page, 'draft.list', {})).toEqual([]);
});
