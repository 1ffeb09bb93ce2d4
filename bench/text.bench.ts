/**
 * Whether a long article is as quick as a short one: Kanwu's own window, beside CodeMirror alone and a React page of `<mark>`s with the
 * same text and marks, in the same Electron. Give sizes in thousands of characters to measure others: `-- text --sizes 4,100`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright';
import { launchKanwu } from '../e2e/harness/kanwu.ts';
import { type MadeText, madeText } from './long-text/made-text.ts';
import { makeWorkspace } from './long-text/made-workspace.ts';
import { heapOf, measure, observed, scriptTime, type Taken } from './long-text/measured.ts';
import { openPeerPage } from './long-text/peer-page.ts';
import { median } from './median.ts';

const rounds = 7;
/** How long the window is left alone between two measurements, in ms. */
const settled = 1500;
/** Kanwu reads 30,000 characters a second: longer articles are not waited for. */
const longestRead = 100_000;
const count = `document.querySelector('[data-testid=review-count]')?.textContent`;
const scroller = `document.querySelector('.cm-scroller')`;
const sizesAt = process.argv.indexOf('--sizes');
const sizes = (sizesAt < 0 ? '4,100,1000' : (process.argv[sizesAt + 1] ?? ''))
  .split(',')
  .map((size) => Number(size) * 1000);

const key = (init: string): string =>
  `document.querySelector('.cm-content').dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ${init} }))`;
const changes = `(was => () => ${count} !== was)(${count})`;
const headlineOf = ({ text }: MadeText): string => JSON.stringify(text.slice(0, 12));
const openLong = (text: MadeText): string =>
  `document.querySelector('.article-row[title=' + ${JSON.stringify(headlineOf(text))} + ']').click()`;
const isOpen = (text: MadeText): string =>
  `document.querySelector('.cm-line')?.textContent.startsWith(${headlineOf(text)})`;

interface Figures {
  readonly open: Taken;
  readonly accept: Taken;
  readonly correct: Taken;
  readonly jump: Taken;
  readonly acceptAll: Taken;
  /** Only Kanwu can undo. */
  readonly undoAll: Taken | null;
  readonly heap: number;
}

for (const size of sizes) {
  const text = madeText(size, Math.round(size === 4000 ? 150 : size / 20));
  const confident = text.mentions.filter(({ confidence }) => confidence >= 0.9).length;
  console.log(
    `\n${text.text.length} characters, ${text.mentions.length} mentions; ms until the next frame (of the page's thread, style and layout apart)`,
  );
  console.log(
    ['', 'open', 'accept', 'correct', 'jump', `accept ${confident}`, 'undo that', 'heap, MB'].map(cell).join(''),
  );
  report('Kanwu', await kanwu(text));
  if (size <= longestRead) reportOwn(await withOwnSuggestions(text));
  report('CodeMirror', await peer('code-mirror.ts', text));
  report('React <mark>', await peer('react-marks.tsx', text));
}

/** An article in work, whose suggestions Kanwu makes anew after each decision. */
interface OwnSuggestions {
  readonly accept: Taken;
  /** What the window spends, style and layout apart, in ms, until it shows what is suggested then. */
  readonly follow: number;
}

function kanwu(text: MadeText): Promise<Figures> {
  return inKanwu(text, 'done', (page, cdp) => kanwuFigures(page, cdp, text));
}

function withOwnSuggestions(text: MadeText): Promise<OwnSuggestions> {
  return inKanwu(text, 'in-work', async (page, cdp) => {
    await measure(page, cdp, openLong(text), isOpen(text));
    const taken: Taken[] = [];
    const followed: number[] = [];
    for (let round = 0; round < 3; round++) {
      // What was selected may have given way.
      await page.locator('.cm-content').focus();
      await page.keyboard.press('j');
      await page.waitForTimeout(settled);
      await page.evaluate(`void (window.suggested = new Promise((resolve) =>
        window.kanwu.on('workspace.changed', ({ byOthers }) => byOthers && resolve(true))))`);
      const accept = await measure(page, cdp, `const isDone = ${changes}; ${key(`key: 'a'`)}`, 'isDone()');
      const before = await scriptTime(cdp);
      const isSuggested = await page.evaluate(
        'Promise.race([window.suggested, new Promise((resolve) => setTimeout(() => resolve(false), 20_000))])',
      );
      await page.waitForTimeout(settled);
      // At first all of the made suggestions give way.
      if (round === 0 || isSuggested !== true) continue;
      taken.push(accept);
      followed.push((await scriptTime(cdp)) - before);
    }
    return { accept: medianOf(taken), follow: median(followed) };
  });
}

