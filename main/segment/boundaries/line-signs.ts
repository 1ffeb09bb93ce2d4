import { isClosing, isDigit, isDivider, isFinal, isHan, isLatin, isOpening } from '../characters.ts';
import type { Features } from '../features.ts';
import { leadOf } from '../lead.ts';

/** The kind of sign or letter that a line ends with, by number. */
export function endKind(text: string, { piece }: Features): number {
  return kindOf(text.charCodeAt(piece.end - 1));
}

/** The kind of sign or letter that a line begins with, by number. */
export function startKind(text: string, line: Features): number {
  if (line.enumerated) return 10;
  const unit = text.charCodeAt(line.piece.start);
  if (unit >= 0x61 && unit <= 0x7a) return 9;
  return line.startsInside ? 8 : kindOf(unit);
}

function kindOf(unit: number): number {
  if (isHan(unit)) return 0;
  if (isFinal(unit)) return 1;
  if (unit === 0x3a || unit === 0xff1a) return 3;
  if (isDivider(unit)) return 2;
  if (isClosing(unit)) return 4;
  if (isOpening(unit)) return 5;
  if (isDigit(unit)) return 6;
  if (isLatin(unit)) return 7;
  return 11;
}

const leadSign = /[电電讯訊通]|[—–-] ?$/;
const joinedLines = 4;
const longestJoined = 90;

/**
 * In how many lines a lead is complete that begins with line `at` (narrow columns break it: （重慶廿｜日電）), 0 when none
 * does.
 */
export function leadLines(text: string, lines: readonly Features[], at: number): number {
  const first = lines[at];
  if (first === undefined) return 0;
  if (first.lead !== null) return 1;
  if (!isOpening(text.charCodeAt(first.piece.start)) && first.piece.end - first.piece.start > 12) return 0;
  let joined = '';
  for (let line = at; line < at + joinedLines && joined.length < longestJoined; line += 1) {
    const piece = lines[line]?.piece;
    if (piece === undefined || (line > at && piece.blankLinesBefore > 0)) break;
    joined += text.slice(piece.start, Math.min(piece.end, piece.start + longestJoined));
    if (line > at && leadSign.test(joined) && leadOf(joined) !== null) return line - at + 1;
  }
  return 0;
}

/** Whether a line speaks to somebody, as letters and speeches begin: 同胞们：, Dear Sir, */
export function isSalutation(wording: string): boolean {
  return /^.{0,24}(?:[们們]|先生|女士|同志|同胞|朋友|读者|讀者|諸君|诸位|市民|父老)[：:！!]$|^(?:Dear|Sir)\b.{0,40}[,:]$/.test(
    wording,
  );
}
