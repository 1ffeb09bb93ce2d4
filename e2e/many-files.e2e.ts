import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { zipOf } from '../main/formats/archive/fixtures/made-archives.ts';
import { answerOpenDialogs } from './harness/dialogs.ts';
import { liuxi } from './harness/fixtures.ts';
import { type Kanwu, launchKanwu } from './harness/kanwu.ts';
import { openIssueFile, ready } from './harness/review.ts';
import { overview } from './harness/stored.ts';

const folder = mkdtempSync(join(tmpdir(), 'kanwu-many-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const pages = join(folder, '青川报合订');
const [files, pictures, empty] = [200, 6, 4];
mkdirSync(pages);
for (let page = 1; page <= files; page++) {
  const text = `青川区第${page}届运动会开幕\n\n${`本报讯 青川区第${page}届运动会昨日开幕,区长林若溪出席。`.repeat(12)}记者 周亦舟\n`;
  writeFileSync(join(pages, `${page}版.txt`), page % 40 === 0 ? text.replaceAll('届', '屆') : text);
}
for (let at = 1; at <= pictures; at++)
  writeFileSync(join(pages, `图${at}.jpg`), Buffer.from('ffd8ffe000104a46494600010100', 'hex'));
for (let at = 1; at <= empty; at++) writeFileSync(join(pages, `空${at}.txt`), '\n');
writeFileSync(join(pages, '第1版（换行）.txt'), Buffer.from(`\ufeff${textOf(1)}`.replaceAll('\n', '\r\n')));
const all = files + pictures + empty + 1;

function textOf(page: number): string {
  return `青川区第${page}届运动会开幕\n\n${`本报讯 青川区第${page}届运动会昨日开幕,区长林若溪出席。`.repeat(12)}记者 周亦舟\n`;
}

describe.each([
  {
    locale: 'zh-CN',
    theme: 'light',
    size: [1440, 900],
    words: {
      ...{ folder: '导入文件夹…', imports: '导入记录…', goOn: '继续导入', show: '查看导入记录', anyway: '仍然导入' },
      ...{ cancel: '取消', done: '完成', listed: '列出', waits: '等待', asText: '按纯文本读入' },
    },
  },
  {
    locale: 'en-GB',
    theme: 'dark',
    size: [1024, 700],
    words: {
      ...{ folder: 'Import a folder…', imports: 'Imports…', goOn: 'Go on', show: 'Show the list' },
      ...{ anyway: 'Import all the same', cancel: 'Cancel', done: 'Done', listed: 'List', waits: 'waiting' },
      asText: 'Read as plain text',
    },
  },
] as const)(
  'a folder of many files, bad ones among them ($locale)',
  ({ locale, theme, size: [width, height], words }) => {
    let kanwu: Kanwu;
    let page: Page;
    beforeAll(async () => {
      kanwu = await launchKanwu({ locale, theme });
      page = kanwu.window;
      await ready(page);
      await kanwu.resize(width, height);
      await openIssueFile(kanwu, liuxi);
    });
    afterAll(() => kanwu.close());

    const notice = (words: string) => page.locator('.notice').filter({ hasText: words });
    const run = async (command: string): Promise<void> => {
      await page.keyboard.press('Control+k');
      await page.locator('input[role=combobox]').fill(command);
      await page.keyboard.press('Enter');
    };
    const importFolder = async (): Promise<void> => {
      await answerOpenDialogs(kanwu.app, [pages]);
      await run(words.folder);
    };

    test('can be cancelled, the program killed, and gone on with: the article that was open stays, every file comes in once', async () => {
      const headline = await page.locator('.cm-content .cm-line').first().textContent();
      await importFolder();
      const job = page.locator('.job');
      await job.waitFor();
      await expect.poll(async () => (await overview(page)).issues.length, { timeout: 60_000 }).toBeGreaterThan(10);
      await kanwu.screenshot(`many-under-way-${locale}`);
      await job.getByRole('button', { name: words.cancel }).click();
      await notice(words.goOn).waitFor();
      await kanwu.screenshot(`many-cancelled-${locale}`);
      expect(await page.locator('.cm-content .cm-line').first().textContent()).toBe(headline);
      await notice(words.goOn).getByRole('button', { name: words.goOn }).click();
      const before = (await overview(page)).issues.length;
      await expect
        .poll(async () => (await overview(page)).issues.length, { timeout: 60_000 })
        .toBeGreaterThan(before + 5);

      const { userDataDir } = kanwu;
      await kanwu.kill({ keepProfile: true });
      kanwu = await launchKanwu({ locale, theme, userDataDir });
      page = kanwu.window;
      await ready(page);
      await kanwu.resize(width, height);
      await notice(words.goOn).waitFor();
      await kanwu.screenshot(`many-cut-off-${locale}`);
      await notice(words.goOn).getByRole('button', { name: words.goOn }).click();
      const shown = notice(words.show);
      await expect.poll(() => shown.textContent(), { timeout: 180_000 }).toContain(`${files}`);
      expect((await overview(page)).issues).toHaveLength(files + 1);
      await kanwu.screenshot(`many-done-${locale}`);
    });

    test('is listed for good: which files came in, which not and why, and what can be done', async () => {
      await notice(words.show).getByRole('button', { name: words.show }).click();
      const dialog = page.getByRole('dialog');
      const options = dialog.getByRole('listbox').getByRole('option');
      await expect.poll(() => options.count()).toBe(pictures + empty + 1);
      await kanwu.screenshot(`imports-not-in-${locale}`);
      await dialog.getByRole('listbox').focus();
      await page.keyboard.press('End');
      await page.keyboard.press('Home');
      const same = options.filter({ hasText: '第1版（换行）' });
      await same.click();
      await kanwu.screenshot(`imports-same-text-${locale}`);
      await dialog.getByRole('button', { name: words.anyway }).click();
      await expect.poll(async () => (await overview(page)).issues.length).toBe(files + 2);
      await dialog.getByLabel(words.listed, { exact: true }).selectOption('all');
      await expect.poll(() => options.first().getAttribute('aria-setsize')).toBe(String(all));
      await kanwu.screenshot(`imports-all-${locale}`);
      await dialog.getByRole('button', { name: words.done }).click();
    });

    test('an archive with names as Chinese Windows writes them comes in like a folder', async () => {
      const zip = join(folder, `${locale}.zip`);
      const [name, text] = [Buffer.from('c7e0b4a8b1a85f323032302d30352d30375fb5da33b0e62e747874', 'hex'), textOf(777)];
      writeFileSync(
        zip,
        zipOf([
          [name, `${locale}${text}`],
          ['b.xml', `<unknown>${locale}</unknown>`],
        ]),
      );
      await answerOpenDialogs(kanwu.app, [zip]);
      await page.keyboard.press('Control+o');
      await expect
        .poll(async () => (await overview(page)).issues.map(({ fileName }) => fileName), { timeout: 30_000 })
        .toContain('青川报_2020-05-07_第3版.txt');
      await run(words.imports);
      const dialog = page.getByRole('dialog');
      await expect.poll(() => dialog.getByRole('listbox').getByRole('option').count()).toBe(1);
      await dialog.getByRole('button', { name: words.asText }).click();
      await expect.poll(async () => (await overview(page)).issues.map(({ fileName }) => fileName)).toContain('b.xml');
      await dialog.getByRole('button', { name: words.done }).click();
    });
  },
);
