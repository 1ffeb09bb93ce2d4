import { append } from '../../../model/append.ts';
import { largestOf } from '../../../model/extremes.ts';
import { neverLooking } from '../../../model/stop.ts';
import { isOpening } from '../characters.ts';
import type { Features } from '../features.ts';
import type { RecordField } from '../records.ts';
import { isSalutation } from './line-signs.ts';
import { bare, furniture, headed, heading, inside, stateCount, top } from './states.ts';

/** Lines that are made of furniture to this degree begin no article. */
const surelyFurniture = 0.7;
/** Lines that look so much like a picture's caption are one (in the units of `captionScore`): with a credit, or 图为 at their beginning. */
const surelyCaption = 9;
/** Takes so much from a score that the state is chosen only where there is no other. */
const ruledOut = -1000;

const starts = [headed, bare] as const;
const headings = [headed, bare, heading] as const;
const outside = [furniture, top] as const;

/** Rules out, in the scores, what no newspaper does whatever the weights say. @param look called at every line */
export function ruleOut(scores: Float32Array, text: string, lines: readonly Features[], look = neverLooking): void {
  const poem = isPoem(lines);
  const loud = loudText(lines);
  for (let index = 0; index < lines.length; index += 1) {
    look();
    for (const state of poem && index > 0 ? [...headings, ...outside] : impossibleStates(text, lines, index, loud)) {
      const at = index * stateCount + state;
      scores[at] = (scores[at] ?? 0) + ruledOut;
    }
  }
}

function impossibleStates(
  text: string,
  lines: readonly Features[],
  index: number,
  loud: Uint8Array,
): readonly number[] {
  const line = lines[index];
  if (line === undefined) return [];
  if (line.piece.field !== null) return recordStates(line.piece.field);
  if (line.piece.cut !== 'none') return [...headings, ...outside];
  if (isMastheadTitle(lines, index) || isMastheadLine(lines, index) || line.imprint || isFoot(lines, index)) {
    return [...headings, inside];
  }
  if (isDashed(text, lines, index)) return [...starts, inside, ...outside];
  // Of what a picture shows nothing begins, and it is no headline.
  if (index > 0 && line.caption >= surelyCaption) return [...headings, ...outside];
  const ruled: number[] = [];
  if (isProse(line) || isLoneDate(lines, index) || standsAlone(lines, index)) append(ruled, outside);
  if (isTitleLike(lines, index)) ruled.push(bare);
  if (isColumn(lines, index) || isStatement(lines, index) || isWesternColumn(lines, index) || loud[index] === 1) {
    ruled.push(headed, heading);
  }
  if (isSpeaker(lines, index)) append(ruled, headings);
  if (isDashed(text, lines, index + 1)) ruled.push(bare, inside);
  if (index > 0) append(ruled, startless(text, lines, index));
  return ruled;
}

/** In a record its labels say what everything is. */
function recordStates(field: RecordField): readonly number[] {
  switch (field) {
    case 'fact':
      return [...headings, inside];
    case 'headline':
      return [bare, heading, inside, ...outside];
    case 'author':
    case 'text':
      return [...headings, ...outside];
  }
}

/** What a line after others cannot be: what goes with the lines around it begins nothing. */
function startless(text: string, lines: readonly Features[], index: number): readonly number[] {
  const [before, line] = [lines[index - 1], lines[index]];
  if (before === undefined || line === undefined) return [];
  if (line.dateOnly || line.byline?.stated === true) return headings;
  // Nothing begins with a comma, or with 的.
  if (line.startsInside) return starts;
  if (isParenthesis(text, line) || isOpening(text.charCodeAt(before.piece.end - 1))) return starts;
  // A colon announces what follows; a kicker's announces a headline.
  if (before.endsWithColon) return starts;
  // A lead after the byline that closed an article begins the next.
  if (line.lead !== null && before.byline !== null && before.piece.cut === 'byline') return [inside, heading];
  if (line.furniture >= surelyFurniture || isSalutation(text.slice(line.piece.start, line.piece.end))) return starts;
  return isMastheadLine(lines, index - 1) && line.furniture < 0.4 && line.byline === null ? [inside, heading] : [];
}

/** A newspaper's title with a date line under it: by itself 今日新闻 may as well be a headline. */
function isMastheadTitle(lines: readonly Features[], index: number): boolean {
  if (lines[index]?.newspaperTitle !== true) return false;
  return [1, 2].some((by) => {
    const line = lines[index + by];
    return line?.mastheadDate === true && line.furniture >= surelyFurniture;
  });
}

/** A date line with more in it than a date (a page, a weekday, a price), or under a newspaper's title. */
function isMastheadLine(lines: readonly Features[], index: number): boolean {
  const line = lines[index];
  if (line?.mastheadDate !== true || line.furniture < surelyFurniture) return false;
  return line.dateOnly ? [1, 2].some((by) => lines[index - by]?.newspaperTitle === true) : line.furniture >= 0.9;
}

/** A dashed line under a headline: ——临港新区生态建设纪实. Dashes stand in text and in talk, too. */
function isDashed(text: string, lines: readonly Features[], index: number): boolean {
  const [before, line, next] = [lines[index - 1], lines[index], lines[index + 1]];
  if (before === undefined || line === undefined || next === undefined) return false;
  if (!/^(?:——|──|－－|--)/.test(text.slice(line.piece.start, line.piece.start + 2))) return false;
  const silent = [before, line].every((each) => each.width <= 40 && !each.endsSentence && each.dividers === 0);
  return silent && (next.piece.blankLinesBefore > 0 || next.byline !== null || next.width >= 1.4 * line.width);
}

