import type { Features } from '../features.ts';
import { endKind, isSalutation, leadLines, startKind } from './line-signs.ts';
import { overlapOf } from './token-overlap.ts';

/** What is seen of each line and of the lines around it: a column a number, each with a value a line. */
export interface LineNumbers {
  readonly names: readonly string[];
  readonly columns: readonly Float32Array[];
}

/** How many lines before and after a line are looked at one by one. */
const linesBefore = 3;
const linesAfter = 4;
/** How many lines make the column that a line is measured against. */
const columnLines = 7;
/** Lines as wide as each other, in ems. */
const sameWidth = 0.75;
const farAway = 30;

/** Time is linear in the text. */
export function lineNumbersOf(text: string, lines: readonly Features[]): LineNumbers {
  const names: string[] = [];
  const columns: Float32Array[] = [];
  const add = (name: string, column: Float32Array): Float32Array => {
    names.push(name);
    columns.push(column);
    return column;
  };
  const each = (value: (line: Features, index: number) => number): Float32Array => Float32Array.from(lines, value);

  const own = ownNumbers(text, lines, each);
  for (const [name, column] of own) add(name, column);
  for (const [name, column] of own) {
    if (!seenAround.has(name)) continue;
    for (let by = -linesBefore; by <= linesAfter; by += 1) if (by !== 0) add(`${name} ${by}`, shifted(column, by));
  }
  const width = own.get('width') ?? new Float32Array(0);
  const punctuation = own.get('punctuation') ?? new Float32Array(0);
  for (const [name, column] of widthNumbers(width)) add(name, column);
  for (const [name, column] of distanceNumbers(lines, punctuation, own.get('lead') ?? punctuation)) add(name, column);
  for (const [name, column] of blankNumbers(lines)) add(name, column);
  const { lean, after, likeness } = overlapOf(
    text,
    lines.map((line) => line.piece),
  );
  add('lean', lean);
  add('lean -1', shifted(lean, -1));
  add('lean 1', shifted(lean, 1));
  add('words after', after);
  add('words after -1', shifted(after, -1));
  add('likeness', likeness);
  add('likeness 2', shifted(likeness, 2));
  add('likeness change', difference(shifted(likeness, 3), likeness));
  add(
    'place',
    each((_, index) => Math.min(20, index)),
  );
  add(
    'place from end',
    each((_, index) => Math.min(20, lines.length - 1 - index)),
  );
  add('repeated', repeated(text, lines));
  const share = (of: (line: Features) => boolean) => lines.filter(of).length / Math.max(1, lines.length);
  const sentences = share((line) => line.endsSentence);
  add(
    'file: sentences',
    each(() => sentences),
  );
  const signs = punctuation.reduce((sum, value) => sum + value, 0) / Math.max(1, lines.length);
  add(
    'file: punctuation',
    each(() => signs),
  );
  return { names, columns };
}

/** The numbers that are seen of the neighbours, too. */
const seenAround: ReadonlySet<string> = new Set([
  ...['width', 'punctuation', 'end', 'start', 'lead', 'byline', 'furniture', 'blank', 'indent', 'date'],
]);

const cutKinds = { none: 0, byline: 1, 'after-headline': 2, label: 3 } as const;

type Each = (value: (line: Features, index: number) => number) => Float32Array;

function ownNumbers(text: string, lines: readonly Features[], each: Each): ReadonlyMap<string, Float32Array> {
  const flag = (of: (line: Features) => boolean) => each((line) => (of(line) ? 1 : 0));
  return new Map([
    ['width', each((line) => line.width)],
    [
      'punctuation',
      each((line) => (line.dividers + line.innerFinals + (line.endsSentence ? 1 : 0)) / Math.max(1, line.width)),
    ],
    ['end', each((line) => endKind(text, line))],
    ['start', each((line) => startKind(text, line))],
    ['lead', each((_, index) => leadLines(text, lines, index))],
    ['byline', each((line) => (line.byline === null ? 0 : line.byline.stated ? 2 : 1))],
    ['furniture', each((line) => line.furniture)],
    ['blank', each((line) => Math.min(4, line.piece.blankLinesBefore))],
    ['indent', each((line) => line.piece.indent)],
    ['date', flag((line) => line.dateOnly)],
    ['finals', each((line) => line.innerFinals)],
    ['dividers', each((line) => line.dividers)],
    ['gaps', each((line) => line.gaps)],
    ['letters', each((line) => line.letterShare)],
    ['digits', each((line) => line.digitShare)],
    ['unclosed', flag((line) => line.unclosed)],
    ['particle', flag((line) => line.endsWithParticle)],
    ['title case', each((line) => (line.titleCase ? (line.loud ? 2 : 1) : 0))],
    ['like news', flag((line) => line.startsLikeNews)],
    ['caption', each((line) => line.caption)],
    ['title', flag((line) => line.newspaperTitle)],
    ['cut', each((line) => cutKinds[line.piece.cut])],
    ['salutation', flag((line) => line.width < 26 && isSalutation(text.slice(line.piece.start, line.piece.end)))],
    ['whole sentence', flag((line) => line.endsSentence)],
  ]);
}

