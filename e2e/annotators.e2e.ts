import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Kanwu } from './harness/kanwu.ts';
import { launchOnPaths, type NewWorkspace } from './harness/new-workspace.ts';
import { runCommand } from './harness/palette.ts';

let filled: NewWorkspace;
let kanwu: Kanwu;
let page: Page;

/** A text in WebAnno's TSV, in which these names are marked. */
function tsv(names: readonly string[]): string {
  const words = ['王明', '昨日', '在', '清河', '出席', '会议', '。'];
  let at = 0;
  const rows = words.map((word, place) => {
    const start = at;
    at += word.length;
    return `1-${place + 1}\t${start}-${at}\t${word}\t${names.includes(word) ? 'NAME' : '_'}\t`;
  });
  return `#FORMAT=WebAnno TSV 3.3\n#T_SP=webanno.custom.Name|value\n\n\n#Text=${words.join('')}\n${rows.join('\n')}\n`;
}

beforeAll(async () => {
  filled = await launchOnPaths((folder) => {
    const files = {
      'annotation/a.txt/alice.tsv': tsv(['王明', '会议']),
      'annotation/a.txt/bob.tsv': tsv(['清河']),
      'curation/a.txt/CURATION_USER.tsv': tsv(['王明', '清河']),
    };
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, 'project', name)), { recursive: true });
      writeFileSync(join(folder, 'project', name), content);
    }
    return Promise.resolve([join(folder, 'project')]);
  });
  ({ kanwu } = filled);
  page = kanwu.window;
});

afterAll(() => filled.close());

test('an export with the work of several annotators asks whose is read, what was curated first, and says what was left', async () => {
  await page.getByText('3 people annotated the same texts').waitFor();
  await page.getByRole('button', { name: 'Choose whose…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Whose annotations are read?' });
  await dialog.getByText('alice').waitFor();
  expect(await dialog.getByRole('radio', { name: /CURATION_USER/ }).isChecked()).toBe(true);
  expect(await dialog.locator('.annotators-list label').allTextContents()).toEqual([
    'CURATION_USERcurated1 text · 2 marks',
    'alice1 text · 2 marks',
    'bob1 text · 1 mark',
  ]);
  await kanwu.screenshot('annotators');
  await dialog.getByRole('radio', { name: /alice/ }).check();
  await dialog.getByRole('button', { name: 'Read' }).click();
  await page.getByRole('dialog', { name: 'What do these labels become?' }).getByLabel('“NAME” becomes').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.cm-content .cm-line').first().waitFor();
  const marked = page.locator('.side-panel').getByText('会议', { exact: true });
  await marked.first().waitFor();

  await runCommand(page, 'Imports…');
  const imports = page.getByRole('dialog', { name: 'Imports' });
  await imports.getByRole('option', { name: /alice\.tsv/ }).click();
  await imports.getByText('Of several annotators, alice’s work was taken.').waitFor();
  await imports.getByRole('option', { name: /bob\.tsv/ }).click();
  await imports.getByRole('paragraph').filter({ hasText: 'it is bob’s work' }).waitFor();
  await kanwu.screenshot('annotators-list');
});
