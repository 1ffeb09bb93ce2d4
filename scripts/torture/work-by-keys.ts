import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright';
import { ask, decidedIn, overview } from '../../e2e/harness/stored.ts';
import type { ArticleId } from '../../model/ids.ts';
import { fromJsonText } from '../../model/json-text.ts';
import type { Random } from '../train/random.ts';

/** What a window showed as saved. */
export interface ShownAsSaved {
  readonly articleId: ArticleId;
  /** The newest entries of the journal, the last first. */
  readonly entries: readonly string[];
  /** What is decided of the article, see `decidedIn`, as JSON. */
  readonly decided: string;
  /** What its button says that undo would take back. */
  readonly undo: string;
  /** What was typed and not left; null where nothing was. */
  readonly typed: string | null;
}

/** How many of the newest entries are compared. */
const comparedEntries = 20;
/** What has become no edit by then becomes none, in milliseconds. */
const longestEdit = 1500;
/** How long the last thing that is done may take before it is killed, in milliseconds. */
const longestLast = 150;

/** What a person does, by keys; where there is nothing to do it to, nothing becomes of it. */
const deeds: Readonly<Record<string, (page: Page, random: Random) => Promise<void>>> = {
  async accept(page) {
    await inText(page);
    await page.keyboard.press('j');
    await page.keyboard.press('a');
  },
  async reject(page) {
    await inText(page);
    await page.keyboard.press('j');
    await page.keyboard.press('r');
  },
  async acceptSure(page) {
    await inText(page);
    await page.keyboard.press('j');
    await page.keyboard.press('Shift+A');
  },
  async correctByTyping(page, random) {
    await inText(page);
    await page.keyboard.press('F2');
    for (let step = random.between(0, 12); step > 0; step--) await page.keyboard.press('ArrowRight');
    if (random.between(0, 1) === 0) await page.keyboard.press('Delete');
    await page.keyboard.insertText(random.pick(['改', '正误', '补']));
    await page.keyboard.press('F2');
  },
  async file(page, random) {
    await page.getByRole('tab', { name: 'Categories' }).click();
    const boxes = page.getByRole('tabpanel').getByRole('checkbox');
    await boxes.first().waitFor({ timeout: longestEdit });
    await boxes.nth(random.between(0, Math.min(5, (await boxes.count()) - 1))).click({ timeout: longestEdit });
  },
  async undo(page) {
    await inText(page);
    await page.keyboard.press('Control+z');
  },
  async redo(page) {
    await inText(page);
    await page.keyboard.press('Control+y');
  },
};

/** Reviews, corrects and files by keys in one of the articles, and looks after each step what the window shows as saved; the last it does not wait for. */
export async function workByKeys(page: Page, random: Random): Promise<ShownAsSaved> {
  const articleId = await openSomeArticle(page, random);
  let shown = await shownAsSaved(page, articleId);
  for (let step = random.between(1, 4); step > 0; step--) {
    await random.pick(Object.values(deeds))(page, random);
    await leaveQuestion(page);
    await becomesAnEdit(page, shown.undo);
    shown = await shownAsSaved(page, articleId);
  }
  if (random.between(0, 3) === 0) return { ...shown, typed: await typeNote(page, random) };
  const last = random
    .pick(Object.values(deeds))(page, random)
    .catch(() => undefined);
  await Promise.race([last, setTimeout(random.between(0, longestLast))]);
  return shown;
}

/** What the button says that undo would take back. */
export async function undoLabel(page: Page): Promise<string> {
  return (await page.getByRole('button', { name: /^Undo/ }).first().getAttribute('aria-label')) ?? '';
}

/** Undoing an import is asked about: nobody means that here. */
async function leaveQuestion(page: Page): Promise<void> {
  await setTimeout(50);
  if ((await page.locator('dialog[open]').count()) > 0) await page.keyboard.press('Escape');
}

async function inText(page: Page): Promise<void> {
  await page.locator('.cm-content').focus();
}

async function openSomeArticle(page: Page, random: Random): Promise<ArticleId> {
  const articles = (await overview(page)).issues.flatMap((issue) => issue.articles);
  const article = random.pick(articles);
  const row = page
    .getByRole('treeitem', { level: 2 })
    .and(page.getByTitle(article.headline, { exact: true }))
    .first();
  await row.click();
  await page.locator('.cm-content .cm-line').first().waitFor();
  await page.waitForFunction((headline) => document.querySelector('h1')?.textContent === headline, article.headline);
  return article.id;
}

/** Resolves once undo would take back something else; also where nothing becomes of it. */
async function becomesAnEdit(page: Page, before: string): Promise<void> {
  const end = Date.now() + longestEdit;
  while (Date.now() < end && (await undoLabel(page)) === before) await setTimeout(20);
}

async function shownAsSaved(page: Page, articleId: ArticleId): Promise<ShownAsSaved> {
  await page.locator('[data-testid=saving]:is([data-saving=saved], [data-saving=typed])').waitFor();
  const undo = await undoLabel(page);
  const history = await ask(page, 'history.list', { before: null, limit: comparedEntries, articleId: null });
  const document = fromJsonText(await ask(page, 'article.open', { id: articleId }));
  return {
    ...{ articleId, undo, typed: null },
    entries: history.map(({ id }) => id),
    decided: JSON.stringify(decidedIn(document)),
  };
}

/** Types into the article's note, and does not leave it. @returns what the window says is on the disk */
async function typeNote(page: Page, random: Random): Promise<string> {
  const text = `没有离开 ${random.bits()}`;
  await page.getByRole('tab', { name: 'Article' }).click();
  const note = page.getByRole('region', { name: 'Article details' }).getByLabel('Note');
  await note.click();
  await note.press('End');
  await page.keyboard.insertText(text);
  await page.locator('[data-testid=saving][data-saving=typed]').waitFor();
  return text;
}