/** Where an article begins with a short line that says no sentence and stands apart from what follows, that is its headline. */
function isTitleLike(lines: readonly Features[], index: number): boolean {
  const [line, next] = [lines[index], lines[index + 1]];
  if (line === undefined || next === undefined) return false;
  if (line.width > 25 || line.endsSentence || line.endsInside || line.dividers > 1 || line.lead !== null) return false;
  if (line.byline?.stated === true || line.dateOnly) return false;
  if (next.dateOnly || lines[index + 2]?.dateOnly === true) return true;
  return next.piece.blankLinesBefore > 0 || next.byline !== null || next.width >= 1.4 * line.width;
}

/** Three wide lines of one width are text in a column, never a headline. */
function isColumn(lines: readonly Features[], index: number): boolean {
  const width = lines[index]?.width ?? 0;
  return width >= 15 && [1, 2].every((by) => Math.abs((lines[index + by]?.width ?? 0) - width) <= 0.75);
}

/** A sentence with its full stop says news, and heads none. */
function isStatement(lines: readonly Features[], index: number): boolean {
  const line = lines[index];
  return line !== undefined && !line.western && line.endsSentence && line.endsWithStop && line.width > 8;
}

/** The lines of a Western column are about as wide as each other; a headline over one is in capitals, or narrower. */
function isWesternColumn(lines: readonly Features[], index: number): boolean {
  const [line, next] = [lines[index], lines[index + 1]];
  if (line?.western !== true || next === undefined || next.piece.blankLinesBefore > 0) return false;
  if (line.width < 15 || line.width < 0.85 * next.width || next.titleCase) return false;
  return !line.titleCase;
}

const leastLoudLines = 4;

/**
 * Lines of text that is all in capitals: several of about one width, inside one of which a sentence ends. Headlines are of lines of any width,
 * and have no two sentences in one.
 */
function loudText(lines: readonly Features[]): Uint8Array {
  const found = new Uint8Array(lines.length);
  for (let start = 0, end = 1; start < lines.length; start = end, end += 1) {
    if (lines[start]?.loud !== true) continue;
    while (lines[end]?.loud === true && lines[end]?.piece.blankLinesBefore === 0) end += 1;
    const own = lines.slice(start, end);
    const widest = largestOf(own.map(({ width }) => width));
    const isEven = own.slice(0, -1).every(({ width }) => width >= 0.7 * widest);
    if (own.length >= leastLoudLines && isEven && own.some((line) => line.twoSentences)) {
      found.fill(1, start, end);
    }
  }
  return found;
}

/** Who held a speech, between its headline and its date. */
function isSpeaker(lines: readonly Features[], index: number): boolean {
  return (
    index > 0 && lines[index + 1]?.dateOnly === true && isTitleLike(lines, index - 1) && !hasFurniture(lines, index)
  );
}

const longestVerse = 20;

/**
 * Whether the file is a poem: a headline, its author's bare name and, to the end, short lines that nothing divides
 * inside. Blank lines between them part strophes.
 */
function isPoem(lines: readonly Features[]): boolean {
  if (lines.length < 5 || lines[1]?.byline?.stated !== false || !isTitleLike(lines, 0)) return false;
  return lines.slice(2).every(isVerse);
}

function isVerse(line: Features): boolean {
  if (line.width > longestVerse || line.lead !== null || line.byline !== null) return false;
  return line.innerFinals === 0 && line.dividers <= (line.endsInside ? 1 : 0) && line.furniture < 0.4;
}

/** A page number or the like on the last line. */
function isFoot(lines: readonly Features[], index: number): boolean {
  const line = lines[index];
  return index === lines.length - 1 && index > 0 && (line?.furniture ?? 0) >= 0.95 && line?.dateOnly !== true;
}

/** Whole sentences that are not made of furniture. */
function isProse(line: Features): boolean {
  return line.furniture < 0.5 && line.endsSentence && (line.innerFinals > 0 || line.dividers > 0 || line.width > 8);
}

/** A date that no furniture stands beside is a signature's. */
function isLoneDate(lines: readonly Features[], index: number): boolean {
  return lines[index]?.dateOnly === true && index > 0 && !hasFurniture(lines, index);
}

/** A short line that has nothing of furniture in it, nor any beside it; 今日新闻 by itself is a headline, too. */
function standsAlone(lines: readonly Features[], index: number): boolean {
  const line = lines[index];
  return line !== undefined && line.furniture < 0.2 && line.width <= 25 && !hasFurniture(lines, index);
}

function hasFurniture(lines: readonly Features[], index: number): boolean {
  return [-2, -1, 1, 2].some((by) => {
    const line = lines[index + by];
    if (line === undefined || line.dateOnly) return false;
    return line.furniture >= surelyFurniture || (by < 0 && line.newspaperTitle);
  });
}

function isParenthesis(text: string, { piece, width, lead }: Features): boolean {
  return width <= 24 && lead === null && /^[（(][^（()）]+[）)]$/.test(text.slice(piece.start, piece.end));
}
