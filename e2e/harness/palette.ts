import type { Page } from 'playwright';

/** Where what the palette should find is typed. */
export const paletteField = (page: Page) =>
  page.getByRole('combobox', { name: 'Find a command, an article, a name or text' });

/** Runs the command that the palette finds first by some words. */
export async function runCommand(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await paletteField(page).fill(words);
  await page.keyboard.press('Enter');
}
