import { isBlank, isLineBreak } from './characters.ts';

/** A line of the source that is not blank; `start` and `end` (UTF-16 units) leave out the white space around it. */
export interface Line {
  readonly start: number;
  readonly end: number;
  /** The white space before it on its line: a full-width space counts 1, any other a half. */
  readonly indent: number;
  /** How many blank lines stand between it and the line before. */
  readonly blankLinesBefore: number;
}

/** The lines of `text` in order. Everything outside them is white space. */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let breaks = 0;
  let indent = 0;
  let start = -1;
  let lastInk = -1;

  for (let index = 0; index <= text.length; index += 1) {
    const unit = index < text.length ? text.charCodeAt(index) : 0x0a;
    if (isLineBreak(unit)) {
      if (start >= 0) {
        lines.push({ start, end: lastInk + 1, indent, blankLinesBefore: Math.max(0, breaks - 1) });
        start = -1;
        breaks = 0;
      }
      if (!(unit === 0x0a && index > 0 && text.charCodeAt(index - 1) === 0x0d)) breaks += 1;
      indent = 0;
    } else if (!isBlank(unit)) {
      if (start < 0) start = index;
      lastInk = index;
    } else if (start < 0) {
      indent += unit === 0x3000 ? 1 : 0.5;
    }
  }
  return lines;
}
