import type { Features } from './features.ts';
import { isFull, type Layout } from './layout.ts';
import type { LineRole } from './line-role.ts';

/** Where a piece stands, as far as its own role depends on that. */
export interface Place {
  readonly layout: Layout;
  readonly shortRun: number;
  /** Its number from the file's start and from its end, from 0. */
  readonly fromStart: number;
  readonly fromEnd: number;
  /** Whether a date alone stands on the next line: then this one may be a letter's signature. */
  readonly beforeDate: boolean;
}

/** How much a piece by itself looks like each role: hand-set sums of its features, about logarithms of odds. */
export function roleScores(line: Features, place: Place): Readonly<Record<LineRole, number>> {
  const body = bodyScore(line, place);
  return {
    heading: headingScore(line, place),
    crosshead: crossheadScore(line, place),
    body: body + (line.lead === null ? 0 : 4) + (place.layout.measure === null ? 0 : wrappedStartScore(line, place)),
    continuation: body - (line.lead === null ? 0 : 5),
    byline: bylineScore(line),
    caption: line.caption,
    furniture: furnitureScore(line, place),
  };
}

function bodyScore(line: Features, place: Place): number {
  let score = 0;
  if (line.endsSentence) score += 2;
  else if (line.endsInside) score += 1;
  score += Math.min(2, line.innerFinals) + Math.min(2, line.dividers * 0.6);
  if (line.width > 40) score += 2;
  if (line.width > 80) score += 1.5;
  if (line.width < 12 && !line.endsSentence && place.layout.measure === null) score -= 1.5;
  if (place.shortRun >= 4) score += 1.5;
  if (line.dateOnly) score += 2;
  if (place.beforeDate) score += 3;
  if (line.startsInside) score += 2;
  return score;
}

function wrappedStartScore(line: Features, place: Place): number {
  if (!place.layout.indented) return 0;
  return line.piece.indent >= 1 && line.piece.indent <= 3 ? 2 : -2.5;
}

function headingScore(line: Features, place: Place): number {
  let score = unheadedScore(line, place);
  if (line.width >= 4 && line.width <= 50) score += 1.5;
  else if (line.width < 2) score -= 4;
  if (line.width > 60) score -= (line.width - 60) / 10;
  if (line.gaps > 0 && line.gaps <= 6) score += 1;
  if (line.gaps === 0 && line.dividers >= 2) score -= 1.5;
  if (line.titleCase) score += 1.5;
  if (place.layout.indented && line.piece.indent >= 1 && line.piece.indent <= 2.5) score -= 1;
  if (place.layout.indented && line.piece.indent >= 3) score += 1;
  return score;
}

function crossheadScore(line: Features, place: Place): number {
  let score = unheadedScore(line, place);
  if (line.width >= 2 && line.width <= 14) score += 1.5;
  else score -= Math.min(6, Math.abs(line.width - 12) / 2);
  if (line.gaps > 1) score -= 1;
  if (line.enumerated) score += 1.5;
  if (line.byline !== null) score -= 1.5;
  return score;
}

/** What speaks against any heading: sentences, punctuation, a full line, a list of short lines, what no heading begins or ends with. */
function unheadedScore(line: Features, place: Place): number {
  let score = 0;
  if (line.endsSentence) score -= endsLoud(line) ? 1 : 4;
  else score += 1;
  score -= Math.min(8, line.innerFinals * 3) + Math.min(4, line.dividers * 0.9);
  if (line.endsInside) score -= 2;
  if (line.startsInside || line.startsLowerCase) score -= 3;
  if (line.unclosed) score -= 1.5;
  if (line.endsWithParticle) score -= 2;
  if (line.lead !== null) score -= 5;
  if (line.dateOnly) score -= 4;
  if (place.beforeDate) score -= 3;
  if (place.shortRun >= 4) score -= 1.5 * Math.min(4, place.shortRun - 2);
  if (place.layout.measure !== null) score -= isFull(line, place.layout.measure) ? 2 : 0.5;
  return score;
}

/** Headlines may cry or ask, but hardly in more than a few words. */
function endsLoud(line: Features): boolean {
  return line.width <= 30 && line.innerFinals === 0 && line.dividers <= 1;
}

function bylineScore(line: Features): number {
  if (line.byline === null) return -12;
  return line.byline.stated || line.piece.cut === 'byline' ? 7 : 1.5;
}

function furnitureScore(line: Features, place: Place): number {
  const nearEdge = place.fromStart < 6 || place.fromEnd < 4;
  if (line.newspaperTitle && place.fromStart < 4) return 6;
  if (line.dateOnly) return place.fromStart < 6 && place.fromStart < place.fromEnd ? 6 : -5;
  if (line.furniture >= 0.95) return 7;
  if (line.furniture < 0.4) return -8;
  return (line.furniture - 0.5) * 12 + (nearEdge ? 2 : 0) - (line.innerFinals > 0 ? 3 : 0);
}
