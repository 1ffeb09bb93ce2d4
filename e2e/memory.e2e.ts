import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { doingAs } from '../main/store/fixtures/doing-as.ts';
import { Workspace } from '../main/store/workspace.ts';
import { unknownName } from '../model/edits/ruling-add.ts';
import { setRulings } from '../model/edits/ruling-set.ts';
import { type EntityId, type LearningId, newId } from '../model/ids.ts';
import { answerOpenDialogs } from './harness/dialogs.ts';
import { chengjiang, chengjiangHeadlines, liuxi, liuxiHeadlines } from './harness/fixtures.ts';
import { type Kanwu, launchKanwu } from './harness/kanwu.ts';
import { runCommand } from './harness/palette.ts';
import { openArticle, openIssueFile, selectedWords } from './harness/review.ts';
import { ask, storedArticle, suggested } from './harness/stored.ts';

const song = '青芦谣';
const company = '澄江云杉精密仪器有限公司';

describe('the memory, from the keyboard', () => {
  let kanwu: Kanwu;
  let page: Page;
  beforeAll(async () => {
    kanwu = await launchKanwu();
    page = kanwu.window;
    await openIssueFile(kanwu, chengjiang);
  });
  afterAll(() => kanwu.close());

  const songs = async (): Promise<number> => {
    const articles = await Promise.all([1, 2, 3, 4].map((ordinal) => suggested(page, ordinal)));
    return articles.flat().filter((words) => words.endsWith(song)).length;
  };
  const row = () => page.getByRole('grid', { name: 'Remembered names' }).getByRole('row').filter({ hasText: song });

  test('opens with its filter ready to be typed in, and says that nothing is remembered yet', async () => {
    await runCommand(page, 'Remembered names');
    await page.getByRole('dialog', { name: 'Register' }).waitFor();
    await page.getByText('No names are remembered yet').waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toBe('Filter names');
  });

  test('a name that is added is suggested wherever it occurs', async () => {
    expect(await songs()).toBe(0);
    const form = page.getByRole('form', { name: 'Add a name' });
    await form.getByRole('textbox', { name: 'Name to add' }).fill(song);
    await form.getByRole('combobox', { name: 'Type' }).selectOption('work');
    await form.getByRole('textbox', { name: 'Name to add' }).press('Enter');
    await expect.poll(() => row().getByRole('radio', { name: 'Always' }).isChecked()).toBe(true);
    await expect.poll(songs).toBeGreaterThan(2);
  });

  test('one that is never to be suggested is not', async () => {
    await page.getByRole('grid', { name: 'Remembered names' }).press('r');
    await expect.poll(() => row().getByRole('radio', { name: 'Never' }).isChecked()).toBe(true);
    await expect.poll(songs).toBe(0);
  });

  test('what was laid down is undone and done again there', async () => {
    await page.keyboard.press('Control+z');
    await expect.poll(() => row().getByRole('radio', { name: 'Always' }).isChecked()).toBe(true);
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(() => row().getByRole('radio', { name: 'Never' }).isChecked()).toBe(true);
  });

  test('all that are listed are ruled in one step', async () => {
    const form = page.getByRole('form', { name: 'Add a name' });
    await form.getByRole('textbox', { name: 'Name to add' }).fill('渔歌会');
    await form.getByRole('textbox', { name: 'Name to add' }).press('Enter');
    const never = page.getByRole('grid', { name: 'Remembered names' }).getByRole('radio', { name: 'Never' });
    const areNever = () => never.evaluateAll((radios) => radios.map((radio) => radio.matches(':checked')));
    // Of names that were decided on equally often, the first of the alphabet comes first.
    await expect.poll(areNever).toEqual([false, true]);
    await kanwu.screenshot('memory-all-listed');
    await page.getByRole('group', { name: 'All 2 listed:' }).getByRole('button', { name: 'Never' }).click();
    await expect.poll(areNever).toEqual([true, true]);
    await page.getByRole('grid', { name: 'Remembered names' }).press('Shift+A');
    await expect.poll(areNever).toEqual([false, false]);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect.poll(areNever).toEqual([false, true]);
    await page.keyboard.press('Control+z');
    await expect.poll(areNever).toEqual([true]);
  });

  test('a name that nothing is left of goes, and undoing brings it back', async () => {
    await page.getByRole('grid', { name: 'Remembered names' }).press('Delete');
    await expect.poll(() => row().count()).toBe(0);
    expect(await ask(page, 'memory.types', {})).toEqual([]);
    await page.keyboard.press('Control+z');
    await expect.poll(() => row().count()).toBe(1);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  });

  test('what was learned is reset, and had back', async () => {
    await openArticle(page, chengjiangHeadlines[0]);
    await page.keyboard.press('j');
    await page.keyboard.press('Shift+A');
    await page.keyboard.press('Control+Shift+M');
    await page.getByRole('tab', { name: 'Learning' }).click();
    const passages = async () => (await ask(page, 'learning.describe', {})).passages;
    const before = await passages();
    expect(before).toBeGreaterThan(1);
    await page.getByText(`${before} passages`, { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Reset what was learned' }).click();
    await page.getByText('None yet').waitFor();
    expect(await ask(page, 'learning.describe', {})).toMatchObject({ passages: 0, features: 0 });
    await page.getByTestId('learning-result').getByRole('button', { name: 'Undo' }).click();
    await page.getByText(`${before} passages`, { exact: true }).waitFor();
    expect(await ask(page, 'learning.describe', {})).toMatchObject({ passages: before, start: null });
  });

  test('a file that holds nothing learned is refused with words', async () => {
    await answerOpenDialogs(kanwu.app, [chengjiang]);
    await page.getByRole('button', { name: 'Import…' }).click();
    await page.getByRole('alert').waitFor();
    expect(await ask(page, 'learning.describe', {})).toMatchObject({ start: null });
  });
});

test('what was brought here for another model is said to have no effect', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kanwu-other-model-'));
  const path = join(folder, 'carried.kanwu');
  const workspace = Workspace.open(path, {});
  const none = { articles: 0, features: [], counts: [] };
  const base = JSON.stringify({
    format: 'kanwu-learning',
    names: { format: 'kanwu-lessons', model: '2020-01-01', lessons: 1, rows: [], counts: [], sums: [] },
    categories: { articles: 0, features: [], done: none, inWork: [], categories: [] },
  });
  const records = [{ id: newId<LearningId>(), since: 0, base }];
  workspace.execute(
    {
      ...{ action: 'learning-import', articleId: null, summary: '' },
      commands: [{ name: 'learning.add', payload: { records } }],
    },
    doingAs('档案员', 0),
  );
  workspace.close();
  const kanwu = await launchKanwu({ args: [path] });
  const page = kanwu.window;
  // The window is ready before the workspace that it was started for is open.
  await page.getByTestId('workspace-path').waitFor();
  await page.keyboard.press('Control+Shift+M');
  await page.getByRole('tab', { name: 'Learning' }).click();
  await page.getByRole('note').filter({ hasText: 'another version of the model (2020-01-01)' }).waitFor();
  await kanwu.screenshot('learning-of-another-model');
  await kanwu.close();
  rmSync(folder, { recursive: true });
});

describe('thousands of remembered names', () => {
  const count = 3000;
  const surnames = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩'];
  const given = [...'若溪亦舟晚晴知远怀瑾予安书砚青禾听澜景行明夷望舒'];
  const nameAt = (at: number): string =>
    `${surnames[at % surnames.length]}${given[Math.floor(at / surnames.length) % given.length]}${given[Math.floor(at / 300) % given.length]}`;
  const folder = mkdtempSync(join(tmpdir(), 'kanwu-many-names-'));
  let kanwu: Kanwu;
  let page: Page;
  beforeAll(async () => {
    const path = join(folder, 'many.kanwu');
    const workspace = Workspace.open(path, {});
    const names = [...new Set(Array.from({ length: count * 3 }, (_, at) => nameAt(at)))].slice(0, count);
    const rulings = names.map((name) => ({ ...unknownName, name, type: 'person' }));
    const entity = {
      id: newId<EntityId>(),
      type: 'place',
      name: '芦岭镇',
      aliases: ['芦岭'],
      links: [],
      notInLists: [],
      note: '',
      joinedInto: null,
    };
    const adding = [{ name: 'entity.add', payload: { records: [entity] } } as const];
    workspace.execute({ action: 'entity-add', articleId: null, summary: '', commands: adding }, doingAs('档案员', 0));
    const edit = setRulings(rulings, 'always');
    if (edit !== null) workspace.execute(edit, doingAs('档案员', 0));
    workspace.close();
    kanwu = await launchKanwu({ args: [path] });
    page = kanwu.window;
    await page.getByTestId('workspace-path').waitFor();
    await runCommand(page, 'Remembered names');
  });
  afterAll(async () => {
    await kanwu.close();
    rmSync(folder, { recursive: true });
  });

  const grid = () => page.getByRole('grid', { name: 'Remembered names' });
  const rows = () => grid().getByRole('row', { selected: true });

  test('are listed as far as they are seen, from one end to the other', async () => {
    await grid().waitFor();
    const total = Number(await grid().getAttribute('aria-rowcount')) - 1;
    expect(total).toBeGreaterThan(2000);
    expect(await grid().getByRole('row').count()).toBeLessThan(60);
    await grid().press('End');
    await expect.poll(() => rows().getAttribute('aria-rowindex')).toBe(String(total + 1));
    await grid().press('r');
    await expect.poll(() => rows().getByRole('radio', { name: 'Never' }).isChecked()).toBe(true);
    await grid().press('PageUp');
    await expect.poll(() => rows().getAttribute('aria-rowindex')).toBe(String(total - 9));
    await grid().press('Home');
    await expect.poll(() => rows().getAttribute('aria-rowindex')).toBe('2');
  });

  test('are looked for however they are printed, and sorted by their reading', async () => {
    const filter = page.getByRole('searchbox', { name: 'Filter names' });
    await filter.fill('趙');
    await expect.poll(() => grid().getByRole('row').nth(1).textContent()).toContain('赵');
    await filter.fill('蘆嶺');
    await expect.poll(() => grid().getByRole('row').count()).toBe(3);
    await grid().getByText('name of an entry').first().waitFor();
    await kanwu.screenshot('memory-given-names');
    await filter.fill('');
    await expect.poll(async () => Number(await grid().getAttribute('aria-rowcount'))).toBeGreaterThan(2000);
    await grid().getByRole('button', { name: 'Name' }).click();
    const first = async (): Promise<string | null> => {
      await grid().press('Home');
      return rows().textContent();
    };
    // A name that was selected before the list came stays selected in it.
    await expect.poll(first).toContain('陈');
    await kanwu.screenshot('memory-thousands');
  });
});

describe('the entity that a mention names', () => {
  let kanwu: Kanwu;
  let page: Page;
  beforeAll(async () => {
    kanwu = await launchKanwu();
    page = kanwu.window;
    await openIssueFile(kanwu, liuxi);
  });
  afterAll(() => kanwu.close());

  const field = () => page.getByRole('combobox', { name: 'Refers to', exact: true });
  /** Accepts a mention, which goes on to the next one, and goes back to it. */
  const acceptAndGoBack = async (words: string): Promise<void> => {
    const row = page
      .getByRole('grid', { name: 'Entities' })
      .getByRole('gridcell', { name: words, exact: true })
      .first();
    await row.click();
    await page
      .getByRole('region', { name: 'Entity', exact: true })
      .getByRole('button', { name: 'Accept selection' })
      .click();
    await row.click();
    await expect.poll(() => selectedWords(page)).toBe(words);
  };

  test('is made once the mention is accepted', async () => {
    await openArticle(page, liuxiHeadlines[0]);
    await acceptAndGoBack('栾映舟');
    await expect.poll(() => field().inputValue()).toBe('栾映舟');
  });

  test('can be none, and be chosen again from those that the name may be short for', async () => {
    await acceptAndGoBack(company);
    await acceptAndGoBack('云杉精仪');
    await expect.poll(() => field().inputValue()).toBe(company);
    await field().click();
    await page.getByRole('option', { name: 'Refers to no entry' }).click();
    await expect.poll(() => field().inputValue()).toBe('');
    await field().press('ArrowDown');
    await page.getByRole('option', { name: `${company} full name, abbreviation` }).waitFor();
    await field().press('ArrowDown');
    await field().press('Enter');
    await expect.poll(() => field().inputValue()).toBe(company);
    await page.getByText('Also 云杉精仪').waitFor();
  });

  test('is not changed by opening the list and leaving it', async () => {
    await field().click();
    await page.getByRole('listbox', { name: 'What it may refer to' }).waitFor();
    await field().press('Escape');
    await expect.poll(() => field().getAttribute('aria-expanded')).toBe('false');
    expect(await field().inputValue()).toBe(company);
  });

  test('is given another preferred name, and goes on being called by the old one', async () => {
    await page.getByRole('button', { name: 'Change preferred name' }).click();
    const name = page.getByRole('textbox', { name: 'Preferred name' });
    await name.fill('云杉仪器');
    await name.press('Enter');
    await expect.poll(() => field().inputValue()).toBe('云杉仪器');
    const entity = (await storedArticle(page, 1)).entities.find((each) => each.name === '云杉仪器');
    expect(entity?.aliases).toEqual(['云杉精仪', company]);
  });

  test('can be any of its type that is looked for, though nothing speaks for it', async () => {
    await acceptAndGoBack('柳溪新区党工委');
    await field().fill('云杉');
    await page.getByRole('option', { name: /^云杉仪器/ }).waitFor();
    await kanwu.screenshot('entity-looked-for');
    await field().press('Enter');
    await expect.poll(() => field().inputValue()).toBe('云杉仪器');
    await page.keyboard.press('Control+z');
    await expect.poll(() => field().inputValue()).toBe('柳溪新区党工委');
  });
});
