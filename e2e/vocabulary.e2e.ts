import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerOpenDialogs, answerSaveDialogs } from './harness/dialogs.ts';
import { liuxi, liuxiHeadlines } from './harness/fixtures.ts';
import { type Kanwu, launchKanwu } from './harness/kanwu.ts';
import { openArticle, openIssueFile } from './harness/review.ts';

describe('a vocabulary of one’s own', () => {
  let kanwu: Kanwu;
  let folder: string;
  beforeAll(async () => {
    kanwu = await launchKanwu();
    folder = mkdtempSync(join(tmpdir(), 'kanwu-vocabulary-'));
    await openIssueFile(kanwu, liuxi);
  });
  afterAll(async () => {
    await kanwu.close();
    rmSync(folder, { recursive: true });
  });

  const importFile = async (name: string, content: string): Promise<void> => {
    const path = join(folder, name);
    writeFileSync(path, content);
    await answerOpenDialogs(kanwu.app, [path]);
    await kanwu.window.getByRole('button', { name: 'Import vocabulary…' }).click();
  };
  const ownTerm = () => kanwu.window.getByRole('checkbox', { name: '开工卷' });

  test('that is wrong is refused with the line', async () => {
    await openArticle(kanwu.window, liuxiHeadlines[0]);
    await kanwu.window.getByRole('tab', { name: 'Categories' }).click();
    await importFile('馆藏.csv', '代码,名称,上位类\nQ,产业卷,\nQ1,开工卷,X\n');
    const alert = kanwu.window.getByRole('alert');
    await alert.waitFor();
    expect(await alert.textContent()).toContain('Line 3 of 馆藏.csv');
    await alert.getByRole('button', { name: 'Dismiss notice' }).click();
  });

  test('is imported and can be filed by', async () => {
    await importFile('馆藏.csv', '代码,名称,上位类\nQ,产业卷,\nQ1,开工卷,Q\n');
    const search = kanwu.window.getByRole('searchbox', { name: 'Search categories by name or code' });
    await search.fill('开工');
    await ownTerm().check();
    await kanwu.screenshot('vocabulary-own');
    await search.fill('');
    expect(await kanwu.window.getByRole('region', { name: 'Filed under' }).textContent()).toContain('开工卷 Q1');
  });

  test('is learned from, which can be looked at and taken along', async () => {
    const page = kanwu.window;
    const learned = join(folder, 'learned.json');
    await answerSaveDialogs(kanwu.app, learned);
    await page.keyboard.press('Control+Shift+M');
    await page.getByRole('tab', { name: 'Learning' }).click();
    await page.getByText('1 category from 1 article').waitFor();
    await page.getByRole('button', { name: 'Export…' }).click();
    await page.getByText(`Exported to ${learned}`).waitFor();
    await kanwu.screenshot('learning-categories');
    await page.getByRole('button', { name: 'Reset what was learned' }).click();
    await page.getByText('No article is filed yet').waitFor();
    await answerOpenDialogs(kanwu.app, [learned]);
    await page.getByRole('button', { name: 'Import…' }).click();
    await page.getByText('categories from 1 article').waitFor();
    await page.getByText('1 category from 1 article').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
  });

  test('is removed from the palette, and what is filed under it keeps its code', async () => {
    const page = kanwu.window;
    await page.keyboard.press('Control+k');
    await page.keyboard.type('own vocab');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Own vocabularies' }).waitFor();
    await kanwu.screenshot('vocabulary-dialog');
    await page.getByRole('button', { name: 'Remove vocabulary 馆藏' }).click();
    await page.getByText('This workspace has no vocabulary of its own yet').waitFor();
    await page.getByRole('button', { name: 'Done', exact: true }).click();
    const filed = page.getByRole('region', { name: 'Filed under' });
    await expect.poll(() => filed.textContent()).not.toContain('开工卷');
    expect(await filed.textContent()).toContain('Q1');
    await page.keyboard.press('Control+z');
    await expect.poll(() => filed.textContent()).toContain('开工卷 Q1');
  });
});
