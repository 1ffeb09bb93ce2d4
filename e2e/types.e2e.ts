import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fromJsonText } from '../model/json-text.ts';
import { asListed } from '../model/library.ts';
import { dragOverWords } from './harness/article-text.ts';
import { loadAxe, violations } from './harness/axe.ts';
import { answerOpenDialogs, answerSaveDialogs } from './harness/dialogs.ts';
import { type Kanwu, launchKanwu } from './harness/kanwu.ts';
import { runCommand } from './harness/palette.ts';
import { ready } from './harness/review.ts';
import { ask } from './harness/stored.ts';

let directory: string;
let kanwu: Kanwu;
let page: Page;

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'kanwu-'));
  const path = join(directory, '青川报_2020-05-07_第1版.txt');
  writeFileSync(path, '长江轮下水\n\n本报讯 青川船厂昨日举行长江轮下水典礼，区长林若溪到场。\n');
  kanwu = await launchKanwu({ locale: 'en-GB' });
  page = kanwu.window;
  await ready(page);
  await answerSaveDialogs(kanwu.app, join(directory, 'w.kanwu'));
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

async function openTypes(command = 'Entity types'): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Find a command, an article, a name or text' }).fill(command);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('listbox').waitFor();
}

async function typesTagged(): Promise<string[]> {
  const { rows } = await ask(page, 'library.rows', { from: 0, count: 20, view: asListed });
  const [first] = rows.flatMap((row) => (row.kind === 'article' ? [row.line] : []));
  if (first === undefined) throw new Error('there is no article');
  const { mentions } = fromJsonText(await ask(page, 'article.open', { id: first.id }));
  return mentions.filter(({ status }) => status === 'accepted').map(({ type }) => type);
}

describe('the list of types', () => {
  test('is gone through by arrows, Home and the first letters of a name', async () => {
    await openTypes();
    const chosen = () => page.locator('.choice-list [aria-selected=true]').textContent();
    await page.locator('.choice-item').first().click();
    const first = await chosen();
    await page.keyboard.press('ArrowDown');
    await expect.poll(chosen).not.toBe(first);
    await page.keyboard.press('Home');
    await expect.poll(chosen).toBe(first);
    await page.keyboard.type('org');
    await page.keyboard.press('Enter');
    await expect.poll(chosen).toContain('Organisation');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  });
});

describe('the name of a type that is not there yet', () => {
  test('is asked about however often Escape is pressed', async () => {
    await openTypes();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name of the new type').fill('船');
    for (let times = 1; times <= 6; times++) {
      await page.keyboard.press('Escape');
      await expect.poll(() => dialog.getByText('“船” is not saved yet.').isVisible()).toBe(true);
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Go on with it');
    }
    await dialog.getByRole('button', { name: 'Discard and close' }).click();
    await expect.poll(() => dialog.count()).toBe(0);
  });
});

describe('a type of one’s own', () => {
  test('is added by its name, in any script, with a colour and a key', async () => {
    await openTypes();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name of the new type').fill('船只');
    await page.keyboard.press('Enter');
    await dialog.getByText('Called in exports: 船只').waitFor();
    await dialog.getByLabel('Key').selectOption('9');
    await expect
      .poll(() => dialog.getByRole('listbox').getByRole('option', { name: '船只' }).textContent())
      .toContain('9');
    await dialog.getByTitle('Teal').click();
    await dialog.getByLabel('Guideline').fill('Named vessels; no classes of ships.');
    await dialog.getByLabel('English name', { exact: true }).click();
    await kanwu.screenshot('types');
    await loadAxe(page);
    expect(await violations(page)).toEqual([]);
  });

  test('is not added twice, and says so', async () => {
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name of the new type').fill('person');
    await page.keyboard.press('Enter');
    await expect.poll(() => dialog.getByText('There is a type “Person” already').count()).toBe(1);
    await dialog.getByLabel('Name of the new type').fill('');
    await dialog.getByRole('button', { name: 'Done' }).click();
  });

  test('tags by its key, and is shown in its colour with its sign', async () => {
    await dragOverWords(page, '长江轮');
    await kanwu.screenshot('types-to-choose');
    await page.keyboard.press('9');
    await expect.poll(typesTagged).toEqual(['船只']);
    const mark = page.locator('.cm-content .tp-mention.tp-accepted.tp-tone-teal');
    await expect.poll(() => mark.allTextContents()).toEqual(['长江轮']);
    await expect.poll(() => page.locator('.cm-content [data-sign="船"]').count()).toBe(1);
    await page.mouse.move(700, 5);
    await kanwu.screenshot('type-tagged');
  });

  test('can be called otherwise, which changes no mention', async () => {
    await openTypes();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('listbox').getByRole('option', { name: '船只' }).click();
    await dialog.getByLabel('Chinese name', { exact: true }).fill('船舶');
    await page.keyboard.press('Enter');
    await expect.poll(() => dialog.getByRole('listbox').getByRole('option', { name: '船舶' }).count()).toBe(1);
    expect(await dialog.getByRole('button', { name: 'Delete this type' }).isDisabled()).toBe(true);
    await dialog.getByRole('button', { name: 'Done' }).click();
    expect(await typesTagged()).toEqual(['船只']);
    await expect.poll(() => page.locator('.mark-filter').textContent()).toContain('船舶');
  });
});

