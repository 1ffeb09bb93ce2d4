import type { Page } from 'playwright';
import { expect } from 'vitest';
import { answerOpenDialogs } from './dialogs.ts';
import type { Kanwu } from './kanwu.ts';

/** Presses J until the suggestion that reads `words` is selected. Throws when that has gone round without finding it. */
export async function goToSuggestion(page: Page, words: string): Promise<void> {
  const count = page.getByTestId('review-count');
  const waiting = Number(await count.getAttribute('data-waiting'));
  for (let step = 0; step <= waiting + 1; step++) {
    const before = await count.textContent();
    await page.keyboard.press('j');
    await expect.poll(() => count.textContent()).not.toBe(before);
    if ((await selectedWords(page)) === words) return;
  }
  throw new Error(`No suggestion reads “${words}”.`);
}

/** What the editing panel says is selected; empty when nothing or a correction is. */
export async function selectedWords(page: Page): Promise<string> {
  await panelShown(page);
  // In one look: what is selected may change between two, when suggestions are brought up to date.
  const [words] = await page.locator('.selection-editor .mention-text').allTextContents();
  return words ?? '';
}

/** Goes to a tab of the editing panel by its name. */
export async function panelTab(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name }).click();
}

/** Opens an article by its headline in the library. */
export async function openArticle(page: Page, headline: string): Promise<void> {
  await page
    .getByRole('treeitem', { level: 2 })
    .and(page.getByTitle(headline, { exact: true }))
    .click();
  await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toBe(headline);
}

/** Opens an issue file through the system's dialog, and waits until one of its articles is shown. */
export async function openIssueFile({ app, window }: Kanwu, path: string): Promise<void> {
  await ready(window);
  await answerOpenDialogs(app, [path]);
  await window.keyboard.press('Control+o');
  await window.locator('.cm-content .cm-line').first().waitFor();
}

/** Resolves once the window can be worked in. */
export async function ready(page: Page): Promise<void> {
  await page.waitForSelector('html[data-ready="true"]', { state: 'attached' });
}

/** Opens the sample from the start screen; resolves once its first article is shown. */
export async function openSample(page: Page): Promise<void> {
  await ready(page);
  await page.getByRole('button', { name: 'Try the sample' }).click();
  await page.locator('.cm-content .cm-line').first().waitFor();
}

/** Accepts what is sure in the article that is open; resolves once that is saved. */
export async function acceptSure(page: Page): Promise<void> {
  await page.locator('.cm-content').focus();
  await page.keyboard.press('j');
  await page.keyboard.press('Shift+A');
  await page.locator('[data-testid=saving][data-saving=saved]').waitFor();
}

/** Resolves once the window says that the edit of those words is saved. */
export async function shownAsSaved(page: Page, undoLabel: string): Promise<void> {
  await page.getByRole('button', { name: undoLabel, exact: true }).waitFor();
  await page.locator('[data-testid=saving][data-saving=saved]').waitFor();
}

/** Says that the open article is done; where something still waits, that it is all the same. */
export async function finishArticle(page: Page): Promise<void> {
  const waiting = Number(await page.getByTestId('review-count').getAttribute('data-waiting'));
  await page.keyboard.press('Control+Enter');
  if (waiting === 0) return;
  await page.locator('dialog[open] .button-primary:focus').waitFor();
  await page.keyboard.press('Enter');
}

/** Resolves once the panel shows what was done before: it follows the text by two frames, or 100 ms where none is painted. */
async function panelShown(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => setTimeout(resolve))));
        setTimeout(resolve, 200);
      }),
  );
}
