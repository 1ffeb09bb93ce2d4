import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fromJsonText } from '../model/json-text.ts';
import { answerOpenDialogs } from './harness/dialogs.ts';
import { type Kanwu, launchKanwu } from './harness/kanwu.ts';
import { finishArticle, ready } from './harness/review.ts';
import { overview } from './harness/stored.ts';

const folder = mkdtempSync(join(tmpdir(), 'kanwu-importing-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const dataset = file(
  'export.jsonl',
  [
    // Graphemes: counted in UTF-16 units, the first would begin in the middle of the 😀.
    {
      text: '😀澄江市市长苏砚秋昨日在柳溪新区出席会议。',
      label: [
        [1, 4, 'LOC'],
        [6, 9, 'PER'],
        [12, 16, 'LOC'],
      ],
      cats: ['会议'],
    },
    { text: '青芦湖水质持续改善。', label: [[0, 3, 'LOC']], relations: [{ from_id: 1, to_id: 2, type: 'in' }] },
  ]
    .map((record) => JSON.stringify(record))
    .join('\n'),
);
// What its bytes speak for is GB18030, and can be said otherwise before it comes in.
const told = file('told.txt', iconv.encode('清河市昨日召开会议，市长王大明出席并讲话。', 'gb18030'));
// 柴玉 in GBK: too little to tell it from Big5 and the rest.
const short = file('short.txt', Uint8Array.of(0xb2, 0xf1, 0xd3, 0xf1, 0x0a));

describe.each([
  {
    locale: 'zh-CN',
    theme: 'light',
    size: [1440, 900],
    words: {
      encoded: '按编码导入…',
      choose: '选择编码…',
      encoding: '编码',
      import: '按此编码导入',
      notRead: '没有读入',
    },
  },
  {
    locale: 'en-GB',
    theme: 'dark',
    size: [1024, 700],
    words: {
      encoded: 'Import in an encoding…',
      choose: 'Choose encoding…',
      encoding: 'Encoding',
      import: 'Import so',
      notRead: 'Not read',
    },
  },
] as const)('importing what other tools made ($locale)', ({ locale, theme, size: [width, height], words }) => {
  let kanwu: Kanwu;
  let page: Page;
  beforeAll(async () => {
    kanwu = await launchKanwu({ locale, theme });
    page = kanwu.window;
    await ready(page);
    await kanwu.resize(width, height);
  });
  afterAll(() => kanwu.close());

  const open = async (path: string): Promise<void> => {
    await answerOpenDialogs(kanwu.app, [path]);
    await page.keyboard.press('Control+o');
  };

  test('a dataset comes in with its marks accepted, and what did not is listed until it is dismissed', async () => {
    await open(dataset);
    await page.locator('.cm-content .cm-line').first().waitFor();
    expect((await overview(page)).issues.map(({ articles }) => articles.length)).toEqual([2]);
    const notice = page.locator('.notice').filter({ hasText: words.notRead });
    await expect.poll(() => notice.getByRole('listitem').count()).toBe(1);
    const first = (await overview(page)).issues[0]?.articles[0];
    if (first === undefined) throw new Error('no article');
    const document = await page.evaluate((id) => window.kanwu.call('article.open', { id }), first.id);
    if (!document.ok) throw new Error(document.error.code);
    const { mentions, classifications } = fromJsonText(document.value);
    expect(classifications.map(({ scheme, code, status }) => [scheme, code, status])).toContainEqual([
      ...['doccano', '会议', 'accepted'],
    ]);
    const accepted = mentions.filter(({ status }) => status === 'accepted');
    expect(accepted.map(({ type, origin, entityId }) => [type, origin, entityId !== null])).toEqual([
      ['place', 'doccano', true],
      ['person', 'doccano', true],
      ['place', 'doccano', true],
    ]);
    await kanwu.screenshot(`import-report-${locale}`);
    await notice.getByRole('button').click();
    await expect.poll(() => notice.count()).toBe(0);
    // It is reviewed on like anything else: what Kanwu suggests beside what came is decided by keys, and stays decided.
    const waiting = async (): Promise<number> =>
      Number(await page.getByTestId('review-count').getAttribute('data-waiting'));
    const before = await waiting();
    expect(before).toBeGreaterThan(0);
    // What is suggested is made anew once the article is looked at, and what was selected may have gone: then J is pressed again.
    const decideNext = async (): Promise<number> => {
      await page.keyboard.press('j');
      await page.keyboard.press('a');
      return waiting();
    };
    await expect.poll(decideNext, { interval: 500 }).toBeLessThan(before);
    await finishArticle(page);
    await expect.poll(async () => (await overview(page)).issues[0]?.articles[0]?.state).toBe('done');
  });

  test('a file that does not tell its encoding is read in the one that the person chooses, after a look', async () => {
    await open(short);
    await page.getByRole('button', { name: words.choose }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(words.encoding, { exact: true }).selectOption('gb18030');
    await expect.poll(() => dialog.textContent()).toContain('柴玉');
    await kanwu.screenshot(`encoding-${locale}`);
    await dialog.getByRole('button', { name: words.import }).click();
    await expect.poll(async () => (await overview(page)).issues.map(({ fileName }) => fileName)).toContain('short.txt');
    await expect.poll(() => page.locator('.cm-content').textContent()).toContain('柴玉');
  });

  test('what a file was told to be in is shown before it comes in, and can be changed', async () => {
    await answerOpenDialogs(kanwu.app, [told]);
    await page.keyboard.press('Control+k');
    await page.locator('.palette').getByRole('combobox').fill(words.encoded);
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    const encoding = dialog.getByLabel(words.encoding, { exact: true });
    await expect.poll(() => encoding.inputValue()).toBe('gb18030');
    await expect.poll(() => dialog.textContent()).toContain('市长王大明');
    await kanwu.screenshot(`encoding-wanted-${locale}`);
    await encoding.selectOption('big5');
    await expect.poll(() => dialog.textContent()).not.toContain('市长王大明');
    await encoding.selectOption('gb18030');
    await dialog.getByRole('button', { name: words.import }).click();
    await expect.poll(async () => (await overview(page)).issues.map(({ fileName }) => fileName)).toContain('told.txt');
  });
});