describe('examples of a type', () => {
  const dialog = () => page.getByRole('dialog');
  const examples = () => dialog().getByRole('list', { name: 'Examples' });
  const said = async () =>
    (await ask(page, 'workspace.type-descriptions', {})).flatMap((each) =>
      each.examples.map(({ words, isRight, reason }) => `${each.type} ${words} ${isRight} ${reason}`),
    );

  test('are added by hand beside the guideline, where the words stand in the quoted text', async () => {
    await openTypes();
    await dialog().getByRole('listbox').getByRole('option', { name: '船舶' }).click();
    await dialog().getByLabel('Quoted text').fill('青川号班轮停航');
    await dialog().getByLabel('Marked words').fill('青川船');
    await page.keyboard.press('Enter');
    await dialog().getByText('The quoted text does not have these words').waitFor();
    await dialog().getByLabel('Marked words').fill('班轮');
    await dialog().getByLabel('Reason (optional)').fill('a class, no name');
    await dialog().getByText('Wrong', { exact: true }).click();
    await dialog().getByRole('button', { name: 'Add example' }).click();
    await expect.poll(said).toEqual(['船只 班轮 false a class, no name']);
    await expect.poll(() => dialog().getByLabel('Quoted text').inputValue()).toBe('');
    await dialog().getByRole('button', { name: 'Done' }).click();
  });

  test('are kept from marks: one that was accepted is right', async () => {
    await page.getByRole('row').filter({ hasText: '长江轮' }).first().click();
    const editor = page.getByRole('region', { name: 'Entity', exact: true });
    await editor.getByLabel('Type').focus();
    // Back in the text, where single keys act.
    await page.keyboard.press('Escape');
    await page.keyboard.press('Shift+E');
    await page.getByText('Kept as an example of “船舶”: Right').waitFor();
    await expect.poll(said).toEqual(['船只 班轮 false a class, no name', '船只 长江轮 true ']);
    await editor.getByText('Guideline and examples').click();
    await editor.getByRole('list', { name: 'Examples' }).getByText('长江轮').waitFor();
    await kanwu.screenshot('examples-of-mark');
    await loadAxe(page);
    expect(await violations(page)).toEqual([]);
    await editor.getByText('Guideline and examples').click();
  });

  test('stand with the guideline where a type is chosen', async () => {
    await dragOverWords(page, '典礼');
    const chooser = page.getByRole('region', { name: 'Selection' });
    await chooser.getByRole('button', { name: '船舶' }).hover();
    await chooser.getByText('Named vessels; no classes of ships.').waitFor();
    await expect.poll(() => chooser.getByRole('list', { name: 'Examples' }).getByRole('listitem').count()).toBe(2);
    await kanwu.screenshot('examples-to-choose');
    await page.mouse.move(700, 5);
    await page.keyboard.press('Escape');
  });

  test('are changed and deleted, each one step to undo', async () => {
    await openTypes();
    await dialog().getByRole('listbox').getByRole('option', { name: '船舶' }).click();
    await dialog().getByRole('button', { name: 'Change the example “长江轮”' }).click();
    await dialog().getByLabel('Reason (optional)').fill('a name');
    await page.keyboard.press('Enter');
    await examples().getByText('a name', { exact: true }).waitFor();
    await examples().scrollIntoViewIfNeeded();
    await kanwu.screenshot('examples');
    await loadAxe(page);
    expect(await violations(page)).toEqual([]);
    await dialog().getByRole('button', { name: 'Delete the example “班轮”' }).click();
    await expect.poll(said).toEqual(['船只 长江轮 true a name']);
    await dialog().getByRole('button', { name: 'Done' }).click();
    await page.keyboard.press('Control+z');
    await expect.poll(said).toHaveLength(2);
    await page.keyboard.press('Control+z');
    await expect.poll(said).toEqual(['船只 班轮 false a class, no name', '船只 长江轮 true ']);
  });
});

