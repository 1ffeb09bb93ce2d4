import type { Features } from './features.ts';
import { isFull, type Layout } from './layout.ts';
import type { LineRole } from './line-role.ts';

/** Where a piece stands, as far as its own role depends on that. */
export interface Place {
  readonly layout: Layout;
  readonly shortRun: number;
  /** Whether a date alone stands on the next line: then this one may be a letter's signature. */
  readonly beforeDate: boolean;
}

/**
 * How much a piece inside an article looks like each role: hand-set sums of its features, about logarithms of odds. What is
 * headline or furniture is decided before (`boundaries/`).
 */
export function insideScores(line: Features, place: Place): Readonly<Record<LineRole, number>> {
  const body = bodyScore(line, place);
  return {
    heading: 0,
    furniture: 0,
    crosshead: crossheadScore(line, place),
    body: body + (line.lead === null ? 0 : 4) + (place.layout.measure === null ? 0 : wrappedStartScore(line, place)),
    continuation: body - (line.lead === null ? 0 : 5),
    byline: bylineScore(line, place),
    caption: line.caption,
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

/** Against a crosshead speak sentences, punctuation, a full line, a list of short lines, what no heading begins or ends with. */
function crossheadScore(line: Features, place: Place): number {
  let score = line.endsSentence ? (endsLoud(line) ? -1 : -4) : 1;
  if (line.width >= 2 && line.width <= 14) score += 1.5;
  else score -= Math.min(6, Math.abs(line.width - 12) / 2);
  if (line.gaps > 1) score -= 1;
  if (line.enumerated) score += 1.5;
  if (line.byline !== null) score -= 1.5;
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

/** Crossheads may cry or ask, but hardly in more than a few words. */
function endsLoud(line: Features): boolean {
  return line.width <= 30 && line.innerFinals === 0 && line.dividers <= 1;
}

/** A name alone may be a byline; in columns and lists it hardly is, unless it stands in brackets. */
function bylineScore(line: Features, place: Place): number {
  if (line.byline === null) return -12;
  if (line.byline.stated || line.piece.cut === 'byline') return 7;
  if (line.bracketed) return 6;
  if (place.layout.measure !== null) return -6;
  return place.shortRun >= 4 ? 0.8 : 1.5;
}
