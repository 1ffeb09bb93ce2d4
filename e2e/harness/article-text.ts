import type { Page } from 'playwright';

/** A point on the page, in CSS pixels. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where words stand on the page. */
interface Place {
  /** On the first half of the first character, and on the second half of the last. */
  readonly start: Point;
  readonly end: Point;
  readonly middle: Point;
}

/** The article as it is read in the window: what the text pane shows, without what it draws on the text. */
export function shownText(page: Page): Promise<string> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.cm-content .cm-line')]
      .map((line) => {
        const copy = line.cloneNode(true) as Element;
        for (const drawn of copy.querySelectorAll('[data-correction], .tp-ghost, img')) drawn.remove();
        return copy.textContent;
      })
      .join('\n'),
  );
}

/** Clicks on the middle of words, as one does to pick what is marked there. */
export async function clickWords(page: Page, words: string, nth = 0): Promise<void> {
  const { middle } = await placeOfWords(page, words, nth);
  await page.mouse.click(middle.x, middle.y);
}

/** Draws a selection over words with the mouse. */
export async function dragOverWords(page: Page, words: string, nth = 0): Promise<void> {
  const { start, end } = await placeOfWords(page, words, nth);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 4 });
  await page.mouse.move(end.x, end.y, { steps: 4 });
  await page.mouse.up();
}

/** Selects words without a mouse: searches for them and goes to the `nth` match. */
export async function findWords(page: Page, words: string, nth = 0): Promise<void> {
  await page.keyboard.press('Control+f');
  const field = page.locator('.tp-search .cm-textfield');
  await field.fill(words);
  for (let match = 0; match <= nth; match++) await field.press('Enter');
  await field.press('Escape');
  await field.waitFor({ state: 'detached' });
}

/** What is ringed as selected in the text. */
export async function ringedText(page: Page): Promise<string> {
  return (await page.locator('.cm-content .tp-ring').allTextContents()).join('');
}

async function placeOfWords(page: Page, words: string, nth: number): Promise<Place> {
  await page.locator('.cm-content .cm-line').first().waitFor();
  const place = await page.evaluate(
    ([wanted, which]) => {
      const pieces: { readonly node: Text; readonly start: number }[] = [];
      let text = '';
      for (const line of document.querySelectorAll('.cm-content .cm-line')) {
        const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          if (node.parentElement?.closest('[data-correction], .tp-ghost') !== null) continue;
          pieces.push({ node: node as Text, start: text.length });
          text += node.textContent;
        }
        text += '\n';
      }
      let at = text.indexOf(wanted);
      for (let skipped = 0; skipped < which && at >= 0; skipped++) at = text.indexOf(wanted, at + 1);
      if (at < 0) return null;
      const boxOf = (offset: number): DOMRect | undefined => {
        const piece = pieces.findLast(({ start }) => start <= offset);
        if (piece === undefined) return undefined;
        const range = document.createRange();
        range.setStart(piece.node, offset - piece.start);
        range.setEnd(piece.node, offset - piece.start + 1);
        return range.getBoundingClientRect();
      };
      const scroller = document.querySelector('.cm-scroller');
      const [frame, found] = [scroller?.getBoundingClientRect(), boxOf(at)];
      if (scroller && frame && found && (found.top < frame.top + 40 || found.bottom > frame.bottom - 40)) {
        scroller.scrollTop += found.top - frame.top - frame.height / 2;
      }
      const [first, last] = [boxOf(at), boxOf(at + wanted.length - 1)];
      const middle = boxOf(at + Math.floor((wanted.length - 1) / 2));
      if (first === undefined || last === undefined || middle === undefined) return null;
      return {
        start: { x: first.left + 1, y: first.top + first.height / 2 },
        end: { x: last.right - 1, y: last.top + last.height / 2 },
        middle: { x: middle.left + middle.width / 2, y: middle.top + middle.height / 2 },
      };
    },
    [words, nth] as const,
  );
  if (place === null) throw new Error(`“${words}” is not in the text that is shown.`);
  return place;
}