describe('a relation type of one’s own', () => {
  const dialog = () => page.getByRole('dialog');
  const editor = () => page.getByRole('region', { name: 'Entity' });

  test('is added by its name, with one for the other way round, ends and a guideline', async () => {
    await openTypes('Relation types');
    const list = dialog().getByRole('listbox', { name: 'Relation types' });
    await expect.poll(() => list.getByRole('option').count()).toBe(3);
    await dialog().getByLabel('Name of the new relation type').fill('船籍');
    await page.keyboard.press('Enter');
    await dialog().getByText('Called in exports: 船籍').waitFor();
    await dialog().getByLabel('Chinese reverse name').fill('属船');
    await page.keyboard.press('Enter');
    await dialog().getByRole('group', { name: 'Leads from' }).getByLabel('船舶').click();
    await dialog().getByRole('group', { name: 'Leads to' }).getByLabel('Place').click();
    await dialog().getByLabel('Guideline').fill('Where a vessel is registered; not where it sails.');
    await dialog().getByLabel('English name', { exact: true }).click();
    await expect.poll(() => list.getByRole('option', { name: '船籍' }).textContent()).toContain('属船');
    await kanwu.screenshot('relation-types');
    await loadAxe(page);
    expect(await violations(page)).toEqual([]);
  });

  test('is one undo, and one way to the entity types', async () => {
    await dialog().getByText('Entities', { exact: true }).click();
    await dialog().getByRole('listbox', { name: 'Entity types' }).waitFor();
    await dialog().getByText('Relations', { exact: true }).click();
    await dialog().getByRole('listbox', { name: 'Relation types' }).waitFor();
    await dialog().getByRole('button', { name: 'Done' }).click();
    await page.keyboard.press('Control+z');
    const note = async () => (await ask(page, 'workspace.relation-type-descriptions', {}))[0]?.note;
    await expect.poll(note).toBe('');
    await page.keyboard.press('Control+y');
    await expect.poll(note).toContain('registered');
  });

  test('relates what it is for, and shows what it is called from either end', async () => {
    await dragOverWords(page, '青川');
    await page.keyboard.press('3');
    await expect.poll(typesTagged).toContain('place');
    await page.getByRole('row').filter({ hasText: '长江轮' }).first().click();
    await editor().getByRole('button', { name: 'Add relation' }).click();
    await kanwu.screenshot('relation-to-add');
    await editor().getByText('Where a vessel is registered').waitFor();
    const places = page.getByRole('listbox', { name: 'Related to' }).getByRole('option');
    await places.filter({ has: page.getByText('青川', { exact: true }) }).click();
    const relation = editor().getByRole('listitem').filter({ hasText: '船籍青川' });
    await relation.waitFor();
    await kanwu.screenshot('relation-added');
    await relation.getByRole('button', { name: '青川' }).click();
    await editor().getByRole('listitem').filter({ hasText: '属船长江轮' }).waitFor();
    expect(await ask(page, 'workspace.relation-types', {})).toContain('船籍');
  });
});

