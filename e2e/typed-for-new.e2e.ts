import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { liuxi } from './harness/fixtures.ts';
import { type Kanwu, launchKanwu } from './harness/kanwu.ts';
import { runCommand } from './harness/palette.ts';
import { openIssueFile, ready } from './harness/review.ts';
import { ask } from './harness/stored.ts';

let kanwu: Kanwu;
let page: Page;
beforeAll(async () => {
  kanwu = await launchKanwu();
  page = kanwu.window;
  await openIssueFile(kanwu, liuxi);
});
afterAll(() => kanwu.close());

const dialog = (): Locator => page.locator('dialog[open]');
const typed = async (): Promise<readonly string[]> =>
  (await ask(page, 'draft.list', {})).map(({ text }) => text).sort();

/** Loads the page anew, which closes a dialog as a crash does, and asks nothing. */
async function loadAnew(): Promise<void> {
  await page.evaluate(() => location.reload());
  await page.waitForFunction(() => document.querySelector('dialog[open]') === null);
  await ready(page);
}

/** Opens a dialog, and in it the field for something that is not there yet. */
interface Way {
  readonly open: () => Promise<void>;
  readonly field: () => Locator;
}

const named = (name: string): Locator => dialog().getByRole('textbox', { name });

const ways: Readonly<Record<string, Way>> = {
  'an entity type': {
    open: () => runCommand(page, 'Entity types'),
    field: () => named('Name of the new type'),
  },
  'an attribute': {
    open: () => runCommand(page, 'Entity types'),
    field: () => named('Name of the new attribute'),
  },
  'a relation type': {
    open: () => runCommand(page, 'Relation types'),
    field: () => named('Name of the new relation type'),
  },
  'a recipe': {
    async open() {
      await page.keyboard.press('Control+e');
      await dialog().getByRole('button', { name: 'Save as recipe…' }).or(named('Name of the recipe')).first().waitFor();
      if ((await named('Name of the recipe').count()) === 0) {
        await dialog().getByRole('button', { name: 'Save as recipe…' }).click();
      }
    },
    field: () => named('Name of the recipe'),
  },
  'a saved search': {
    async open() {
      await page.keyboard.press('Control+Shift+f');
      await dialog().getByRole('searchbox').fill('图书馆');
      await dialog().getByRole('button', { name: 'Save search…' }).or(named('Name')).first().waitFor();
      if ((await named('Name').count()) === 0) await dialog().getByRole('button', { name: 'Save search…' }).click();
    },
    field: () => named('Name'),
  },
  'a name that is missing in a sample': {
    async open() {
      await runCommand(page, 'Check a sample');
      await dialog().getByRole('button', { name: 'Draw' }).waitFor();
      const drawn = dialog().getByRole('listitem').getByRole('button');
      if ((await ask(page, 'sample.list', {})).length === 0) {
        await named('Marks').fill('0');
        await named('Paragraphs').fill('2');
        await page.keyboard.press('Enter');
        return;
      }
      await drawn.first().click();
      await dialog().getByRole('button', { name: 'Read paragraphs' }).click();
    },
    field: () => named('A name that is missing'),
  },
  'the reason of a purge': {
    open: () => runCommand(page, 'Purge an issue'),
    field: () => named('Reason'),
  },
};

describe('what is typed for something new', () => {
  test.each(Object.keys(ways))('is asked about before its dialog closes: %s', async (name) => {
    const { open, field } = ways[name] as Way;
    await open();
    await field().fill(`typed for ${name}`);
    await page.keyboard.press('Escape');
    // In the field of a search's name Escape takes back what was typed there.
    if (name === 'a saved search') {
      expect(await field().count()).toBe(0);
      await page.keyboard.press('Escape');
      await dialog().waitFor({ state: 'detached' });
      return;
    }
    await dialog().getByText(`“typed for ${name}” is not saved yet.`).waitFor();
    await dialog().getByRole('button', { name: 'Go on with it' }).click();
    expect(await field().inputValue()).toBe(`typed for ${name}`);
    // A click beside the dialog.
    await page.mouse.click(2, 300);
    await dialog().getByRole('button', { name: 'Discard and close' }).click();
    await dialog().waitFor({ state: 'detached' });
    await expect.poll(typed).toEqual([]);
  });

  test('is there again after a crash, in the dialog where it was typed', async () => {
    for (const [name, { open, field }] of Object.entries(ways)) {
      await open();
      await field().fill(`typed for ${name}`);
      await expect.poll(typed).toContain(`typed for ${name}`);
      await loadAnew();
    }
    expect(await typed()).toEqual(
      Object.keys(ways)
        .map((name) => `typed for ${name}`)
        .sort(),
    );
    await kanwu.kill({ keepProfile: true });
    kanwu = await launchKanwu({ userDataDir: kanwu.userDataDir });
    page = kanwu.window;
    await ready(page);
    await page.getByText(`${Object.keys(ways).length} entries were left unfinished last time`).waitFor();
    for (const [name, { open, field }] of Object.entries(ways)) {
      await open();
      expect(await field().inputValue()).toBe(`typed for ${name}`);
      if (name === 'a recipe') await kanwu.screenshot('typed-for-new-again');
      await loadAnew();
    }
  });
});

describe('what a dataset is called', () => {
  const export_ = async (): Promise<void> => {
    await page.keyboard.press('Control+e');
    await dialog().getByLabel('Pack it with the original files').check();
  };

  test('is kept when the window is closed with the field still typed in, and so is what stands in a second one', async () => {
    await export_();
    await named('Publisher').fill('青川档案馆');
    await named('Title of the dataset').fill('青川报选');
    await kanwu.close({ keepProfile: true });
    kanwu = await launchKanwu({ userDataDir: kanwu.userDataDir });
    page = kanwu.window;
    await ready(page);
    expect(await ask(page, 'export.citation', {})).toMatchObject({ title: '青川报选', publisher: '青川档案馆' });
  });

  test('is offered in its field after a crash', async () => {
    await export_();
    await named('Description').fill('五十年代的本地新闻');
    await expect.poll(typed).toContain('五十年代的本地新闻');
    await kanwu.kill({ keepProfile: true });
    kanwu = await launchKanwu({ userDataDir: kanwu.userDataDir });
    page = kanwu.window;
    await ready(page);
    expect(await ask(page, 'export.citation', {})).toMatchObject({ description: '' });
    await export_();
    expect(await named('Description').inputValue()).toBe('五十年代的本地新闻');
    await dialog().getByRole('button', { name: 'Save', exact: true }).click();
    await expect.poll(() => ask(page, 'export.citation', {})).toMatchObject({ description: '五十年代的本地新闻' });
  });
});