/** The column's value some lines on; −1 beyond the file. */
function shifted(column: Float32Array, by: number): Float32Array {
  return column.map((_, index) => column[index + by] ?? -1);
}

function difference(a: Float32Array, b: Float32Array): Float32Array {
  return a.map((value, index) => value - (b[index] ?? 0));
}

/**
 * A line against the column before and after it. Pages change their measure from item to item, so that only the lines near by
 * tell what a full line is.
 */
function widthNumbers(width: Float32Array): [string, Float32Array][] {
  const count = width.length;
  const at = (index: number) => width[index] ?? 0;
  const before = new Float32Array(count);
  const after = new Float32Array(count);
  for (let index = 0; index < count; index += 1) {
    before[index] = middleOf(width.subarray(Math.max(0, index - columnLines), index));
    after[index] = middleOf(width.subarray(index + 1, index + 1 + columnLines));
  }
  const column = (value: (index: number) => number) => width.map((_, index) => value(index));
  const equal = (index: number, from: number, to: number) => {
    let same = 0;
    for (let other = from; other < to; other += 1) if (Math.abs(at(other) - at(index)) <= 1) same += 1;
    return same;
  };
  const runs = runsOf(width);
  const sorted = [...width].sort((a, b) => a - b);
  const measure = Math.max(1, sorted[Math.floor((sorted.length - 1) * 0.85)] ?? 1);
  const full = width.reduce((sum, value) => sum + (Math.abs(value - measure) <= 1.5 ? 1 : 0), 0) / Math.max(1, count);
  const longest = sorted.at(-1) ?? 0;
  return [
    ['to column after', column((i) => at(i) / Math.max(1, after[i] ?? 1))],
    ['to column before', column((i) => at(i) / Math.max(1, before[i] ?? 1))],
    ['columns', column((i) => (after[i] ?? 0) / Math.max(1, before[i] ?? 1))],
    ['columns 2', column((i) => (after[i + 2] ?? after[i] ?? 0) / Math.max(1, before[i] ?? 1))],
    ['before to its column', column((i) => (i === 0 ? -1 : at(i - 1) / Math.max(1, before[i - 1] ?? 1)))],
    ['next to its column', column((i) => (i + 1 >= count ? -1 : at(i + 1) / Math.max(1, after[i + 1] ?? 1)))],
    ['third to its column', column((i) => (i + 2 >= count ? -1 : at(i + 2) / Math.max(1, after[i + 2] ?? 1)))],
    ['equal after', column((i) => equal(i, i + 1, i + 1 + columnLines))],
    ['equal before', column((i) => equal(i, i - columnLines, i))],
    ['run after', column((i) => runs[i + 1] ?? 0)],
    ['run after 2', column((i) => runs[i + 2] ?? 0)],
    ['run after 3', column((i) => runs[i + 3] ?? 0)],
    ['run before', runsBefore(width)],
    ['column after', after],
    ['column before', before],
    ['less than before', column((i) => at(i) - at(i - 1))],
    ['less than next', column((i) => at(i) - at(i + 1))],
    ['before less than its before', column((i) => at(i - 1) - at(i - 2))],
    ['widest of next', column((i) => Math.max(at(i + 1), at(i + 2), at(i + 3)) / Math.max(1, at(i)))],
    ['file: to measure', column((i) => at(i) / measure)],
    ['file: measure', column(() => measure)],
    ['file: full lines', column(() => full)],
    ['file: longest', column(() => longest)],
  ];
}

function middleOf(widths: Float32Array): number {
  return widths.slice().sort()[Math.floor(widths.length / 2)] ?? 0;
}

/** For each line, how many lines from it on are as wide as it. */
function runsOf(width: Float32Array): Float32Array {
  const runs = new Float32Array(width.length);
  for (let index = width.length - 1; index >= 0; index -= 1) {
    const same = index + 1 < width.length && Math.abs((width[index] ?? 0) - (width[index + 1] ?? 0)) <= sameWidth;
    runs[index] = same ? Math.min(farAway, (runs[index + 1] ?? 0) + 1) : 1;
  }
  return runs;
}