describe('an attribute of a type', () => {
  const dialog = () => page.getByRole('dialog');
  const editor = () => page.getByRole('region', { name: 'Entity', exact: true });
  const said = async (): Promise<string[]> => {
    const { rows } = await ask(page, 'library.rows', { from: 0, count: 20, view: asListed });
    const [first] = rows.flatMap((row) => (row.kind === 'article' ? [row.line] : []));
    if (first === undefined) throw new Error('there is no article');
    const { attributes } = fromJsonText(await ask(page, 'article.open', { id: first.id }));
    return attributes.map(({ name, value }) => `${name}=${value}`).sort();
  };

  test('is added to the type, and told what there is to choose from', async () => {
    await openTypes();
    await dialog().getByRole('listbox').getByRole('option', { name: '船舶' }).click();
    const attributes = dialog().getByRole('region', { name: 'Attributes' });
    for (const name of ['Purpose', '船长', 'Tonnage', 'Launched']) {
      await attributes.getByLabel('Name of the new attribute').fill(name);
      await page.keyboard.press('Enter');
      await attributes.locator('summary').filter({ hasText: name }).waitFor();
    }
    const factsOf = (name: string) =>
      attributes.locator('details').filter({ has: page.getByText(name, { exact: true }) });
    await factsOf('Purpose').locator('summary').click();
    await factsOf('Purpose').getByLabel('Filled in as').selectOption('One of some values');
    await factsOf('Purpose').getByLabel('Values').fill('passengers\nfreight');
    await factsOf('Purpose').getByLabel('Guideline').click();
    await expect
      .poll(async () => (await ask(page, 'workspace.attribute-types', {})).map(({ values }) => values.join()).sort())
      .toEqual(['', '', '', 'passengers,freight']);
    for (const [name, kind] of [
      ['Tonnage', 'Number'],
      ['Launched', 'Date'],
    ] as const) {
      await factsOf(name).locator('summary').click();
      await factsOf(name).getByLabel('Filled in as').selectOption(kind);
    }
    await attributes.scrollIntoViewIfNeeded();
    await kanwu.screenshot('attribute-types');
    await loadAxe(page);
    expect(await violations(page)).toEqual([]);
    await dialog().getByRole('button', { name: 'Done' }).click();
  });

  test('is said of an entity, changed, and taken back step by step', async () => {
    await page.getByRole('row').filter({ hasText: '长江轮' }).first().click();
    await editor().getByLabel('Purpose').selectOption('freight');
    await expect.poll(said).toEqual(['purpose=freight']);
    await editor().getByLabel('船长').fill('周亦舟');
    await page.keyboard.press('Enter');
    await expect.poll(said).toEqual(['purpose=freight', '船长=周亦舟']);
    await page.getByRole('row').filter({ hasText: '长江轮' }).first().click();
    await kanwu.screenshot('attributes-said');
    await loadAxe(page);
    expect(await violations(page)).toEqual([]);
    await editor().getByLabel('Purpose').selectOption('Not said');
    await expect.poll(said).toEqual(['船长=周亦舟']);
    await page.getByRole('row').filter({ hasText: '长江轮' }).first().click();
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect.poll(said).toEqual(['purpose=freight']);
  });

  test('that is a number or a date takes no other, and is kept in one form', async () => {
    await page.getByRole('row').filter({ hasText: '长江轮' }).first().click();
    await editor().getByLabel('Tonnage').fill('三千吨');
    await page.keyboard.press('Enter');
    await page.getByText('Not a number such as 12 or 3.5').waitFor();
    await page.getByRole('row').filter({ hasText: '长江轮' }).first().click();
    await editor().getByLabel('Tonnage').fill('3，000');
    await page.keyboard.press('Enter');
    await expect.poll(said).toContain('tonnage=3000');
    await page.getByRole('row').filter({ hasText: '长江轮' }).first().click();
    await editor().getByLabel('Launched').fill('2020-05-06');
    await page.keyboard.press('Enter');
    await expect.poll(said).toContain('launched=2020-05-06');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect.poll(said).toEqual(['purpose=freight']);
  });
});

