import { largestOf, smallestOf } from '../../../model/extremes.ts';
import { standsTight } from './join-lines.ts';
import type { PageLine, PageZone } from './page.ts';

/** A piece of text where it stands on a page; `top` counts downwards, all in one unit. */
export interface PlacedText {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  /** Of its letters. */
  readonly height: number;
}

/** Between two words of a line there is less than so many letters' height, between two columns more. */
const gutter = 1.1;
/** So much more than the usual stands between two lines that do not belong together, in letters' heights. */
const breach = 0.9;
/** So much larger the letters of a headline are than those of its text, at least. */
const otherSize = 1.2;
/** So much of a letter's height is the blank that is as wide as an ideograph, at least. */
const wideBlank = 0.8;
/** Deeper than that no page is parted. */
const mostCuts = 40;

/**
 * The zones of a page that is known as pieces of text alone, in reading order: columns from left to right, each from its top, whatever
 * stands over several of them before these (recursive X-Y cut: Nagy and Seth, 1984).
 */
export function zonesOfTexts(texts: readonly PlacedText[]): readonly PageZone[] {
  const inked = texts.filter(({ text, width, height }) => text.trim() !== '' && width > 0 && height > 0);
  return cut(inked, 0).flatMap((zone) =>
    ofOneSize(linesOf(zone)).map((lines) => ({ role: null, lines: lines.map(lineOf) })),
  );
}

function cut(texts: readonly PlacedText[], depth: number): readonly (readonly PlacedText[])[] {
  if (texts.length < 2 || depth > mostCuts) return texts.length === 0 ? [] : [texts];
  const size = median(texts.map(({ height }) => height));
  const columns = columnsOf(texts, size);
  if (columns.length > 1) return columns.flatMap((column) => cut(column, depth + 1));
  const rows: (readonly PlacedText[])[] = [];
  for (const row of parted(texts, ({ top, height }) => [top, top + height], size * breach)) {
    const together = [...(rows.at(-1) ?? []), ...row];
    // What goes on in the same columns is not parted from what stands above it.
    if (rows.length > 0 && columnsOf(together, size).length > 1) rows[rows.length - 1] = together;
    else rows.push(row);
  }
  return rows.length > 1 ? rows.flatMap((row) => cut(row, depth + 1)) : [texts];
}

function columnsOf(texts: readonly PlacedText[], size: number): readonly (readonly PlacedText[])[] {
  return parted(texts, ({ left, width }) => [left, left + width], size * gutter);
}

/** Parts texts wherever no text stands over so much of an axis. */
function parted(
  texts: readonly PlacedText[],
  extentOf: (text: PlacedText) => readonly [from: number, to: number],
  least: number,
): readonly (readonly PlacedText[])[] {
  const parts: PlacedText[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const text of [...texts].sort((a, b) => extentOf(a)[0] - extentOf(b)[0])) {
    const [from, to] = extentOf(text);
    const last = parts.at(-1);
    if (last === undefined || from - end >= least) parts.push([text]);
    else last.push(text);
    end = Math.max(end, to);
  }
  return parts;
}

/** The lines of a zone from its top, each of the texts that stand at one height. */
function linesOf(texts: readonly PlacedText[]): readonly (readonly PlacedText[])[] {
  const lines: PlacedText[][] = [];
  for (const text of [...texts].sort((a, b) => a.top + a.height - (b.top + b.height))) {
    const last = lines.at(-1);
    const before = last?.at(-1);
    const isBeside =
      before !== undefined &&
      text.top + text.height - (before.top + before.height) < Math.min(text.height, before.height) / 2;
    if (last === undefined || !isBeside) lines.push([text]);
    else last.push(text);
  }
  return lines;
}

/** Parts lines where the letters become larger or smaller: a headline may stand close to its text. */
function ofOneSize(lines: readonly (readonly PlacedText[])[]): readonly (readonly (readonly PlacedText[])[])[] {
  const groups: (readonly PlacedText[])[][] = [];
  let before = 0;
  for (const line of lines) {
    const size = sizeOf(line);
    const last = groups.at(-1);
    const isOther = Math.max(size, before) > Math.min(size, before) * otherSize;
    if (last === undefined || isOther) groups.push([line]);
    else last.push(line);
    before = size;
  }
  return groups;
}

/** Of most of a line's letters. */
function sizeOf(line: readonly PlacedText[]): number {
  const [longest] = [...line].sort((a, b) => b.text.length - a.text.length);
  return longest?.height ?? 0;
}

function lineOf(texts: readonly PlacedText[]): PageLine {
  const inOrder = [...texts].sort((a, b) => a.left - b.left);
  let text = '';
  let end = Number.NEGATIVE_INFINITY;
  for (const each of inOrder) {
    const isApart = each.left - end > each.height * 0.15;
    const isParted = isApart && text !== '' && !/\s$/.test(text) && !/^\s/.test(each.text);
    if (isParted && !standsTight(text, each.text)) text += ' ';
    // 本报讯　市长王大明: the blank says where a byline ends.
    else if (isParted && each.left - end >= each.height * wideBlank) text += '\u3000';
    text += each.text;
    end = each.left + each.width;
  }
  const left = smallestOf(inOrder.map((each) => each.left));
  const top = smallestOf(inOrder.map((each) => each.top));
  const bottom = largestOf(inOrder.map((each) => each.top + each.height));
  return {
    text,
    box: { left, top, width: end - left, height: bottom - top },
    isHyphenated: false,
    marks: [],
    tokens: [],
  };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
