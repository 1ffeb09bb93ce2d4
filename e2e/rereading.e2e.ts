import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Mention } from '../model/mention.ts';
import { dragOverWords } from './harness/article-text.ts';
import { loadAxe, violations } from './harness/axe.ts';
import { answerOpenDialogs } from './harness/dialogs.ts';
import { type Kanwu, launchKanwu } from './harness/kanwu.ts';
import { ready } from './harness/review.ts';
import { overview, storedArticle } from './harness/stored.ts';

const directory = mkdtempSync(join(tmpdir(), 'kanwu-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

/** Too little to tell it by. */
const printed = '柴玉舟出席';
const path = join(directory, '青川报_2020-05-07_第1版.txt');
writeFileSync(path, iconv.encode(printed, 'gb18030'));

const misread = (text: string): string => iconv.decode(Buffer.from(iconv.encode(text, 'gb18030')), 'windows-1252');

describe.each([
  {
    locale: 'zh-CN',
    theme: 'light',
    size: [1440, 900],
    words: {
      ...{ choose: '选择编码…', encoding: '编码', import: '按此编码导入', command: '换编码重读', go: '按此重读' },
      ...{ done: '这一版已换编码重读', undo: '撤销', title: '换一种编码重读' },
    },
  },
  {
    locale: 'en-GB',
    theme: 'dark',
    size: [1024, 700],
    words: {
      ...{ choose: 'Choose encoding…', encoding: 'Encoding', import: 'Import so', command: 'Read in another encoding' },
      ...{
        go: 'Read it so',
        done: 'The page is read in the other encoding',
        undo: 'Undo',
        title: 'Read in another encoding',
      },
    },
  },
] as const)('a GB18030 page of which the encoding was guessed wrongly ($locale)', ({ locale, theme, size, words }) => {
  let kanwu: Kanwu;
  let page: Page;
  beforeAll(async () => {
    kanwu = await launchKanwu({ locale, theme });
    page = kanwu.window;
    await ready(page);
    const [width, height] = size;
    await kanwu.resize(width, height);
  });
  afterAll(() => kanwu.close());

  const dialog = (): Locator => page.getByRole('dialog');
  const text = (): Promise<string | null> => page.locator('.cm-content').textContent();
  const tagged = async (): Promise<readonly Mention[]> =>
    (await storedArticle(page, 1)).mentions.filter(({ status }) => status === 'accepted');

  test('comes in as the person chose, and is worked on', async () => {
    await answerOpenDialogs(kanwu.app, [path]);
    await page.keyboard.press('Control+o');
    await page.getByRole('button', { name: words.choose }).click();
    await dialog().getByLabel(words.encoding, { exact: true }).selectOption('windows-1252');
    await dialog().getByRole('button', { name: words.import }).click();
    await expect.poll(text).toContain(misread('柴玉舟'));
    await page.getByRole('button', { name: words.command }).click();
    await dialog().getByRole('heading', { name: words.title }).waitFor();
    await page.keyboard.press('Escape');
    await dragOverWords(page, misread('柴玉舟'));
    await page.keyboard.press('1');
    await expect.poll(async () => (await tagged()).length).toBe(1);
    await page.keyboard.press('Escape');
  });

  test('shows how it reads in others, the likeliest first', async () => {
    await page.keyboard.press('Control+k');
    await page.locator('input[role=combobox]').fill(words.command);
    await page.keyboard.press('Enter');
    const encoding = dialog().getByLabel(words.encoding, { exact: true });
    await expect.poll(() => encoding.evaluate((field) => field === document.activeElement)).toBe(true);
    await encoding.selectOption('gb18030');
    await expect.poll(() => dialog().textContent()).toContain(printed);
    await kanwu.screenshot(`rereading-${locale}`);
    await loadAxe(page);
    expect(await violations(page)).toEqual([]);
  });

  test('is read anew with what was decided, as one step to undo', async () => {
    await dialog().getByRole('button', { name: words.go }).click();
    await page
      .getByLabel(locale === 'zh-CN' ? '通知' : 'Notices')
      .getByText(words.done)
      .waitFor();
    await expect.poll(text).toContain(printed);
    await kanwu.screenshot(`reread-${locale}`);
    const [range] = (await tagged())[0]?.ranges ?? [];
    expect(range && printed.slice(range.start, range.end)).toBe('柴玉舟');
    expect((await overview(page)).issues).toHaveLength(1);
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await tagged())[0]?.ranges[0]?.end).toBe(6);
  });
});
