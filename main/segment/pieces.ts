import { neverLooking } from '../../model/stop.ts';
import { isBlank } from './characters.ts';
import { leadOf } from './lead.ts';
import { type Line, linesOf } from './lines.ts';
import { labelledLines, type RecordField } from './records.ts';
import { trailingByline } from './trailing-byline.ts';

/** What one role is decided for: a line, or the part of a line that a headline or byline set solid with it leaves. */
export interface Piece extends Line {
  /**
   * What was cut off its line before it, or that it was cut off itself: `byline` is a byline that ended a paragraph, `label`
   * the label of a record's field.
   */
  readonly cut: 'none' | 'after-headline' | 'byline' | 'label';
  /** What field of a record it belongs to; null in texts that are no records. */
  readonly field: RecordField | null;
}

const longestHeadline = 70;
const leadSign = /[讯訊电電]/;

/**
 * The pieces of `text` in order: its lines, cut where one line holds a headline and a lead, or a paragraph and its byline.
 *
 * @param look called at every line; what it throws is thrown
 */
export function piecesOf(text: string, look = neverLooking): readonly Piece[] {
  const lines = linesOf(text, look);
  const labelled = labelledLines(text, lines, look);
  const pieces: Piece[] = [];
  let field: RecordField | null = null;
  for (const [index, line] of lines.entries()) {
    look();
    const label = labelled.get(index);
    if (label === undefined) {
      for (const piece of cutLine(text, line, field)) pieces.push(piece);
      continue;
    }
    field = label.field;
    pieces.push({ ...line, end: label.labelEnd, cut: 'label', field: 'fact' });
    if (label.valueStart < line.end) pieces.push({ ...rest(line, label.valueStart, 'none'), field });
  }
  return pieces;
}

function cutLine(text: string, line: Line, field: RecordField | null): Piece[] {
  const lead = headlineCut(text, line);
  const byline = bylineCut(text, line);
  const bodyStart = lead ?? line.start;
  const pieces: Piece[] = [];
  if (lead !== null) pieces.push({ ...line, end: lastInk(text, line.start, lead), cut: 'none', field });
  const whole =
    lead === null ? { ...line, cut: 'none' as const, field } : { ...rest(line, lead, 'after-headline'), field };
  if (byline === null || byline <= bodyStart) return [...pieces, whole];
  return [...pieces, { ...whole, end: lastInk(text, bodyStart, byline) }, { ...rest(line, byline, 'byline'), field }];
}

function rest(line: Line, start: number, cut: Piece['cut']): Omit<Piece, 'field'> {
  return { start, end: line.end, indent: 0, blankLinesBefore: 0, cut };
}

/** Where the lead begins that follows a headline on one line: “高新区召开动员会 本报讯 4月30日,…”. */
function headlineCut(text: string, line: Line): number | null {
  const head = text.slice(line.start, Math.min(line.end, line.start + longestHeadline + 20));
  if (!leadSign.test(head)) return null;
  for (const match of head.matchAll(/\s+(?=[（(【]?(?:本[报報]|本刊|本台|本网|据?新[华華]社|据?中新))/g)) {
    const at = match.index + match[0].length;
    if (match.index < 4 || match.index > longestHeadline || /[。；;]/.test(head.slice(0, match.index))) continue;
    const lead = leadOf(text.slice(line.start + at, Math.min(line.end, line.start + at + 100)));
    if (lead !== null && line.start + at + lead.length < line.end) return line.start + at;
  }
  return null;
}

function bylineCut(text: string, line: Line): number | null {
  const tailStart = Math.max(line.start, line.end - 200);
  const found = trailingByline(text.slice(tailStart, line.end));
  if (found === null || tailStart + found.start <= line.start) return null;
  // A caption keeps its credit: “图为…。李某 摄”.
  return found.byline.picturesOnly && line.end - line.start < 260 ? null : tailStart + found.start;
}

function lastInk(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && isBlank(text.charCodeAt(last - 1))) last -= 1;
  return last;
}
