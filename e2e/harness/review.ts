import type { Page } from 'playwright';
import { expect } from 'vitest';

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
  const heading = page.getByRole('region', { name: 'Entity', exact: true }).getByRole('heading');
  return (await heading.count()) === 0 ? '' : ((await heading.textContent()) ?? '');
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