/** For each line, how many lines before it are as wide as each other. */
function runsBefore(width: Float32Array): Float32Array {
  const backwards = runsOf(width.slice().reverse()).reverse();
  return width.map((_, index) => (index === 0 ? 0 : (backwards[index - 1] ?? 0)));
}

/** How far it is to the signs that tell text from headlines. */
function distanceNumbers(
  lines: readonly Features[],
  punctuation: Float32Array,
  lead: Float32Array,
): [string, Float32Array][] {
  const signed = (index: number) => (punctuation[index] ?? 0) > 0;
  const ended = (index: number) => lines[index]?.endsSentence === true;
  const led = (index: number) => (lead[index] ?? 0) > 0;
  const wide = (index: number) => (lines[index]?.width ?? 0) > 40;
  return [
    ['to punctuation', distances(lines.length, signed, 1)],
    ['since punctuation', distances(lines.length, signed, -1)],
    ['to lead', distances(lines.length, led, 1)],
    ['since lead', distances(lines.length, led, -1)],
    ['to sentence', distances(lines.length, ended, 1)],
    ['since sentence', distances(lines.length, ended, -1)],
    ['to paragraph', distances(lines.length, wide, 1)],
    ['since paragraph', distances(lines.length, wide, -1)],
    ['punctuation of next', around(punctuation, 1, 4)],
    ['punctuation of before', around(punctuation, -4, -1)],
  ];
}

/** How many lines on (or back) the next line is of which this is true, that line itself not counted. */
function distances(count: number, is: (index: number) => boolean, step: 1 | -1): Float32Array {
  const result = new Float32Array(count);
  let far = farAway;
  for (let done = 0, index = step === 1 ? count - 1 : 0; done < count; done += 1, index -= step) {
    result[index] = far;
    far = is(index) ? 1 : Math.min(farAway, far + 1);
  }
  return result;
}

function around(column: Float32Array, from: number, to: number): Float32Array {
  return column.map((_, index) => {
    let sum = 0;
    for (let by = from; by <= to; by += 1) sum += column[index + by] ?? 0;
    return sum / (to - from + 1);
  });
}

/** Blank lines, and the groups of lines between them. */
function blankNumbers(lines: readonly Features[]): [string, Float32Array][] {
  const count = lines.length;
  const blanks = lines.map((line) => line.piece.blankLinesBefore);
  const share = blanks.filter((blank) => blank > 0).length / Math.max(1, count);
  const usual = [...blanks.slice(1)].sort((a, b) => a - b)[Math.floor((count - 1) / 2)] ?? 0;
  const groups: { readonly first: number; readonly lines: number; readonly width: number }[] = [];
  const groupOf = new Int32Array(count);
  for (let index = 0; index < count; ) {
    const first = index;
    let width = 0;
    do {
      width += lines[index]?.width ?? 0;
      groupOf[index] = groups.length;
      index += 1;
    } while (index < count && (blanks[index] ?? 0) <= 0);
    groups.push({ first, lines: index - first, width });
  }
  const column = (value: (index: number, group: number) => number) =>
    Float32Array.from(lines, (_, index) => value(index, groupOf[index] ?? 0));
  return [
    ['more blank than usual', column((i) => (blanks[i] ?? 0) - usual)],
    ['file: blank', column(() => share)],
    ['first of group', column((i, group) => Math.min(8, i - (groups[group]?.first ?? 0)))],
    ['lines of group', column((_, group) => Math.min(farAway, groups[group]?.lines ?? 0))],
    ['width of group', column((_, group) => groups[group]?.width ?? 0)],
    ['lines of next group', column((_, group) => Math.min(farAway, groups[group + 1]?.lines ?? 0))],
    ['width of next group', column((_, group) => groups[group + 1]?.width ?? 0)],
    ['lines of group before', column((_, group) => Math.min(farAway, groups[group - 1]?.lines ?? 0))],
    ['width of group before', column((_, group) => groups[group - 1]?.width ?? 0)],
  ];
}

/** How often a short line stands in the file: 1, 2, 3 and more (mastheads and running lines repeat). */
function repeated(text: string, lines: readonly Features[]): Float32Array {
  const counts = new Map<string, number>();
  const wordings = lines.map(({ piece }) =>
    piece.end - piece.start <= 40 ? text.slice(piece.start, piece.end).replace(/[\d一二三四五六七八九十]+/g, '#') : '',
  );
  for (const wording of wordings) counts.set(wording, (counts.get(wording) ?? 0) + 1);
  return Float32Array.from(wordings, (wording) => (wording === '' ? 0 : Math.min(3, counts.get(wording) ?? 1)));
}
