import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import Papa from 'papaparse';
import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DatasetArticle } from '../main/formats/dataset/dataset-article.ts';
import { clickWords, dragOverWords, findWords, ringedText, shownText } from './harness/article-text.ts';
import { answerOpenDialogs } from './harness/dialogs.ts';
import { liuxi, liuxiBylines, liuxiHeadlines } from './harness/fixtures.ts';
import { type Kanwu, launchKanwu } from './harness/kanwu.ts';
import { finishArticle, goToSuggestion, openArticle, panelTab } from './harness/review.ts';
import { type Decided, decided, overview, storedArticle, suggested } from './harness/stored.ts';

const project = resolve(import.meta.dirname, '..');

/** From issue file to dataset: each test goes on where the one before it stopped. */
describe('an archivist takes an issue from its file to a dataset', () => {
  let kanwu: Kanwu;
  let page: Page;
  let folder: string;
  let whole: readonly Decided[];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'kanwu-journey-'));
    kanwu = await launchKanwu();
    page = kanwu.window;
  });
  afterAll(async () => {
    await kanwu.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const article = (ordinal: number) => decided(page, ordinal);
  const button = (name: string | RegExp): Locator => page.getByRole('button', { name });
  const editor = () => page.getByRole('region', { name: 'Entity', exact: true });

  test('opens an issue file and sees its four articles', async () => {
    await answerOpenDialogs(kanwu.app, [liuxi]);
    await button('Open issue file…').click();
    const rows = page.getByRole('tree').getByRole('treeitem', { level: 2 });
    // The last row is for the masthead and what else belongs to no article.
    await expect.poll(() => rows.count()).toBe(5);
    for (const [place, headline] of liuxiHeadlines.entries()) {
      await expect.poll(() => rows.nth(place).getAttribute('title')).toBe(headline);
    }
    const issue = page.getByRole('treeitem', { level: 1 });
    await expect.poll(() => issue.textContent()).toContain('柳溪新报');
    await expect.poll(() => page.getByLabel('Notices').textContent()).toContain('Imported 1 file with 4 articles');
    await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toBe(liuxiHeadlines[0]);
    expect(await shownText(page)).toContain('澄江市副市长顾南乔');
    for (const [place, [reporters, correspondents]] of liuxiBylines.entries()) {
      const document = await storedArticle(page, place + 1);
      expect(document.article).toMatchObject({ reporters, correspondents });
    }
    await kanwu.screenshot('journey-1-opened');
  });

  test('accepts and rejects suggestions with single keys', async () => {
    await goToSuggestion(page, '顾南乔');
    await page.keyboard.press('a');
    await expect.poll(async () => (await article(1)).accepted).toContain('person 顾南乔');
    await goToSuggestion(page, '12个');
    await page.keyboard.press('r');
    await expect.poll(async () => (await article(1)).rejected).toEqual([expect.stringContaining('quantity 12个')]);
    expect((await article(1)).state).toBe('in-work');
  });

  test('accepts several at once in the table of entities', async () => {
    await panelTab(page, 'Entities');
    await page.getByLabel('Filter by type').selectOption('Money');
    const rows = page.getByRole('grid', { name: 'Entities' }).getByRole('row');
    await expect.poll(() => rows.count()).toBe(4);
    await page.getByLabel('Select 18.6亿元').check();
    await page.getByLabel('Select 5亿元').check();
    await page.getByRole('toolbar', { name: 'For all selected' }).getByRole('button', { name: 'Accept' }).click();
    await expect
      .poll(async () => (await article(1)).accepted)
      .toEqual(
        expect.arrayContaining(['money 18.6亿元 = CNY 1860000000', 'money 5亿元 = CNY 500000000', 'person 顾南乔']),
      );
    await page.getByLabel('Filter by type').selectOption('All types');
  });

  test('retypes one with the mouse and one with a key', async () => {
    await clickWords(page, '3.2亿元');
    await expect.poll(() => editor().getByRole('heading').textContent()).toBe('3.2亿元');
    await editor().getByLabel('Type').selectOption('Quantity');
    await expect
      .poll(async () => (await article(1)).accepted)
      .toContainEqual(expect.stringMatching(/^quantity 3\.2亿元/));
    await goToSuggestion(page, '90亩');
    await page.keyboard.press('3');
    await expect.poll(async () => (await article(1)).accepted).toContainEqual(expect.stringMatching(/^place 90亩/));
  });

  test('adds a mention by dragging, and moves its edge with the mouse', async () => {
    await dragOverWords(page, '传感器生产基');
    const selection = page.getByRole('region', { name: 'Selection' });
    await expect.poll(() => selection.textContent()).toContain('传感器生产基');
    await selection.getByRole('button', { name: 'Place' }).click();
    await expect.poll(() => editor().getByRole('heading').textContent()).toBe('传感器生产基');
    await editor().getByRole('button', { name: 'Move end right by a character' }).click();
    await expect.poll(() => editor().getByRole('heading').textContent()).toBe('传感器生产基地');
    await expect.poll(async () => (await article(1)).accepted).toContain('place 传感器生产基地');
    expect(await ringedText(page)).toBe('传感器生产基地');
  });

  test('adds a mention without a mouse', async () => {
    await findWords(page, '产业项目集中开工活动', 1);
    await page.keyboard.press('8');
    await expect.poll(async () => (await article(1)).accepted).toContain('event 产业项目集中开工活动');
    await page.keyboard.press('Escape');
  });

  test('marks a place inside the name of a company', async () => {
    await dragOverWords(page, '澄江云杉精密仪器有限公司');
    await page.keyboard.press('2');
    await expect.poll(async () => (await article(1)).accepted).toContain('organization 澄江云杉精密仪器有限公司');
    await dragOverWords(page, '澄江云');
    await page.keyboard.press('3');
    await expect.poll(async () => (await article(1)).accepted).toContain('place 澄江云');
    await page.keyboard.press('}');
    await page.keyboard.press('{');
    await page.keyboard.press('{');
    await expect
      .poll(async () => (await article(1)).accepted)
      .toEqual(expect.arrayContaining(['organization 澄江云杉精密仪器有限公司', 'place 澄江']));
    // What was suggested for the same words has been taken up, or goes; nothing is marked twice.
    await expect.poll(() => suggested(page, 1)).not.toContain('organization 澄江云杉精密仪器有限公司');
    await expect.poll(async () => (await suggested(page, 1)).filter((words) => words === 'place 澄江')).toHaveLength(1);
    // Picking goes to the innermost first, and outward when the same character is picked again.
    await page.keyboard.press('Escape');
    await clickWords(page, '澄江云杉', 0);
    await expect.poll(() => editor().getByRole('heading').textContent()).toMatch(/^澄江/);
  });

  test('joins a broken line', async () => {
    expect(await shownText(page)).toContain('建成后\n');
    await page.locator('.cm-content .tp-join').click();
    const correction = page.getByRole('region', { name: 'Correction', exact: true });
    await correction.getByText('The line breaks off within a sentence or a word.').waitFor();
    await correction.getByRole('button', { name: 'Accept correction' }).click();
    await expect.poll(() => shownText(page)).toContain('建成后预计年产值可达5亿元');
    await expect.poll(async () => (await article(1)).text).toContain('建成后预计年产值可达5亿元');
    expect((await article(1)).corrections).toEqual(['line-join \n\n\n\n → ']);
  });

  test('corrects a character inside a mention, which then reads right and is still the same', async () => {
    await findWords(page, '栾映丹');
    await page.keyboard.press('1');
    await expect.poll(async () => (await article(1)).accepted).toContain('person 栾映丹');
    await dragOverWords(page, '丹');
    await page.keyboard.press('Shift+C');
    const form = page.getByRole('form', { name: 'Correct text' });
    await form.getByLabel('Corrected to').fill('舟');
    await form.getByLabel('Kind').selectOption('Misread');
    await form.getByRole('button', { name: 'Save' }).click();
    await expect.poll(() => shownText(page)).toContain('\n栾映舟表示');
    await expect.poll(async () => (await article(1)).accepted).toContain('person 栾映舟');
    expect((await article(1)).accepted).not.toContain('person 栾映丹');
    await clickWords(page, '栾映', 1);
    await expect.poll(() => editor().getByRole('heading').textContent()).toBe('栾映舟');
    expect(await ringedText(page)).toBe('栾映舟');
    await kanwu.screenshot('journey-2-corrected');
  });

  test('moves an edge with keys and supplies lost text in the next article', async () => {
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toBe(liuxiHeadlines[1]);
    await goToSuggestion(page, '6月1日上午');
    await page.keyboard.press('{');
    await page.keyboard.press('{');
    await expect
      .poll(async () => (await article(2)).accepted)
      .toEqual([expect.stringMatching(/^date 6月1日 = 2021-06-01/)]);

    await dragOverWords(page, '□□□');
    await page.keyboard.press('Shift+C');
    const form = page.getByRole('form', { name: 'Correct text' });
    await page.keyboard.type('420');
    await form.getByLabel('Kind').selectOption('Supplied');
    await form.getByLabel('Certainty').selectOption('Fairly certain');
    await form.getByLabel('Note').fill('据馆方公告');
    await form.getByLabel('Note').press('Enter');
    await expect.poll(() => shownText(page)).toContain('办理借阅证420张');
    await expect.poll(async () => (await article(2)).corrections).toEqual(['supplied □□□ → 420']);
  });

  test('files the article under two categories', async () => {
    await panelTab(page, 'Categories');
    const search = page.getByLabel('Search categories by name or code');
    await search.fill('G2');
    await page.locator('.term-row', { hasText: 'G2' }).getByRole('checkbox').first().check();
    await search.fill('medtop:05000000');
    await page.locator('.term-row', { hasText: '05000000' }).getByRole('checkbox').first().check();
    await expect
      .poll(async () => (await article(2)).categories)
      .toEqual(['clc G2', 'iptc-media-topics medtop:05000000']);
    await expect.poll(() => page.getByRole('region', { name: 'Filed under' }).textContent()).toContain('G2');
    await search.fill('');
  });

  test('undoes and redoes several of these, in both articles', async () => {
    await page.locator('.cm-content').click({ position: { x: 4, y: 4 } });
    const before = [await article(1), await article(2)];
    for (let step = 0; step < 3; step++) await page.keyboard.press('Control+z');
    await expect.poll(async () => (await article(2)).corrections).toEqual([]);
    expect((await article(2)).categories).toEqual([]);
    await expect.poll(() => shownText(page)).toContain('办理借阅证□□□张');

    // Further back: the two edges, and then the correction of the name in the first article, to which the window goes.
    for (let step = 0; step < 3; step++) await page.keyboard.press('Control+z');
    await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toBe(liuxiHeadlines[0]);
    await expect.poll(() => shownText(page)).toContain('\n栾映丹表示');
    expect((await article(1)).accepted).toContain('person 栾映丹');
    expect((await article(2)).accepted).toEqual([]);

    for (let step = 0; step < 5; step++) await page.keyboard.press('Control+Shift+z');
    await page.keyboard.press('Control+y');
    await expect.poll(async () => [await article(1), await article(2)]).toEqual(before);
    await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toBe(liuxiHeadlines[1]);
  });

  test('finishes the fourth article', async () => {
    await openArticle(page, liuxiHeadlines[3]);
    await findWords(page, '梁漱玉');
    await page.keyboard.press('1');
    await finishArticle(page);
    await expect.poll(async () => (await article(4)).state).toBe('done');
    expect((await article(4)).accepted).toEqual(['person 梁漱玉']);
    await expect.poll(() => page.getByTestId('saving').getAttribute('data-saving')).toBe('saved');
  });

  test('quits, starts again and finds everything there', async () => {
    whole = [await article(1), await article(2), await article(3), await article(4)];
    await kanwu.close({ keepProfile: true });
    kanwu = await launchKanwu({ userDataDir: kanwu.userDataDir });
    page = kanwu.window;
    await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toBe(liuxiHeadlines[3]);
    expect([await article(1), await article(2), await article(3), await article(4)]).toEqual(whole);
    await openArticle(page, liuxiHeadlines[0]);
    await expect.poll(() => shownText(page)).toContain('\n栾映舟表示');
  });

  test('can still undo and redo what was done before', async () => {
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await article(4)).state).not.toBe('done');
    await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toBe(liuxiHeadlines[3]);
    await page.keyboard.press('Control+Shift+z');
    await expect
      .poll(async () => [await article(1), await article(2), await article(3), await article(4)])
      .toEqual(whole);
  });

  test('exports JSON Lines and CSV that hold exactly what was decided', async () => {
    const out = join(folder, 'window');
    mkdirSync(out);
    await answerOpenDialogs(kanwu.app, [out]);
    await page.keyboard.press('Control+e');
    const dialog = page.getByRole('dialog', { name: 'Export dataset' });
    await dialog.getByRole('button', { name: 'Choose…' }).click();
    for (const [format, records] of [
      ['JSON Lines', '4 articles'],
      ['CSV', `${whole.flatMap(({ accepted }) => accepted).length} entities`],
    ] as const) {
      await dialog.getByLabel(format).check();
      await dialog.getByRole('button', { name: 'Export', exact: true }).click();
      await expect.poll(() => dialog.getByTestId('export-result').textContent()).toContain(records);
    }
    await kanwu.screenshot('journey-3-exported');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });

    const jsonl = readFileSync(fileIn(out, '.jsonl'), 'utf8');
    const articles = jsonl
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as DatasetArticle);
    expect(articles.map(decidedInDataset)).toEqual(whole);
    for (const { text, entities } of articles) {
      for (const entity of entities) expect(text.slice(entity.start, entity.end)).toBe(entity.text);
    }
    expect(articles[1]?.corrections).toMatchObject([
      { was: '□□□', now: '420', kind: 'supplied', certainty: 'medium', note: '据馆方公告', applied: true },
    ]);

    const csv = readFileSync(fileIn(out, '-mentions.csv'), 'utf8');
    expect(csv.startsWith('\u{feff}')).toBe(true);
    const rows = Papa.parse<Record<string, string>>(csv.slice(1), { header: true, skipEmptyLines: true }).data;
    const inTable = (ordinal: number) => rows.filter((row) => row.article === String(ordinal));
    for (const [place, { accepted }] of whole.entries()) {
      const words = inTable(place + 1).map(
        ({ type, mention, value }) => `${type} ${mention}${value ? ` = ${value}` : ''}`,
      );
      expect(words).toEqual(accepted);
    }
    expect(inTable(2)[0]?.categories).toContain('clc:G2');
  });

  test('gets the same files, byte for byte, from the command line', async () => {
    const workspace = (await overview(page)).path;
    const { KANWU_SQLITE_BINDING: _electronOnly, ...env } = process.env;
    const out = join(folder, 'command-line');
    for (const format of ['jsonl', 'csv']) {
      const args = ['main/cli/index.ts', 'export', '--workspace', workspace, '--format', format, '--out', out];
      execFileSync(process.execPath, args, { cwd: project, env });
    }
    const fromWindow = readdirSync(join(folder, 'window'));
    expect(readdirSync(out)).toEqual(fromWindow);
    for (const name of fromWindow) {
      expect(readFileSync(join(out, name)).equals(readFileSync(join(folder, 'window', name))), name).toBe(true);
    }
  });
});

function fileIn(folder: string, ending: string): string {
  const found = readdirSync(folder).filter((name) => name.endsWith(ending));
  expect(found.map((name) => basename(name))).toHaveLength(1);
  return join(folder, found[0] ?? '');
}

function decidedInDataset({ headline, state, text, entities, corrections, categories }: DatasetArticle): Decided {
  return {
    ...{ headline, state, text, rejected: expect.any(Array) },
    accepted: entities.map(({ type, text: words, value }) => `${type} ${words}${value === null ? '' : ` = ${value}`}`),
    corrections: corrections.map(({ kind, was, now }) => `${kind} ${was} → ${now}`),
    categories: categories.map(({ scheme, code }) => `${scheme} ${code}`),
  };
}
