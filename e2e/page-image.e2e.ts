import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { placeOn, recognisedPages, scan } from './fixtures/recognised-pages.ts';
import { answerOpenDialogs } from './harness/dialogs.ts';
import type { Kanwu } from './harness/kanwu.ts';
import { launchOnPaths, type NewWorkspace } from './harness/new-workspace.ts';
import { runCommand } from './harness/palette.ts';
import { goToSuggestion, selectedWords } from './harness/review.ts';

let filled: NewWorkspace;
let directory: string;
let kanwu: Kanwu;
let page: Page;

beforeAll(async () => {
  filled = await launchOnPaths((folder) => recognisedPages(join(folder, 'issue')));
  ({ directory, kanwu } = filled);
  page = kanwu.window;
  await kanwu.resize(1440, 900);
  await page.locator('.cm-content .cm-line').first().waitFor();
});

afterAll(() => filled.close());

const image = () => page.locator('canvas.page-image');
const drawn = (what: string) => expect.poll(() => image().getAttribute('data-drawn'), { timeout: 20_000 }).toBe(what);

/** Clicks on words of the page that is shown, all of which is in sight then. */
async function clickOnWords(words: string, ofPage = 0): Promise<void> {
  await page.getByRole('button', { name: 'Whole page' }).click();
  const { width, height } = (await image().boundingBox()) ?? { width: 0, height: 0 };
  const scale = Math.min(width / scan.width, height / scan.height);
  const { x, y } = placeOn(ofPage, words);
  const position = { x: width / 2 + (x - scan.width / 2) * scale, y: height / 2 + (y - scan.height / 2) * scale };
  await image().click({ position });
}

