import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadAxe, violations } from './harness/axe.ts';
import { answerOpenDialogs } from './harness/dialogs.ts';
import type { Kanwu } from './harness/kanwu.ts';
import { launchOnPaths, type NewWorkspace } from './harness/new-workspace.ts';
import { ask } from './harness/stored.ts';

let filled: NewWorkspace;
let kanwu: Kanwu;
let page: Page;

/** A text in doccano's lines, in which these words have these labels. */
function labelled(text: string, labels: Readonly<Record<string, string>>): string {
  const label = Object.entries(labels).map(([words, of]) => [
    text.indexOf(words),
    text.indexOf(words) + words.length,
    of,
  ]);
  return `${JSON.stringify({ text, label })}\n`;
}

beforeAll(async () => {
  filled = await launchOnPaths(async (folder) => {
    const files = {
      'a.jsonl': labelled('长江轮昨日到港，林若溪迎接。', { 长江轮: 'Schiff', 林若溪: 'Persons' }),
      'b.jsonl': labelled('长江轮明日离港，船员送行。', { 长江轮: 'Schiff', 船员: 'Crew' }),
    };
    return Object.entries(files).map(([name, content]) => {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    });
  });
  ({ kanwu } = filled);
  page = kanwu.window;
});
afterAll(() => filled.close());

const dialog = () => page.getByRole('dialog', { name: 'What do these labels become?' });
const types = () => ask(page, 'workspace.entity-types', {});

test('labels that the tag set does not know are asked about once for all files; what comes close to a type is proposed as it', async () => {
  await dialog()
    .getByRole('row', { name: /Schiff/ })
    .waitFor();
  expect(await dialog().getByRole('row').allInnerTexts()).toHaveLength(4);
  const becomes = (label: string) => dialog().getByLabel(`“${label}” becomes`);
  await expect.poll(() => becomes('Persons').inputValue()).toBe('person');
  expect(
    await dialog()
      .getByRole('row', { name: /Schiff/ })
      .getByRole('cell')
      .first()
      .textContent(),
  ).toBe('2');
  await loadAxe(page);
  expect(await violations(page)).toEqual([]);
  await kanwu.screenshot('labels');
  await becomes('Crew').selectOption({ label: 'Leave out' });
  await page.keyboard.press('Escape');
  await page.getByText('The tag set does not know 3 labels').waitFor();
  expect(await types()).toEqual([]);
});

test('they can be said later, Enter goes on with what is proposed, and what is left out is told', async () => {
  await page.getByRole('button', { name: 'Say what they become…' }).click();
  await dialog().getByLabel('“Crew” becomes').selectOption({ label: 'Leave out' });
  await dialog().getByLabel('“Schiff” becomes').focus();
  await page.keyboard.press('Enter');
  await page.getByText('2 files').first().waitFor();
  await expect.poll(types).toContain('schiff');
  expect(await types()).not.toContain('crew');
  await page.getByRole('button', { name: 'Show the list' }).click();
  const imports = page.getByRole('dialog', { name: 'Imports' });
  await imports.getByRole('option', { name: /b\.jsonl/ }).click();
  await imports.getByText('one mark or relation left out as you chose, such as “Crew”').waitFor();
  await page.keyboard.press('Escape');
});

test('what was said holds for later imports', async () => {
  const later = join(filled.directory, 'c.jsonl');
  writeFileSync(later, labelled('长江轮今日检修，船员休息。', { 长江轮: 'schiff', 船员: 'crew' }));
  await answerOpenDialogs(kanwu.app, [later]);
  await page.keyboard.press('Control+o');
  await page.getByText('one mark or relation left out as you chose').waitFor();
  expect(await dialog().count()).toBe(0);
  expect(await types()).not.toContain('crew');
});
