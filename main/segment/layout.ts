import { neverLooking } from '../../model/stop.ts';
import type { Features } from './features.ts';

/** How a file as a whole is set: what a line's end, an indentation and a blank line mean in it. */
export interface Layout {
  /** The width of a full line in ems when the file is hard-wrapped (a dump of columns); null when a line is a paragraph. */
  readonly measure: number | null;
  /** Whether lines are as wide as each other to the character, as ideographs are set: then a shorter one ends a paragraph. */
  readonly even: boolean;
  /** Whether signs stand in and after its sentences. */
  readonly punctuated: boolean;
  /** Whether paragraphs are marked by indentation. */
  readonly indented: boolean;
  /** Whether blank lines stand between paragraphs, and only there. */
  readonly blankBetween: boolean;
  /** The usual number of blank lines between two lines. */
  readonly usualBlankLines: number;
  /** For each piece, how many short lines without a sentence's end stand together there (lists, tables, verse). */
  readonly shortRun: Int32Array;
}

const widestMeasure = 60;
const narrowestMeasure = 8;
const shortLine = 22;
/** Columns of newspapers may be this narrow where their lines are even. */
const narrowestEven = 4;
const leastEvenLines = 5;
/** Verse comes in even lines, too, mostly of these lengths, and has no shorter last one. */
const verseWidths = new Set([4, 5, 6, 7]);

/** @param look called again and again; what it throws is thrown */
export function layoutOf(features: readonly Features[], look: () => void = neverLooking): Layout {
  const evenMeasure = evenMeasureOf(features, look);
  const measure = evenMeasure ?? measureOf(features, look);
  const isBody = (line: Features): boolean => line.width >= 6 && line.piece.cut === 'none';
  const body = features.filter(looking(isBody, look));
  const indents = body.filter((line) => line.piece.indent >= 1).length;
  const isBelowBlank = (line: Features): boolean => line.piece.blankLinesBefore > 0;
  const blanks = features.slice(1).filter(looking(isBelowBlank, look)).length;
  return {
    measure,
    even: evenMeasure !== null,
    punctuated: features.filter(looking(isPunctuated, look)).length >= features.length * 0.1,
    indented: indents >= 2 && indents >= body.length * 0.05 && indents <= body.length * 0.98,
    blankBetween: blanks >= 1 && blanks <= features.length * 0.6,
    usualBlankLines: usual(features.slice(1).map((line) => line.piece.blankLinesBefore)),
    shortRun: shortRunsOf(features, measure, look),
  };
}

/**
 * A file is hard-wrapped when many lines come close to one greatest width and most of those end inside a sentence.
 * Latin lines break at spaces and so fall shorter of the measure.
 */
function measureOf(features: readonly Features[], look: () => void): number | null {
  const isText = (line: Features): boolean => line.width >= 3 && line.furniture < 0.5 && line.byline === null;
  const lines = features.filter(looking(isText, look));
  if (lines.length < 4) return null;
  const widths = widthsOf(lines);
  const measure = widths[Math.floor((widths.length - 1) * 0.85)] ?? 0;
  if (measure > widestMeasure || measure < narrowestMeasure) return null;
  const full = lines.filter(looking((line) => isFull(line, measure), look));
  const inside = full.filter((line) => !line.endsSentence && !line.endsInside).length;
  // Verse comes in even lines too, but with hardly any punctuation inside them.
  const hasSigns = (line: Features): boolean =>
    line.twoSentences || line.innerFinals + line.dividers > (line.endsInside ? 1 : 0);
  const punctuated = lines.filter(looking(hasSigns, look)).length;
  const beyond = lines.filter((line) => line.width > measure + 4).length;
  return full.length >= lines.length * 0.45 &&
    inside >= full.length * 0.45 &&
    beyond <= lines.length * 0.15 &&
    punctuated >= lines.length * 0.15
    ? measure
    : null;
}

/**
 * The measure of lines that are as wide as each other to the character, but for paragraphs' last ones, and mostly end inside a sentence:
 * ideographs in a column, however narrow, and with or without punctuation.
 */
function evenMeasureOf(features: readonly Features[], look: () => void): number | null {
  const isSet = (line: Features): boolean => !line.western && line.furniture < 0.5 && line.byline?.stated !== true;
  const lines = features.filter(looking(isSet, look));
  if (lines.length < leastEvenLines) return null;
  const widths = widthsOf(lines);
  const measure = Math.round(widths[Math.floor(widths.length / 2)] ?? 0);
  if (measure < narrowestEven || measure > widestMeasure) return null;
  const full = lines.filter(looking((line) => isEvenlyFull(line, measure), look));
  const beyond = widths.filter((width) => width > measure + 1.5).length;
  const inside = full.filter((line) => !line.endsSentence && !line.endsInside).length;
  const isVerse = verseWidths.has(measure) && full.length === lines.length;
  return full.length >= lines.length * 0.7 && beyond <= lines.length * 0.05 && inside >= full.length * 0.6 && !isVerse
    ? measure
    : null;
}

/** A sign that begins no line hangs over the measure; a character may be lost. */
function isEvenlyFull(line: Features, measure: number): boolean {
  return Math.abs(line.width + line.piece.indent - measure) <= 1;
}

/** Whether the line reaches the measure, as far as its script's line breaking lets it. */
export function isFull(line: Features, measure: number): boolean {
  const width = line.width + line.piece.indent;
  return width >= measure - (line.western ? Math.max(4, measure * 0.25) : Math.min(2.5, measure * 0.2));
}

function isPunctuated(line: Features): boolean {
  return line.endsSentence || line.endsInside || line.innerFinals + line.dividers > 0;
}

/** In ascending order; numbers alone are sorted many times faster than by a function, and there may be a million. */
function widthsOf(lines: readonly Features[]): Float64Array {
  const widths = new Float64Array(lines.length);
  for (const [at, line] of lines.entries()) widths[at] = line.width + line.piece.indent;
  return widths.sort();
}

function looking(holds: (line: Features) => boolean, look: () => void): (line: Features) => boolean {
  return (line) => {
    look();
    return holds(line);
  };
}

function usual(counts: readonly number[]): number {
  const sorted = new Float64Array(counts).sort();
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function shortRunsOf(features: readonly Features[], measure: number | null, look: () => void): Int32Array {
  const runs = new Int32Array(features.length);
  if (measure !== null) return runs;
  // A file's first line may well head the list or verse that follows.
  let start = 1;
  for (let index = 1; index <= features.length; index += 1) {
    look();
    const line = features[index];
    if (line !== undefined && isShort(line)) continue;
    if (index > start) runs.fill(index - start, start, index);
    start = index + 1;
  }
  return runs;
}

function isShort(line: Features): boolean {
  return (
    line.width <= shortLine &&
    !line.startsLowerCase &&
    !line.endsHyphenated &&
    line.innerFinals === 0 &&
    line.byline?.stated !== true &&
    line.furniture < 0.5 &&
    line.lead === null
  );
}