describe('a label of another tool', () => {
  const dialog = () => page.getByRole('dialog');
  const path = () => join(directory, 'labels.jsonl');
  const bring = async (text: string): Promise<void> => {
    const at = text.indexOf('长江轮');
    writeFileSync(path(), `${JSON.stringify({ text, label: [[at, at + 3, 'Schiff']] })}\n`);
    await answerOpenDialogs(kanwu.app, [path()]);
    await page.keyboard.press('Control+o');
  };
  const types = () => ask(page, 'workspace.entity-types', {});

  test('that became a type of its own is made part of one that is there, and it is said what that comes to', async () => {
    await bring('长江轮昨日到港，码头工人三百人前往卸货。');
    await dialog().getByLabel('“Schiff” becomes').waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(types).toContain('schiff');
    await runCommand(page, 'Entity types…');
    await dialog().getByRole('listbox').getByRole('option', { name: 'schiff' }).click();
    await dialog().getByText('Make it part of another type, or move names to one').click();
    await dialog().getByLabel('Move to').selectOption('船舶');
    await dialog().getByText('1 decided place becomes “船舶”.').waitFor();
    await dialog().getByText('1 of these become one with the “船舶” of the same name').waitFor();
    await kanwu.screenshot('type-to-move');
    await loadAxe(page);
    expect(await violations(page)).toEqual([]);
    await dialog().getByRole('button', { name: 'Move', exact: true }).click();
    await dialog().getByRole('listbox').getByRole('option', { name: '船舶', selected: true }).waitFor();
    await expect.poll(() => dialog().getByLabel('Labels of other tools').inputValue()).toBe('schiff');
    await dialog().getByRole('button', { name: 'Done' }).click();
    await expect.poll(types).not.toContain('schiff');
  });

  test('comes in as that type from then on, and nothing is asked', async () => {
    await bring('长江轮今日离港，开往芦岭，码头工人送行。');
    await expect.poll(() => page.locator('.cm-content').textContent()).toContain('今日离港');
    const mark = page.locator('.cm-content .tp-mention.tp-accepted');
    await expect.poll(() => mark.allTextContents()).toEqual(['长江轮']);
    expect(await page.locator('.cm-content [data-sign="船"]').count()).toBe(1);
    expect(await types()).not.toContain('schiff');
    expect(await dialog().count()).toBe(0);
  });

  test('of which some names are something else has these moved alone', async () => {
    await openTypes();
    await dialog().getByRole('listbox').getByRole('option', { name: '船舶' }).click();
    await dialog().getByText('Make it part of another type, or move names to one').click();
    await dialog().getByLabel('Move to').selectOption('Work');
    await dialog().getByText('Chosen names', { exact: true }).click();
    await dialog().getByLabel('Find a name').fill('长江');
    await dialog().getByRole('checkbox', { name: '长江轮' }).check();
    await dialog().getByText('decided places become “Work”').waitFor();
    await kanwu.screenshot('names-to-move');
    await dialog().getByRole('button', { name: 'Move', exact: true }).click();
    await dialog()
      .getByText(/^Moved \d places; undo takes it back\.$/)
      .waitFor();
    await dialog().getByRole('button', { name: 'Done' }).click();
    await expect.poll(types).not.toContain('船只');
    await page.keyboard.press('Control+z');
    await expect.poll(types).toContain('船只');
  });
});

describe('the tag set', () => {
  const dialog = () => page.getByRole('dialog');

  test('goes into a file, and is taken over from one as one edit', async () => {
    const path = join(directory, 'types.json');
    await answerSaveDialogs(kanwu.app, path);
    await openTypes();
    await dialog().getByRole('button', { name: 'Export tag set…' }).click();
    await dialog().getByText(`Tag set written to ${path}`).waitFor();
    await answerOpenDialogs(kanwu.app, [path]);
    await dialog().getByRole('button', { name: 'Import tag set…' }).click();
    await dialog()
      .getByText(/^Nothing differs: \d+ types are the same$/)
      .waitFor();
    const written = JSON.parse(readFileSync(path, 'utf8'));
    written.entityTypes[0].note = 'As the other archive has it.';
    writeFileSync(path, JSON.stringify(written));
    await dialog().getByRole('button', { name: 'Import tag set…' }).click();
    await dialog().getByText('0 types added, 1 changed; one undo takes it back').waitFor();
    await kanwu.screenshot('tag-set-taken');
    await dialog().getByRole('button', { name: 'Done' }).click();
    const notes = async () => (await ask(page, 'workspace.type-descriptions', {})).map(({ note }) => note);
    await expect.poll(notes).toContain('As the other archive has it.');
    await page.keyboard.press('Control+z');
    await expect.poll(notes).not.toContain('As the other archive has it.');
  });
});
