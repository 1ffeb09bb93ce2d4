import { neverLooking } from '../../model/stop.ts';
import { isBlank, isClosing, isFinal, isLineBreak } from './characters.ts';

/** A line of the source that is not blank; `start` and `end` (UTF-16 units) leave out the white space around it. */
export interface Line {
  readonly start: number;
  readonly end: number;
  /** The white space before it on its line: a full-width space counts 1, any other a half. */
  readonly indent: number;
  /** How many blank lines stand between it and the line before. */
  readonly blankLinesBefore: number;
}

/** A mask: so many UTF-16 units are gone over between two looks. */
const betweenLooks = (1 << 10) - 1;

/**
 * The lines of `text` in order; everything outside them is white space. A paragraph's indentation (two full-width spaces
 * and more) after the end of a sentence begins a line too: files that lost their line ends have only that left.
 */
export function linesOf(text: string, look: () => void = neverLooking): readonly Line[] {
  const lines: Line[] = [];
  let breaks = 0;
  let indent = 0;
  let start = -1;
  let lastInk = -1;
  let fullWidthSpaces = 0;
  const endLine = () => {
    if (start < 0) return;
    lines.push({ start, end: lastInk + 1, indent, blankLinesBefore: Math.max(0, breaks - 1) });
    start = -1;
    breaks = 0;
  };

  for (let index = 0; index < text.length; index += 1) {
    if ((index & betweenLooks) === 0) look();
    const unit = text.charCodeAt(index);
    if (isLineBreak(unit)) {
      endLine();
      if (!(unit === 0x0a && index > 0 && text.charCodeAt(index - 1) === 0x0d)) breaks += 1;
      indent = 0;
      fullWidthSpaces = 0;
    } else if (isBlank(unit)) {
      if (start < 0) indent += unit === 0x3000 ? 1 : 0.5;
      else if (unit === 0x3000) fullWidthSpaces += 1;
    } else {
      if (fullWidthSpaces >= 2 && endsSentence(text.charCodeAt(lastInk))) {
        endLine();
        breaks = 1;
        indent = fullWidthSpaces;
      }
      if (start < 0) start = index;
      lastInk = index;
      fullWidthSpaces = 0;
    }
  }
  endLine();
  return lines;
}

function endsSentence(unit: number): boolean {
  return isFinal(unit) || isClosing(unit);
}
