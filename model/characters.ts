import { once } from './once.ts';

/**
 * Whole characters, as people see them: what the extended grapheme clusters of Unicode (UAX #29) are. A surrogate pair is one, so is an
 * ideograph with its variation selector, a letter with its combining marks, and CRLF.
 */
const segmenter = once(() => new Intl.Segmenter('und', { granularity: 'grapheme' }));

/** How far back of an offset a character is looked for that begins before it, in UTF-16 units: more than any in print. */
const reach = 64;

/** Whether an offset of a text, in UTF-16 units, parts two whole characters; both its ends do. */
export function isBetweenCharacters(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return true;
  if (isSurelyBetween(text, offset)) return true;
  let start = offset - 1;
  while (start > 0 && offset - start < reach && !isSurelyBetween(text, start)) start--;
  const found = segmenter()
    .segment(text.slice(start, offset + reach))
    .containing(offset - start);
  return found?.index === offset - start;
}

/** The nearest offset before another one that parts two whole characters; 0 where there is none. */
export function characterBefore(text: string, offset: number): number {
  let at = offset - 1;
  while (at > 0 && !isBetweenCharacters(text, at)) at--;
  return Math.max(0, at);
}

/** The nearest offset after another one that parts two whole characters; the text's end where there is none. */
export function characterAfter(text: string, offset: number): number {
  let at = offset + 1;
  while (at < text.length && !isBetweenCharacters(text, at)) at++;
  return Math.min(text.length, at);
}

/** The whole characters of a text, in order. */
export function charactersOf(text: string): string[] {
  const characters: string[] = [];
  for (let start = 0; start < text.length; ) {
    let end = start + 1;
    while (end < text.length && !isSurelyBetween(text, end)) end++;
    if (end === start + 1) characters.push(text.charAt(start));
    else for (const { segment } of segmenter().segment(text.slice(start, end))) characters.push(segment);
    start = end;
  }
  return characters;
}

/** True of most offsets of most texts, without asking the segmenter. */
function isSurelyBetween(text: string, offset: number): boolean {
  const [before, after] = [text.charCodeAt(offset - 1), text.charCodeAt(offset)];
  if (before === lineFeed || (after === lineFeed && before !== carriageReturn)) return true;
  return standsAlone(before) && standsAlone(after);
}

const [lineFeed, carriageReturn] = [0x0a, 0x0d];

/** Units that join with no neighbour of their like: ASCII, CJK punctuation, kana, ideographs, full-width forms. */
function standsAlone(unit: number): boolean {
  return (
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    (unit >= 0x20 && unit <= 0x7e) ||
    (unit >= 0x3000 && unit <= 0x3029) ||
    (unit >= 0xff01 && unit <= 0xff60) ||
    (unit >= 0x3041 && unit <= 0x3096) ||
    (unit >= 0x30a1 && unit <= 0x30fa) ||
    (unit >= 0x3400 && unit <= 0x4dbf)
  );
}
