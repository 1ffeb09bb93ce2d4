import { expect, test } from 'vitest';
import { loadAxe, violations } from './harness/axe.ts';
import { answerOpenDialogs } from './harness/dialogs.ts';
import { liuxi } from './harness/fixtures.ts';
import { launchKanwu } from './harness/kanwu.ts';

test('the export dialog in Chinese and in the dark: formats by what they are for, and how the dataset is cited', async () => {
  const kanwu = await launchKanwu({ locale: 'zh-CN', theme: 'dark' });
  try {
    const page = kanwu.window;
    await answerOpenDialogs(kanwu.app, [liuxi]);
    await page.getByRole('button', { name: '打开报纸文件…' }).click();
    await page.getByRole('treeitem', { level: 2 }).nth(3).waitFor();
    await page.keyboard.press('Control+e');
    const dialog = page.getByRole('dialog', { name: '导出数据集' });
    await dialog.getByLabel('Hugging Face').check();
    await expect.poll(() => dialog.getByTestId('export-preview').textContent()).toContain('README.md');
    await dialog.getByLabel('划分的种子').fill('7');
    for (const [width, height] of [
      [1440, 900],
      [1024, 700],
    ] as const) {
      await kanwu.resize(width, height);
      await dialog.getByLabel('JSON Lines', { exact: true }).scrollIntoViewIfNeeded();
      await kanwu.screenshot(`exporting-formats-zh-dark-${width}`);
      await dialog.getByLabel('数据集题名').scrollIntoViewIfNeeded();
      await kanwu.screenshot(`exporting-citation-zh-dark-${width}`);
    }
    await loadAxe(page);
    expect(await violations(page)).toEqual([]);
  } finally {
    await kanwu.close();
  }
}, 60_000);
