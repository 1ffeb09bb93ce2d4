import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadAxe, violations } from './harness/axe.ts';
import { answerOpenDialogs, answerSaveDialogs } from './harness/dialogs.ts';
import { liuxi, liuxiHeadlines } from './harness/fixtures.ts';
import { type Kanwu, launchKanwu } from './harness/kanwu.ts';
import { openArticle, openIssueFile } from './harness/review.ts';
import { ask } from './harness/stored.ts';

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
    await page.getByText('keeps its codes').waitFor();
    await page.getByRole('button', { name: 'Remove vocabulary' }).click();
    await page.getByText('This workspace has no vocabulary of its own yet').waitFor();
    await page.getByRole('button', { name: 'Done', exact: true }).click();
    const filed = page.getByRole('region', { name: 'Filed under' });
    await expect.poll(() => filed.textContent()).not.toContain('开工卷');
    expect(await filed.textContent()).toContain('Q1');
    await page.keyboard.press('Control+z');
    await expect.poll(() => filed.textContent()).toContain('开工卷 Q1');
  });
});

describe('a vocabulary that is made in the window', () => {
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

  const dialog = () => kanwu.window.getByRole('dialog');
  const tree = () => dialog().getByRole('tree');
  const row = (name: string) => tree().getByRole('treeitem').filter({ hasText: name });
  const openVocabularies = async (): Promise<void> => {
    await kanwu.window.keyboard.press('Control+k');
    await kanwu.window.keyboard.type('own vocab');
    await kanwu.window.keyboard.press('Enter');
    await kanwu.window.getByRole('dialog', { name: 'Own vocabularies' }).waitFor();
  };
  const done = () => dialog().getByRole('button', { name: 'Done', exact: true }).click();
  const listed = async () =>
    (await ask(kanwu.window, 'vocabulary.list', {}))
      .filter(({ id }) => id !== null)
      .flatMap(({ terms }) => terms.map(({ code, label, broader }) => `${code} ${label.en} < ${broader ?? ''}`));
  const file = async (headline: string, name: string): Promise<void> => {
    await openArticle(kanwu.window, headline);
    await kanwu.window.getByRole('tab', { name: 'Categories' }).click();
    await kanwu.window.getByRole('searchbox', { name: 'Search categories by name or code' }).fill(name);
    await kanwu.window.getByRole('checkbox', { name }).check();
  };
  const filed = () => kanwu.window.getByRole('region', { name: 'Filed under' }).textContent();

  test('is called by the name that is typed, and not made twice', async () => {
    await openVocabularies();
    await dialog().getByText('This workspace has no vocabulary of its own yet').waitFor();
    await kanwu.screenshot('vocabulary-none');
    await dialog().getByLabel('Name of the new vocabulary').fill('县志');
    await kanwu.window.keyboard.press('Enter');
    await dialog().getByText('0 categories; short name: 县志').waitFor();
    await dialog().getByLabel('Name of the new vocabulary').fill('县志');
    await kanwu.window.keyboard.press('Enter');
    await dialog().getByText('There is a vocabulary “县志” already').waitFor();
    await dialog().getByLabel('Name of the new vocabulary').fill('');
  });

  test('gets categories, at the top and under one another, whose codes are each there once', async () => {
    const add = async (name: string, code = ''): Promise<void> => {
      const form = dialog().getByRole('form', { name: 'Add category' });
      await form.getByRole('textbox').first().fill(name);
      await form.getByLabel('Code (optional)').fill(code);
      await kanwu.window.keyboard.press('Enter');
    };
    await add('经济', 'E');
    await row('经济').waitFor();
    await add('别的', 'E');
    await dialog().getByText('The code “E” is that of “经济”').waitFor();
    await add('工商');
    await row('工商').click();
    await dialog().getByText('Code: 工商; no article is filed under it').waitFor();
    await add('开工', 'E1');
    await row('开工').waitFor();
    await add('奠基', 'E2');
    await row('奠基').waitFor();
    await expect.poll(listed).toEqual(['E 经济 < ', '工商 工商 < ', 'E1 开工 < 工商', 'E2 奠基 < 工商']);
  });

  test('is gone through by the arrows', async () => {
    await row('县志').first().click();
    const chosen = () => tree().getByRole('treeitem', { selected: true }).textContent();
    await kanwu.window.keyboard.press('End');
    await expect.poll(chosen).toContain('奠基');
    await kanwu.window.keyboard.press('ArrowLeft');
    await expect.poll(chosen).toContain('工商');
    await kanwu.window.keyboard.press('ArrowLeft');
    await expect.poll(() => row('奠基').count()).toBe(0);
    await kanwu.window.keyboard.press('ArrowRight');
    await row('奠基').waitFor();
  });

  test('has categories renamed in both languages, and moved under another', async () => {
    await dialog().getByLabel('English name').fill('Trade');
    await kanwu.window.keyboard.press('Enter');
    await expect.poll(listed).toContain('工商 Trade < ');
    await dialog().getByLabel('Stands under').selectOption('E');
    await expect.poll(listed).toContain('工商 Trade < E');
    await kanwu.screenshot('vocabulary-edited');
    await loadAxe(kanwu.window);
    expect(await violations(kanwu.window)).toEqual([]);
    await done();
  });

  test('has one made part of another with all that is filed, which is said before and undone at once', async () => {
    await file(liuxiHeadlines[0], '奠基');
    await file(liuxiHeadlines[1], '奠基');
    await expect.poll(filed).toContain('奠基 E2');
    await openVocabularies();
    await dialog().getByRole('searchbox').fill('奠基');
    await row('奠基').click();
    await dialog().getByText('2 articles are filed under it').waitFor();
    await dialog().getByText('Make it part of another category', { exact: true }).click();
    await dialog().getByLabel('Part of', { exact: true }).selectOption('E1');
    await dialog().getByText('2 articles move from “奠基” to “开工”.').waitFor();
    await kanwu.screenshot('category-to-merge');
    await loadAxe(kanwu.window);
    expect(await violations(kanwu.window)).toEqual([]);
    await dialog().getByRole('button', { name: 'Merge', exact: true }).click();
    await dialog().getByText('Code: E1; 2 articles are filed under it').waitFor();
    await done();
    await expect.poll(filed).toContain('开工 E1');
    await kanwu.window.keyboard.press('Control+z');
    await expect.poll(filed).toContain('奠基 E2');
    await expect.poll(listed).toHaveLength(4);
  });

  test('is exported and imported again as it was', async () => {
    const path = join(folder, '县志.ttl');
    await answerSaveDialogs(kanwu.app, path);
    await openVocabularies();
    await dialog().getByRole('button', { name: 'Export vocabulary…' }).click();
    await dialog().getByText(`Vocabulary written to ${path}`).waitFor();
    const before = await listed();
    await row('经济').click();
    await dialog().getByRole('button', { name: 'Delete category' }).click();
    await expect.poll(listed).toHaveLength(3);
    await answerOpenDialogs(kanwu.app, [path]);
    await dialog().getByRole('button', { name: 'Import vocabulary…' }).click();
    await expect.poll(listed).toEqual(before);
    await done();
    await kanwu.window.keyboard.press('Control+z');
    await kanwu.window.keyboard.press('Control+z');
    await expect.poll(listed).toEqual(before);
  });
});
