import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadAxe, violations } from './harness/axe.ts';
import { answerOpenDialogs } from './harness/dialogs.ts';
import { liuxi } from './harness/fixtures.ts';
import { type Kanwu, launchKanwu } from './harness/kanwu.ts';
import { runCommand } from './harness/palette.ts';

let kanwu: Kanwu;
let page: Page;

beforeAll(async () => {
  kanwu = await launchKanwu();
  page = kanwu.window;
  await answerOpenDialogs(kanwu.app, [liuxi]);
  await page.getByRole('button', { name: 'Open issue file…' }).click();
  await page.getByRole('treeitem', { level: 2 }).nth(3).waitFor();
  await page.getByRole('treeitem', { level: 2 }).first().click();
  await page.locator('.cm-content .cm-line').first().waitFor();
}, 60_000);

afterAll(() => kanwu.close());

const firstRow = () => page.getByRole('treeitem', { level: 2 }).first();
const dialog = () => page.getByRole('dialog', { name: 'Export dataset' });
const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-field'));
const preview = () => dialog().getByTestId('export-preview');

describe('what an archive says of an article, by keyboard', () => {
  test('its reference code shows in the library, and an unusual form is pointed out', async () => {
    await runCommand(page, 'Enter the reference code');
    await expect.poll(focused).toBe('reference-code');
    await page.keyboard.type('J001-2021-0007');
    await page.keyboard.press('Enter');
    await expect.poll(() => firstRow().textContent()).toContain('J001-2021-0007');
    await runCommand(page, 'Enter the reference code');
    await expect.poll(focused).toBe('reference-code');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('柳溪 7');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.side-panel .tab-content').textContent()).toContain('Not as DA/T 13 has it');
    await page.keyboard.press('F6');
    await page.keyboard.press('Control+z');
    await expect.poll(() => firstRow().textContent()).toContain('J001-2021-0007');
  });

  test('an article that is held back has a lock, is found by the filter, and no export takes it unasked', async () => {
    await runCommand(page, 'Hold back from release');
    await expect.poll(focused).toBe('not-for-release');
    await page.keyboard.type('涉及在世人员隐私');
    await page.keyboard.press('Enter');
    await firstRow().getByRole('img', { name: 'Not for release: 涉及在世人员隐私' }).waitFor();
    await page.getByRole('button', { name: 'More conditions' }).click();
    await page.getByRole('checkbox', { name: 'Not for release' }).check();
    await expect.poll(() => page.getByRole('treeitem', { level: 2 }).count()).toBe(1);
    await kanwu.screenshot('not-for-release-library');
    await loadAxe(page);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Clear the filter' }).click();
    await page.keyboard.press('Control+e');
    await expect.poll(() => preview().textContent()).toContain('Not for release, left out: 1 article');
    await expect.poll(() => preview().textContent()).toContain('3 articles of 1 issue');
    await kanwu.screenshot('not-for-release-export');
    expect(await violations(page)).toEqual([]);
    await preview().getByRole('button', { name: 'Include them' }).click();
    await expect.poll(() => preview().textContent()).toContain('4 articles of 1 issue');
    await page.keyboard.press('Escape');
  });
});

test('in Chinese, in the dark and in a small window', async () => {
  const chinese = await launchKanwu({ locale: 'zh-CN', theme: 'dark' });
  try {
    const { window } = chinese;
    await answerOpenDialogs(chinese.app, [liuxi]);
    await window.getByRole('button', { name: '打开报纸文件…' }).click();
    await window.getByRole('treeitem', { level: 2 }).first().click();
    await window.locator('.cm-content .cm-line').first().waitFor();
    await window.keyboard.press('Control+4');
    const panel = window.locator('.side-panel .tab-content');
    await panel.getByLabel('档号').first().fill('J001-WS·2021·Y-BGS-0001');
    await panel.getByLabel('不开放的理由').first().fill('涉及在世人员隐私，待鉴定');
    await window.keyboard.press('Enter');
    await window.getByRole('img', { name: '不开放：涉及在世人员隐私，待鉴定' }).waitFor();
    await chinese.screenshot('not-for-release-zh-dark-1440');
    await chinese.resize(1024, 700);
    await window.keyboard.press('Control+e');
    const shown = window.getByRole('dialog', { name: '导出数据集' }).getByTestId('export-preview');
    await expect.poll(() => shown.textContent()).toContain('有 1 篇文章不开放，未列入。');
    await chinese.screenshot('not-for-release-zh-dark-1024');
    await loadAxe(window);
    expect(await violations(window)).toEqual([]);
  } finally {
    await chinese.close();
  }
}, 60_000);
