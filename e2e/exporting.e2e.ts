import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findWords } from './harness/article-text.ts';
import { loadAxe, violations } from './harness/axe.ts';
import { answerOpenDialogs } from './harness/dialogs.ts';
import { liuxi, liuxiHeadlines } from './harness/fixtures.ts';
import { type Kanwu, launchKanwu } from './harness/kanwu.ts';
import { runCommand } from './harness/palette.ts';
import { openArticle } from './harness/review.ts';
import { decided } from './harness/stored.ts';

let kanwu: Kanwu;
let page: Page;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kanwu-exporting-'));
  kanwu = await launchKanwu();
  page = kanwu.window;
  await answerOpenDialogs(kanwu.app, [liuxi]);
  await page.getByRole('button', { name: 'Open issue file…' }).click();
  await page.getByRole('treeitem', { level: 2 }).nth(4).waitFor();
}, 60_000);

afterAll(async () => {
  await kanwu.close();
  rmSync(folder, { recursive: true, force: true });
});

const dialog = () => page.getByRole('dialog', { name: 'Export dataset' });
const preview = () => dialog().getByTestId('export-preview');
const result = () => dialog().getByTestId('export-result');

describe('exporting', () => {
  test('shows what will go and how the first article is written, before anything is', async () => {
    await page.keyboard.press('Control+e');
    await expect.poll(() => preview().textContent()).toContain('4 articles of 1 issue');
    await expect.poll(() => preview().textContent()).toContain('This format has a place for all of it.');
    await expect.poll(() => preview().textContent()).toContain('"format":"kanwu-articles@4"');
    await dialog().getByLabel('Include suggestions that wait for review').check();
    await dialog().getByLabel('CoNLL, BIO', { exact: true }).check();
    await expect.poll(() => preview().textContent()).toContain('normalised value');
    await expect.poll(() => preview().textContent()).toContain('-DOCSTART-');
    await kanwu.screenshot('exporting-conll');
    await loadAxe(page);
    expect(await violations(page)).toEqual([]);
  });

  test('takes articles that are filtered, and says when there are none', async () => {
    await dialog().getByText('Only some of these').click();
    await dialog().getByLabel('Done', { exact: true }).check();
    await expect.poll(() => preview().textContent()).toContain('There are no articles.');
    await dialog().getByRole('button', { name: 'All articles there' }).click();
    await expect.poll(() => preview().textContent()).toContain('4 articles of 1 issue');
    await dialog().getByLabel('This article').check();
    await expect.poll(() => preview().textContent()).toContain('1 article of 1 issue');
  });

  test('writes a catalogue in columns of the archive’s own, kept as a recipe', async () => {
    await dialog().getByLabel('The whole workspace').check();
    await dialog().getByLabel('文章目录').check();
    await dialog().getByLabel('Heading').first().fill('Reference');
    await dialog().getByRole('button', { name: 'Take “主题词” out' }).click();
    await dialog().getByRole('button', { name: 'Move “版次” up' }).click();
    await expect
      .poll(() => preview().locator('pre').textContent())
      .toContain('Reference,题名,责任者,版次,日期,人名,机构,地名');
    await dialog().getByRole('button', { name: 'Save as recipe…' }).click();
    await dialog().getByLabel('Name of the recipe').fill('馆藏目录');
    await page.keyboard.press('Enter');
    await expect.poll(() => dialog().getByLabel('Recipe', { exact: true }).inputValue()).toBe('馆藏目录');
    await kanwu.screenshot('exporting-catalogue');
    mkdirSync(join(folder, 'out'));
    await answerOpenDialogs(kanwu.app, [join(folder, 'out')]);
    await dialog().getByRole('button', { name: 'Choose…' }).click();
    await dialog().getByRole('button', { name: 'Export', exact: true }).click();
    await expect.poll(() => result().textContent()).toContain('4 entries of the catalogue');
    await expect.poll(() => result().textContent()).toContain('Left out');
    await kanwu.screenshot('exporting-written');
    const csv = readdirSync(join(folder, 'out')).find((name) => name.endsWith('-catalogue.csv'));
    expect(readFileSync(join(folder, 'out', csv ?? ''), 'utf8').split('\r\n')).toHaveLength(6);
  });

  test('finds the recipe again, and goes on without it', async () => {
    await dialog().getByLabel('JSON Lines').check();
    await expect.poll(() => dialog().getByLabel('Recipe', { exact: true }).inputValue()).toBe('');
    await dialog().getByLabel('Recipe', { exact: true }).selectOption('馆藏目录');
    await expect.poll(() => dialog().getByLabel('Heading').first().inputValue()).toBe('Reference');
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
  });

  test('packs a dataset with a title, creators and a licence, which the workspace keeps', async () => {
    await page.keyboard.press('Control+e');
    await dialog().getByLabel('CSV', { exact: true }).check();
    await dialog().getByLabel('Pack it with the original files').check();
    await dialog().getByLabel('Title of the dataset').fill('刘溪日报选');
    await dialog().getByLabel('Creators').fill('周, 亦舟; 0000-0002-1825-0097');
    await dialog().getByLabel('Licence').selectOption('CC-BY-4.0');
    await dialog().getByLabel('Base of identifiers').fill('example');
    await expect.poll(() => dialog().getByRole('alert').textContent()).toContain('whole address');
    await dialog().getByLabel('Base of identifiers').fill('https://data.example.org/');
    for (const [width, height] of [
      [1440, 900],
      [1024, 700],
    ] as const) {
      await kanwu.resize(width, height);
      await dialog().getByLabel('Title of the dataset').scrollIntoViewIfNeeded();
      await kanwu.screenshot(`exporting-citation-${width}`);
    }
    await loadAxe(page);
    expect(await violations(page)).toEqual([]);
    await kanwu.resize(1440, 900);
    await dialog().getByLabel('Check what was written').check();
    mkdirSync(join(folder, 'packed'));
    await answerOpenDialogs(kanwu.app, [join(folder, 'packed')]);
    await dialog().getByRole('button', { name: 'Choose…' }).click();
    await dialog().getByRole('button', { name: 'Export', exact: true }).click();
    await expect.poll(() => result().textContent()).toContain('with the original files');
    expect(await dialog().getByTestId('export-checks').textContent()).toContain('nothing is wrong');
    await dialog().getByTestId('export-checks').scrollIntoViewIfNeeded();
    await kanwu.screenshot('exporting-checked');
    const [bag = ''] = readdirSync(join(folder, 'packed'));
    const read = (name: string): string => readFileSync(join(folder, 'packed', bag, 'data', name), 'utf8');
    expect(read('CITATION.cff')).toContain('title: "刘溪日报选"');
    expect(read('ro-crate-metadata.json')).toContain('https://orcid.org/0000-0002-1825-0097');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+e');
    await expect.poll(() => dialog().getByLabel('Title of the dataset').inputValue()).toBe('刘溪日报选');
    await dialog().getByLabel('JSON Lines', { exact: true }).check();
    await dialog().getByLabel('Pack it with the original files').uncheck();
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
  });

  test('prints an issue as PDF, which others read', async () => {
    const out = join(folder, 'printed');
    mkdirSync(out);
    await answerOpenDialogs(kanwu.app, [out]);
    await page.keyboard.press('Control+e');
    await dialog().getByLabel('阅读与打印 HTML', { exact: true }).check();
    await dialog().getByLabel('Print it as PDF, too').check();
    await dialog().getByRole('button', { name: 'Choose…' }).click();
    await dialog().getByRole('button', { name: 'Export', exact: true }).click();
    await expect.poll(() => result().textContent()).toContain(out);
    const pdf = readdirSync(out, { recursive: true, encoding: 'utf8' }).find((name) => name.endsWith('.pdf')) ?? '';
    expect(readFileSync(join(out, pdf)).subarray(0, 5).toString()).toBe('%PDF-');
    // Poppler is there where whoever tests has installed it.
    const { error, stdout } = spawnSync('pdftotext', [join(out, pdf), '-'], { encoding: 'utf8' });
    if (error !== undefined) console.log('· Not here to read PDF: pdftotext (Debian: poppler-utils)');
    else expect(stdout.replaceAll(/\s/g, '')).toContain(liuxiHeadlines[0]?.replaceAll(/\s/g, ''));
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    // The command line has the app print.
    const workspace = (await page.getByTestId('workspace-path').textContent()) ?? '';
    const cli = join(import.meta.dirname, '../main/cli/index.ts');
    const byLine = join(folder, 'by-line');
    const args = ['export', '--workspace', workspace, '--format', 'html', '--pdf', '--out', byLine];
    const { status, stderr } = spawnSync(process.execPath, [cli, ...args], { encoding: 'utf8' });
    expect({ status, stderr }).toMatchObject({ status: 0 });
    expect(
      readdirSync(byLine, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.pdf')),
    ).toHaveLength(1);
  });

  test('exports what a search found, and an issue from its menu', async () => {
    await page.keyboard.press('Control+Shift+F');
    await page.getByRole('searchbox', { name: 'Search all articles' }).fill('顾南乔');
    await page.getByRole('dialog').getByRole('button', { name: 'Export dataset…' }).click();
    await expect.poll(() => preview().textContent()).toContain('1 article of 1 issue');
    expect(await dialog().getByLabel('Words to look for').inputValue()).toBe('顾南乔');
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    await page.getByRole('treeitem', { level: 1 }).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Export dataset…' }).click();
    await expect.poll(() => preview().textContent()).toContain('4 articles of 1 issue');
    for (const [width, height] of [
      [1440, 900],
      [1024, 700],
    ] as const) {
      await kanwu.resize(width, height);
      await kanwu.screenshot(`exporting-issue-${width}`);
    }
    await page.keyboard.press('Escape');
  });

  test('tells what became otherwise since an export, and goes to it', async () => {
    await dialog().waitFor({ state: 'detached' });
    const out = join(folder, 'earlier');
    mkdirSync(out);
    await answerOpenDialogs(kanwu.app, [out]);
    await page.keyboard.press('Control+e');
    await dialog().getByLabel('JSON Lines', { exact: true }).check();
    await dialog().getByLabel('Include suggestions that wait for review').uncheck();
    await dialog().getByRole('button', { name: 'Choose…' }).click();
    await dialog().getByRole('button', { name: 'Export', exact: true }).click();
    await expect.poll(() => result().textContent()).toContain('4 articles');
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });

    await openArticle(page, liuxiHeadlines[1]);
    await findWords(page, '□□□');
    await page.keyboard.press('Shift+C');
    const form = page.getByRole('form', { name: 'Correct text' });
    await form.getByLabel('Corrected to').fill('420');
    await form.getByRole('button', { name: 'Save' }).click();
    await form.waitFor({ state: 'detached' });
    await openArticle(page, liuxiHeadlines[0]);
    await findWords(page, '产业项目集中开工活动', 1);
    await page.keyboard.press('8');
    await expect.poll(async () => (await decided(page, 1)).accepted).toEqual(['event 产业项目集中开工活动']);

    const earlier = readdirSync(out).find((name) => name.endsWith('-articles.jsonl'));
    await answerOpenDialogs(kanwu.app, [join(out, earlier ?? '')]);
    await runCommand(page, 'Compare versions and exports');
    const differences = page.getByRole('dialog', { name: 'Compare' });
    await differences.getByLabel('Earlier').selectOption('Choose an export…');
    await differences.getByRole('button', { name: 'Compare', exact: true }).click();
    const counts = differences.getByTestId('difference-counts');
    await expect.poll(() => counts.textContent()).toContain('1 correction added');
    expect(await counts.textContent()).toContain('1 entity added');
    for (const [width, height] of [
      [1440, 900],
      [1024, 700],
    ] as const) {
      await kanwu.resize(width, height);
      await kanwu.screenshot(`difference-${width}`);
    }
    await loadAxe(page);
    expect(await violations(page)).toEqual([]);
    await differences.getByRole('button', { name: '□□□ → 420' }).click();
    await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toBe(liuxiHeadlines[1]);
    await page.locator('.selection-editor').waitFor();
  });
});
