import type { LineCorrection, LineMark, LineToken, PageLine } from './page.ts';

export interface JoinedLines {
  readonly text: string;
  /** Offsets count in `text`; marks of one id are one. */
  readonly marks: readonly LineMark[];
  /** Offsets count in `text`. */
  readonly corrections: readonly LineCorrection[];
  /** Of a word that was put together each part, in the order of `text`. */
  readonly tokens: readonly LineToken[];
}

/**
 * The lines of one paragraph as running text: a word that a hyphen parts is put together, ideographs stand side by side, and words of
 * other scripts have a space between them.
 */
export function joinLines(lines: readonly PageLine[]): JoinedLines {
  let text = '';
  let isHyphenated = false;
  const marks: LineMark[] = [];
  const corrections: LineCorrection[] = [];
  const tokens: LineToken[] = [];
  for (const line of lines) {
    if (!isHyphenated && isParted(text, line.text)) {
      text = text.slice(0, -1);
      endAt(tokens, text.length);
    } else if (text !== '' && !isHyphenated && !standsTight(text, line.text)) text += ' ';
    const start = text.length;
    for (const token of line.tokens) tokens.push({ ...token, start: start + token.start, end: start + token.end });
    text += line.text;
    for (const mark of line.marks) add(marks, { ...mark, start: start + mark.start, end: start + mark.end }, text);
    for (const each of line.corrections ?? [])
      corrections.push({ ...each, start: start + each.start, end: start + each.end });
    ({ isHyphenated } = line);
  }
  return { text, marks, corrections, tokens };
}

/** A token does not reach to the hyphen that is left out. */
function endAt(tokens: LineToken[], length: number): void {
  const last = tokens.pop();
  if (last !== undefined && last.start < length) tokens.push({ ...last, end: Math.min(last.end, length) });
}

/** Whether nothing stands between the end of one text and the beginning of another: ideographs, and the signs beside them. */
export function standsTight(before: string, after: string): boolean {
  return wide.test(before.slice(-2)) || wide.test(after.slice(0, 1)) || wide.test(after.slice(0, 2));
}

/** Ends in an ideograph, a kana or a full-width sign. */
const wide = /(?:\p{Script=Han}|[\u3000-\u30ff\uff00-\uffef])$/u;

/** Whether a word is parted over two lines by a sign that is in the text: ¬ or ⸗ always, a hyphen before a small letter. */
function isParted(before: string, after: string): boolean {
  return /\p{L}[¬⸗\u00ad]$/u.test(before) || (/\p{Ll}-$/u.test(before) && /^\p{Ll}/u.test(after));
}

/** A mark goes on with the last one of its id where nothing stands between: what is named again further on is another. */
function add(marks: LineMark[], mark: LineMark, text: string): void {
  const known = mark.id === null ? -1 : marks.findLastIndex(({ id, label }) => id === mark.id && label === mark.label);
  const before = marks[known];
  if (before === undefined || text.slice(before.end, mark.start).trim() !== '') marks.push(mark);
  else marks[known] = { ...mark, ...before, end: mark.end };
}
