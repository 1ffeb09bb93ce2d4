import { join } from 'node:path';
import type { Locator, Page } from 'playwright';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findWords } from './harness/article-text.ts';
import { answerOpenDialogs, answerSaveDialogs } from './harness/dialogs.ts';
import { liuxi, liuxiHeadlines } from './harness/fixtures.ts';
import { type Kanwu, launchKanwu } from './harness/kanwu.ts';
import { openArticle, openIssueFile, panelTab, ready } from './harness/review.ts';
import { ask, decided, storedArticle } from './harness/stored.ts';

let kanwu: Kanwu;
let page: Page;

beforeEach(async () => {
  kanwu = await launchKanwu();
  page = kanwu.window;
  await openIssueFile(kanwu, liuxi);
  await openArticle(page, liuxiHeadlines[0]);
  await panelTab(page, 'Article');
});
afterEach(() => kanwu.close());

const details = (): Locator => page.getByRole('region', { name: 'Article details' });
const note = (): Locator => details().getByLabel('Note');
const saving = (): Promise<string | null> => page.getByTestId('saving').getAttribute('data-saving');
const notes = async (): Promise<readonly string[]> =>
  Promise.all([1, 2].map(async (ordinal) => (await storedArticle(page, ordinal)).article.note));

/** Types into the note, key by key, without leaving it. */
async function typeNote(text: string): Promise<void> {
  await note().click();
  await page.keyboard.type(text);
}

/** Starts the app again on the same profile, after it has ended in whatever way. */
async function startAgain(): Promise<void> {
  kanwu = await launchKanwu({ userDataDir: kanwu.userDataDir });
  page = kanwu.window;
  await ready(page);
}

