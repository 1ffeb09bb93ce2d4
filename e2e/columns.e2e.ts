import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadAxe, violations } from './harness/axe.ts';
import { answerOpenDialogs } from './harness/dialogs.ts';
import { type Kanwu, launchKanwu } from './harness/kanwu.ts';
import { ready } from './harness/review.ts';
import { overview } from './harness/stored.ts';

const directory = mkdtempSync(join(tmpdir(), 'kanwu-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

function table(name: string, ...rows: readonly string[]): string {
  const path = join(directory, name);
  writeFileSync(path, ['编号,题,见报,所载,全,记', ...rows].join('\n'));
  return path;
}
const first = table(
  'first.csv',
  '1,云溪大桥通车,2020-05-07,第1版,本报讯 昨日云溪大桥通车，林若溪剪彩。,沈知行',
  '2,青芦湖水质改善,2020-05-07,第1版,本报讯 青芦湖水质持续改善。,沈知行',
);
const second = table('second.csv', '3,柳溪图书馆开馆,2020-05-08,第2版,本报讯 柳溪图书馆昨日开馆。,苏砚秋');

describe.each([
  { locale: 'zh-CN', theme: 'light', size: [1440, 900], words: { import: '按此导入', choose: '指定各列…' } },
  { locale: 'en-GB', theme: 'dark', size: [1024, 700], words: { import: 'Import so', choose: 'Choose columns…' } },
] as const)(
  'a table whose columns are called as nobody else calls them ($locale)',
  ({ locale, theme, size, words }) => {
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
    const open = async (path: string): Promise<void> => {
      await answerOpenDialogs(kanwu.app, [path]);
      await page.keyboard.press('Control+o');
    };
    const headlines = async (): Promise<readonly (readonly [string | null, readonly string[]])[]> =>
      (await overview(page)).issues.map(({ issue, articles }) => [issue.date, articles.map((each) => each.headline)]);

    test('is shown with its columns, and comes in as they are said to be', async () => {
      await open(first);
      await page.getByRole('button', { name: words.choose }).click();
      const go = dialog().getByRole('button', { name: words.import });
      expect(await go.isEnabled()).toBe(false);
      const holds = (column: string): Locator => dialog().getByLabel(new RegExp(`[“"]${column}[”"]`));
      await holds('题').selectOption('title');
      await holds('见报').selectOption('date');
      await holds('所载').selectOption('page');
      await holds('全').selectOption('text');
      await holds('记').selectOption('author');
      await kanwu.screenshot(`columns-${locale}`);
      await loadAxe(page);
      expect(await violations(page)).toEqual([]);
      await go.click();
      await expect.poll(headlines).toEqual([['2020-05-07', ['云溪大桥通车', '青芦湖水质改善']]]);
    });

    test('and the next one with the same columns comes in alike, unasked', async () => {
      await open(second);
      await expect.poll(headlines).toContainEqual(['2020-05-08', ['柳溪图书馆开馆']]);
    });
  },
);
