import { isBlank, isClosing, isDivider, isFinal, isLatin, isLineBreak } from '../segment/characters.ts';
import type { Passage, Repair } from './repairer.ts';

/**
 * Joins the lines of a block that columns or pictures broke. The repair's range is the white space between the two
 * halves, with a hyphen that divides a word; it reads nothing, or a space between words of a spaced script.
 */
export function repairBrokenLines({ text }: Passage): readonly Repair[] {
  const joins: Repair[] = [];
  let at = 0;
  while (at < text.length) {
    if (!isBlank(text.charCodeAt(at))) {
      at += 1;
      continue;
    }
    const start = at;
    let breaks = false;
    while (at < text.length && isBlank(text.charCodeAt(at))) {
      breaks ||= isLineBreak(text.charCodeAt(at));
      at += 1;
    }
    if (breaks && start > 0 && at < text.length) joins.push(join(text, start, at));
  }
  return joins;
}

function join(text: string, start: number, end: number): Repair {
  const before = text.charCodeAt(start - 1);
  const after = text.charCodeAt(end);
  const hyphen = start >= 2 && isHyphen(before) && isLatin(text.charCodeAt(start - 2)) && isLowerCase(after);
  return {
    start: hyphen ? start - 1 : start,
    end,
    now: !hyphen && isSpacedBreak(text, before, after) ? ' ' : '',
    kind: 'line-join',
    confidence: hyphen ? 0.85 : confidence(before, after),
    origin: 'line-join@1',
  };
}

/** Inside a sentence, the more surely the less punctuation stands at the break. */
function confidence(before: number, after: number): number {
  if (isFinal(before) || isClosing(before)) return 0.7;
  if (isDivider(before)) return 0.9;
  return isDivider(after) || isFinal(after) || isClosing(after) ? 0.98 : 0.95;
}

function isHyphen(unit: number): boolean {
  return unit === 0x2d || unit === 0x2010 || unit === 0xad;
}

function isLowerCase(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}

/** Whether two words of a spaced script meet there. Digits may be halves of one number: in Chinese text they are. */
function isSpacedBreak(text: string, before: number, after: number): boolean {
  if (!isSpaced(before) || !isSpaced(after)) return false;
  return isLatin(before) || isLatin(after) || !/[\u4e00-\u9fff]/.test(text);
}

/** Alphabets other than ideographs, digits, ASCII signs. */
function isSpaced(unit: number): boolean {
  return unit < 0x2000;
}