describe('what is typed and not left', () => {
  test('becomes an edit when the window is closed', async () => {
    await typeNote('typed before closing');
    const gone = new Promise<void>((done) => kanwu.app.process().once('exit', () => done()));
    await kanwu.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await gone;
    await startAgain();
    expect(await notes()).toEqual(['typed before closing', '']);
    expect(await ask(page, 'draft.list', {})).toEqual([]);
  });

  test('becomes an edit when the app is quit', async () => {
    await typeNote('typed before quitting');
    await kanwu.close({ keepProfile: true });
    await startAgain();
    expect(await notes()).toEqual(['typed before quitting', '']);
  });

  test('is offered where it was typed after a crash, and counts once it is kept', async () => {
    await typeNote('typed before the crash');
    await expect.poll(saving).toBe('typed');
    await kanwu.kill({ keepProfile: true });
    await startAgain();
    expect(await notes()).toEqual(['', '']);
    await page.getByText('1 entry was left unfinished last time').waitFor();
    expect(await saving()).toBe('typed');
    await openArticle(page, liuxiHeadlines[1]);
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await expect.poll(() => note().inputValue()).toBe('typed before the crash');
    await kanwu.screenshot('draft-found');
    await details().getByRole('button', { name: 'Save' }).click();
    await expect.poll(saving).toBe('saved');
    expect(await notes()).toEqual(['typed before the crash', '']);
    expect(await ask(page, 'draft.list', {})).toEqual([]);
  });

  test('can be given up after a crash', async () => {
    await typeNote('of no use');
    await expect.poll(saving).toBe('typed');
    await kanwu.kill({ keepProfile: true });
    await startAgain();
    await panelTab(page, 'Article');
    await details().getByRole('button', { name: 'Discard' }).click();
    expect(await note().inputValue()).toBe('');
    await expect.poll(() => ask(page, 'draft.list', {})).toEqual([]);
    expect(await saving()).toBe('saved');
  });

  test('is in the file although no key was left out between two writings', async () => {
    const typing = typeNote('abcdefghijklmnopqrstuvwxyz'.repeat(10));
    await expect.poll(() => ask(page, 'draft.list', {})).toMatchObject([{ text: expect.stringMatching(/^abc/) }]);
    await typing;
  });

  test('is still there when the page is loaded anew', async () => {
    await typeNote('typed before reloading');
    await page.evaluate(() => location.reload());
    await ready(page);
    await expect.poll(() => note().inputValue()).toBe('typed before reloading');
    expect(await notes()).toEqual(['', '']);
  });

  test('is an edit of its own workspace when another is opened', async () => {
    await typeNote('typed before another workspace');
    const first = await page.getByTestId('workspace-path').textContent();
    await answerSaveDialogs(kanwu.app, join(kanwu.userDataDir, 'other.kanwu'));
    await choose('New workspace…');
    await expect.poll(() => page.getByTestId('workspace-path').textContent()).toMatch(/other\.kanwu$/);
    expect(await ask(page, 'draft.list', {})).toEqual([]);
    await answerOpenDialogs(kanwu.app, [first ?? '']);
    await choose('Open workspace…');
    await expect.poll(() => page.getByTestId('workspace-path').textContent()).toBe(first);
    expect(await notes()).toEqual(['typed before another workspace', '']);
  });

  test('is an edit of its own article when a command opens another', async () => {
    await typeNote('typed before the next article');
    await page.keyboard.press('Control+k');
    await page.keyboard.type(liuxiHeadlines[1]);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toBe(liuxiHeadlines[1]);
    await expect.poll(notes).toEqual(['typed before the next article', '']);
    expect(await note().inputValue()).toBe('');
  });

  test('is taken back by undoing, until nothing is typed', async () => {
    await typeNote('wrong');
    await expect.poll(saving).toBe('typed');
    for (let step = 0; step < 5 && (await note().inputValue()) !== ''; step++) await page.keyboard.press('Control+z');
    expect(await note().inputValue()).toBe('');
    await expect.poll(saving).toBe('saved');
    expect(await ask(page, 'draft.list', {})).toEqual([]);
  });

  test('goes on where it was typed, though the field reads for a moment as it is saved', async () => {
    await typeNote('存疑');
    await page.keyboard.press('Tab');
    await expect.poll(saving).toBe('saved');
    await note().focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('x');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('y');
    expect(await note().inputValue()).toBe('y存疑');
    await note().fill('');
    await page.keyboard.press('Tab');
    await expect.poll(saving).toBe('saved');
  });

  test('is no edit while an input method composes: half a word is offered again', async () => {
    const devTools = await page.context().newCDPSession(page);
    await note().click();
    await devTools.send('Input.imeSetComposition', { text: 'daicha', selectionStart: 6, selectionEnd: 6 });
    await expect.poll(() => note().inputValue()).toBe('daicha');
    await kanwu.close({ keepProfile: true });
    await startAgain();
    expect(await notes()).toEqual(['', '']);
    await panelTab(page, 'Article');
    expect(await note().inputValue()).toBe('daicha');
  });

  test('in the correction form comes back with the form', async () => {
    await findWords(page, '栾映丹');
    await page.keyboard.press('Shift+C');
    const form = (): Locator => page.getByRole('form', { name: 'Correct text' });
    await form().getByLabel('Corrected to').fill('栾映舟');
    await form().getByLabel('Note').fill('see the caption');
    await expect.poll(saving).toBe('typed');
    await kanwu.kill({ keepProfile: true });
    await startAgain();
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await expect.poll(() => form().getByLabel('Corrected to').inputValue()).toBe('栾映舟');
    expect(await form().getByLabel('Note').inputValue()).toBe('see the caption');
    await kanwu.screenshot('draft-correction');
    await form().getByRole('button', { name: 'Save' }).click();
    await expect.poll(async () => (await decided(page, 1)).corrections).toEqual(['recognition 栾映丹 → 栾映舟']);
    await expect.poll(() => ask(page, 'draft.list', {})).toEqual([]);
  });

  test('in a dialog is asked about before the dialog closes', async () => {
    await page.keyboard.press('Control+Shift+m');
    const dialog = page.getByRole('dialog', { name: 'Register' });
    await dialog.getByRole('tab', { name: 'Remembered names' }).click();
    const field = dialog.getByRole('form').getByRole('textbox');
    await field.fill('渡口新桥');
    await page.keyboard.press('Escape');
    await dialog.getByText('“渡口新桥” is not saved yet.').waitFor();
    await kanwu.screenshot('draft-in-dialog');
    await dialog.getByRole('button', { name: 'Go on with it' }).click();
    expect(await field.inputValue()).toBe('渡口新桥');
    await page.keyboard.press('Escape');
    await dialog.getByRole('button', { name: 'Discard and close' }).click();
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => ask(page, 'draft.list', {})).toEqual([]);
  });

  test('is never called saved', async () => {
    await page.evaluate(() => {
      const said: string[] = [];
      Object.assign(window, { said });
      const shown = document.querySelector('[data-testid=saving]');
      if (shown === null) return;
      new MutationObserver(() => said.push(shown.getAttribute('data-saving') ?? '')).observe(shown, {
        attributes: true,
      });
    });
    await typeNote('x');
    await expect.poll(saving).toBe('typed');
    expect(await page.evaluate(() => (window as unknown as { said: string[] }).said)).toEqual(['writing', 'typed']);
    expect(await page.getByTestId('saving').textContent()).toBe('1 unfinished entry, kept');
    await kanwu.screenshot('draft-typed');
    await page.keyboard.press('Tab');
    await expect.poll(saving).toBe('saved');
    expect(await notes()).toEqual(['x', '']);
  });
});

/** Chooses an item of the application menu: unlike a click or a key it takes the focus from no field. */
async function choose(item: string): Promise<void> {
  await kanwu.app.evaluate(({ Menu }, label) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? [];
    items.find((each) => each.label === label)?.click();
  }, item);
}