describe('a folder of ALTO files with their scans', () => {
  test('asks once whether the images stay where they are', async () => {
    await page.getByText('copy beside the workspace?').waitFor();
    await kanwu.screenshot('page-images-asked');
    await page.getByRole('button', { name: 'Leave where they are' }).click();
    await expect.poll(() => page.getByText('copy beside the workspace?').count()).toBe(0);
  });

  test('is reviewed with the image of the page beside the text', async () => {
    await page.getByRole('treeitem', { level: 2 }).filter({ hasText: '云溪大桥通车' }).click();
    await page.keyboard.press('Control+i');
    await image().waitFor();
    await drawn('tiles');
    await goToSuggestion(page, '林若溪');
    await expect.poll(() => image().getAttribute('aria-label')).toContain('the selected text is outlined');
    await drawn('tiles');
    await kanwu.screenshot('page-image-1440');
  });

  test('shows a place of a name as it is printed, above its paragraph', async () => {
    await page.keyboard.press('g');
    const ledger = page.getByRole('grid', { name: 'Where the name stands' });
    await ledger.locator('[role=rowgroup] [role=row]').first().waitFor();
    await ledger.press('p');
    const shown = page.getByRole('region', { name: 'Paragraph' });
    await expect.poll(() => shown.locator('mark').textContent()).toBe('林若溪');
    await shown.getByRole('img', { name: 'The line as it is printed' }).waitFor();
    await kanwu.screenshot('ledger-printed-line');
    // The paragraph, what is ticked, the ledger, the register.
    for (let times = 0; times < 3; times++) await ledger.press('Escape');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  });

  test('marks what the recogniser was not sure of, which has a walk of its own; a correction takes the mark away', async () => {
    // A name that is marked, too, is drawn in pieces.
    const doubtful = async (): Promise<string> => (await page.locator('.doubtful-text').allTextContents()).join('');
    await expect.poll(doubtful).toBe('林若溪');
    await page.keyboard.press('Escape');
    await page.keyboard.press('u');
    await page.keyboard.press('Shift+c');
    await page.locator('.correction-now').fill('林若汐');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.cm-content').textContent()).toContain('林若汐');
    await expect.poll(doubtful).toBe('');
    await page.keyboard.press('u');
    await page.getByText('Recognition was sure of this article').waitFor();
    await page.keyboard.press('Control+z');
    await expect.poll(doubtful).toBe('林若溪');
  });

  test('what the recogniser was not sure of can be gone through like suggestions', async () => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('w');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Go through', { exact: true }).selectOption('unsure');
    await dialog.getByText('1 unsure').waitFor();
    await kanwu.screenshot('walk-unsure');
    await dialog.getByRole('button', { name: 'Go through' }).click();
    const count = page.getByTestId('review-count');
    await expect.poll(() => count.textContent()).toContain('1 of 1 unsure');
    await page.keyboard.press('j');
    await expect.poll(() => count.textContent()).toContain('1 of 1 unsure');
    await kanwu.screenshot('walk-unsure-bar');
    await page.keyboard.press('w');
    await dialog.getByRole('button', { name: 'Everything' }).click();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  });

  test('goes to the text that is clicked on in the image, of another article of the page, too', async () => {
    await clickOnWords('云溪大桥剪彩');
    await expect.poll(() => selectedWords(page)).toBe('云溪大桥');
    await clickOnWords('何晚晴');
    await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toBe('区图书馆开馆');
    await expect.poll(() => selectedWords(page)).toBe('何晚晴');
  });

  test('shows the image of the page that the walk comes to', async () => {
    await page.keyboard.press('Control+b');
    await page.getByRole('treeitem', { level: 2 }).filter({ hasText: '中心小学扩建' }).click();
    await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toBe('中心小学扩建');
    await expect.poll(() => page.locator('.image-name').textContent()).toBe('青川报_2020-05-07_第2版.tif');
    await goToSuggestion(page, '周亦舟');
    await drawn('tiles');
    await page.getByRole('button', { name: 'Turn by a quarter' }).click();
    await page.getByRole('button', { name: 'Larger' }).click();
    await drawn('tiles');
  });

  test('shows the line at the caret over the text, as it is printed', async () => {
    await page.keyboard.press('F6');
    await page.locator('.cm-content').focus();
    await page.keyboard.press('i');
    const strip = page.locator('.image-strip canvas');
    await expect.poll(() => strip.getAttribute('data-drawn'), { timeout: 20_000 }).toBe('tiles');
    await kanwu.screenshot('page-image-strip');
    await page.keyboard.press('i');
    await expect.poll(() => page.locator('.image-strip').count()).toBe(0);
  });

  test('has room in a small window: the panel is drawn out where a correction is typed, and back', async () => {
    await kanwu.resize(1024, 700);
    await expect.poll(() => page.locator('.side-panel').isVisible()).toBe(false);
    await page.keyboard.press('F6');
    await runCommand(page, 'Show or hide the editing panel');
    await expect.poll(() => page.locator('.side-panel').isVisible()).toBe(true);
    await kanwu.screenshot('page-image-1024-panel');
    await page.keyboard.press('F4');
    await expect.poll(() => page.locator('.side-panel').isVisible()).toBe(false);
    await kanwu.screenshot('page-image-1024');
    await kanwu.resize(1440, 900);
  });

  test('says which image is missing, and finds it in a folder by its content', async () => {
    renameSync(join(directory, 'issue', 'images'), join(directory, 'scans'));
    renameSync(join(directory, 'scans', '青川报_2020-05-07_第2版.tif'), join(directory, 'scans', '0002.tif'));
    await page.keyboard.press('Control+i');
    await page.keyboard.press('Control+i');
    await page.getByText('The page image 青川报_2020-05-07_第2版.tif is not there').waitFor();
    await kanwu.screenshot('page-image-missing');
    await answerOpenDialogs(kanwu.app, [join(directory, 'scans')]);
    await page.getByRole('button', { name: 'Find missing page images' }).click();
    await page.getByText('2 page images found').waitFor();
    await drawn('tiles');
    expect(await page.locator('.image-name').textContent()).toBe('0002.tif');
  });

  test('lists the pages whose image is gone, finds one, and copies all beside the workspace', async () => {
    const scans = join(directory, 'scans');
    renameSync(join(scans, '0002.tif'), join(directory, 'moved.tif'));
    await runCommand(page, 'Page images…');
    const dialog = page.getByRole('dialog', { name: 'Page images' });
    await dialog.getByText('1 page without the right image').waitFor();
    await kanwu.screenshot('page-images-missing');
    await answerOpenDialogs(kanwu.app, [directory]);
    await dialog.getByRole('button', { name: /^Find in a folder… .*第2版/ }).click();
    await dialog.getByText('All are there, as large as they were.').waitFor();
    await dialog.getByRole('button', { name: /^Copy the others into/ }).click();
    await dialog.getByText(/In “.*\.files”: 2 images/).waitFor();
    await dialog.getByRole('button', { name: 'Compare contents' }).click();
    await dialog.getByText('All are there, with the contents that they had.').waitFor();
    await kanwu.screenshot('page-images-copied');
    await dialog.getByRole('button', { name: 'Done' }).click();
    await drawn('tiles');
    await page.keyboard.press('Control+i');
    rmSync(scans, { recursive: true });
    rmSync(join(directory, 'moved.tif'));
    await page.keyboard.press('Control+i');
    await drawn('tiles');
  });
});