async function inKanwu<Result>(
  text: MadeText,
  state: 'done' | 'in-work',
  use: (page: Page, cdp: CDPSession) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'kanwu-bench-'));
  const path = join(folder, 'long.kanwu');
  makeWorkspace(path, text, state);
  const { window: page, kill } = await launchKanwu({ args: [path] });
  const cdp = await observed(page);
  try {
    await page.locator('.cm-line').first().waitFor();
    await page.waitForTimeout(2000);
    return await use(page, cdp);
  } finally {
    await kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function kanwuFigures(page: Page, cdp: CDPSession, text: MadeText): Promise<Figures> {
  const open = await measure(page, cdp, openLong(text), isOpen(text));
  await page.waitForTimeout(settled);
  const heap = await heapOf(cdp);
  await page.locator('.cm-content').focus();
  await page.keyboard.press('j');
  const accepts: Taken[] = [];
  for (let round = 0; round < rounds; round++) {
    await page.waitForTimeout(settled);
    accepts.push(await measure(page, cdp, `const isDone = ${changes}; ${key(`key: 'a'`)}`, 'isDone()'));
  }
  await page.waitForTimeout(settled);
  const jump = await measure(page, cdp, `${scroller}.scrollTop = ${scroller}.scrollHeight / 2`);
  const correct = await correctInSight(page, cdp);
  await page.waitForTimeout(settled);
  await page.locator('.cm-content').focus();
  const acceptAll = await measure(
    ...[page, cdp, `const isDone = ${changes}; ${key(`key: 'A', shiftKey: true`)}`, 'isDone()'],
  );
  await page.locator('.status-bar').getByText('All changes saved').waitFor({ timeout: 120_000 });
  await page.waitForTimeout(settled);
  const undoAll = await measure(
    ...[page, cdp, `const isDone = ${changes}; ${key(`key: 'z', ctrlKey: true`)}`, 'isDone()'],
  );
  return { open, accept: medianOf(accepts), correct, jump, acceptAll, undoAll, heap };
}

/** Selects a word in the middle of the pane, and measures from the key that saves its correction. */
async function correctInSight(page: Page, cdp: CDPSession): Promise<Taken> {
  const box = await page.locator('.cm-scroller').boundingBox();
  if (box === null) throw new Error('there is no text pane');
  await page.mouse.dblclick(box.x + box.width / 2, box.y + box.height / 2);
  await page.keyboard.press('Shift+C');
  await page.locator('.correction-now').fill('误');
  return measure(
    ...[page, cdp, `document.querySelector('form.selection-editor').requestSubmit()`],
    `[...document.querySelectorAll('.cm-line')].some((line) => line.textContent.includes('误'))`,
  );
}

async function peer(name: string, text: MadeText): Promise<Figures> {
  const { page, close } = await openPeerPage(name, text);
  const cdp = await observed(page);
  try {
    await page.waitForTimeout(500);
    const open = await measure(page, cdp, 'peer.open(madeText)');
    await page.waitForTimeout(settled);
    const heap = await heapOf(cdp);
    const accepts: Taken[] = [];
    for (let round = 0; round < rounds; round++) {
      await page.waitForTimeout(200);
      accepts.push(await measure(page, cdp, 'peer.accept()'));
    }
    const jump = await measure(page, cdp, 'peer.jump()');
    await page.waitForTimeout(settled);
    const correct = await measure(page, cdp, 'peer.correct()');
    const acceptAll = await measure(page, cdp, 'peer.acceptAll()');
    return { open, accept: medianOf(accepts), correct, jump, acceptAll, undoAll: null, heap };
  } finally {
    await close();
  }
}

function medianOf(taken: readonly Taken[]): Taken {
  return { frame: median(taken.map(({ frame }) => frame)), script: median(taken.map(({ script }) => script)) };
}

function report(name: string, { open, accept, correct, jump, acceptAll, undoAll, heap }: Figures): void {
  const taken = [open, accept, correct, jump, acceptAll, undoAll].map((each) =>
    each === null ? '–' : `${each.frame.toFixed(0)} (${each.script.toFixed(0)})`,
  );
  console.log([name, ...taken, heap.toFixed(0)].map(cell).join(''));
}

function reportOwn({ accept: { frame, script }, follow }: OwnSuggestions): void {
  const accept = `${frame.toFixed(0)} (${script.toFixed(0)})`;
  console.log(
    `  in work: accept ${accept}, then ${follow.toFixed(0)} of the page's thread until it shows what is suggested anew`,
  );
}

function cell(content: string, place: number): string {
  return place === 0 ? content.padEnd(14) : content.padStart(15);
}
