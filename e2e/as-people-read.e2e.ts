import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { valueHint } from '../resources/words/en/values.ts';
import { commandWords } from './harness/command-words.ts';
import { answerOpenDialogs, answerSaveDialogs } from './harness/dialogs.ts';
import { type Kanwu, launchKanwu } from './harness/kanwu.ts';
import { runCommand } from './harness/palette.ts';
import { panelTab, ready } from './harness/review.ts';
import { shownTexts } from './harness/shown-text.ts';
import { ask } from './harness/stored.ts';

/** Turns what stands behind it around. */
const turned = '\u202e';
const text = [
  '青川报',
  '',
  '区图书馆开馆',
  '',
  `本报讯 5月4日，青川区区长林若溪同86人到区图书馆，捐书3000册、3亿元。记者 周亦舟`,
  '',
].join('\n');

/** What no person should have to read: ids, codes of vocabularies, units and dates, origins, and what turns a line around. */
const raw: Readonly<Record<string, RegExp>> = {
  'an id': /\b[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}\b/,
  'a code of a vocabulary': /\b(?:medtop|clc|wikidata):\w+/,
  'a unit': /\{\p{Script=Han}+\}/u,
  'a date': /\bX{2,4}-(?:\d\d|XX)/,
  'an origin':
    /\bprogram tagger\b|\b(?:tagger|person|place|organisation|position|date|money|quantity|line-join|category-words)@\d/,
  'what turns a line around': /[\u202a-\u202e\u2066-\u2069]/,
};

let directory: string;
let kanwu: Kanwu;
let page: Page;
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'kanwu-'));
  const path = join(directory, `青川报_2020-05-07_第1版${turned}txt.exe.txt`);
  writeFileSync(path, text);
  kanwu = await launchKanwu({ locale: 'en-GB' });
  page = kanwu.window;
  await ready(page);
  await answerSaveDialogs(kanwu.app, join(directory, `w${turned}.kanwu`));
  await answerOpenDialogs(kanwu.app, [path]);
  await page.keyboard.press('Control+Shift+N');
  await page.getByTestId('workspace-path').waitFor();
  await page.keyboard.press('Control+o');
  await page.locator('.cm-content .cm-line').first().waitFor();
});
afterAll(async () => {
  await kanwu.close();
  rmSync(directory, { recursive: true, force: true });
});

async function rawlyShown(): Promise<readonly string[]> {
  // How a value is written is said with one.
  const all = (await shownTexts(page, '.cm-content, .export-sample pre')).filter(
    (each) => each !== valueHint('quantity'),
  );
  return Object.entries(raw).flatMap(([what, pattern]) =>
    all.filter((each) => pattern.test(each)).map((each) => `${what}: ${each}`),
  );
}

describe('whatever is shown is shown as people read it', () => {
  test.each(['Entities', 'Categories', 'Corrections', 'Article', 'History'])('%s', async (tab) => {
    // Something is in the history, and something accepted.
    if (tab === 'Entities') {
      await page.locator('.cm-content').focus();
      for (let step = 0; step < 4; step++) {
        const count = page.getByTestId('review-count');
        const before = await count.textContent();
        await page.keyboard.press(step % 2 === 0 ? 'j' : 'a');
        await expect.poll(() => count.textContent()).not.toBe(before);
      }
    }
    await panelTab(page, tab);
    expect(await rawlyShown()).toEqual([]);
  });

  test.each([
    ...([
      'imports',
      'page-images',
      'backups',
      'types',
      'relation-types',
      'publications',
      'vocabularies',
      'export',
      'versions',
      'compare',
    ] as const),
    ...(['search', 'comments', 'names', 'register', 'memory', 'learning', 'walk', 'preferences'] as const),
    ...(['purge', 'reread-page', 'remove-issue', 'check-sample', 'replace', 'about', 'shortcuts', 'help'] as const),
  ])('in the dialog of the command %s', async (command) => {
    await runCommand(page, commandWords(command));
    await page.locator('dialog[open]:not(.palette)').waitFor();
    expect(await rawlyShown()).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
  });

  test('while the fields of each mark are shown', async () => {
    await panelTab(page, 'Entities');
    await page.locator('.cm-content').focus();
    const waiting = Number(await page.getByTestId('review-count').getAttribute('data-waiting'));
    for (let step = 0; step < waiting; step++) {
      const before = await page.getByTestId('review-count').textContent();
      await page.keyboard.press('j');
      await expect.poll(() => page.getByTestId('review-count').textContent()).not.toBe(before);
      expect(await rawlyShown()).toEqual([]);
    }
  });

  test('in what a file will hold, in which nothing turns a line around', async () => {
    await runCommand(page, commandWords('export'));
    const sample = page.locator('.export-sample pre');
    await expect.poll(() => sample.textContent()).toContain('青川报_2020-05-07_第1版⟨U+202E⟩txt.exe.txt');
    expect(await sample.textContent()).not.toContain(turned);
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
  });

  test('in the cut of the whole issue, and on the start screen', async () => {
    await runCommand(page, commandWords('arrange-issue'));
    await page.locator('.article-outline').waitFor();
    expect(await rawlyShown()).toEqual([]);
    await runCommand(page, commandWords('close-workspace'));
    await expect.poll(() => ask(page, 'workspace.overview', {})).toBe(null);
    expect(await rawlyShown()).toEqual([]);
    await kanwu.screenshot('turned-name-start');
  });
});
