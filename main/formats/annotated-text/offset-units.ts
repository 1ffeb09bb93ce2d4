import type { OffsetUnit } from '../../../model/import.ts';
import { codePointsBefore } from './code-points.ts';

/** A span as a file says it, in a unit that is still to be found out. */
export interface WrittenSpan {
  readonly start: number;
  readonly end: number;
  /** The words that the file says stand there; null where it says none. */
  readonly quote: string | null;
}

export interface SpannedText {
  readonly text: string;
  readonly spans: readonly WrittenSpan[];
}

/**
 * The unit that a file's spans prove, taken over all of its texts: the first of `likely` in which each span lies in its text, parts no
 * character, and reads as it is quoted; the first of all where none does so.
 */
export function unitOf(texts: readonly SpannedText[], likely: readonly [OffsetUnit, ...OffsetUnit[]]): OffsetUnit {
  // Where every character is one unit, each unit is right.
  const telling = texts.filter(({ text, spans }) => spans.length > 0 && !isPlain(text));
  let best = likely[0];
  let fewest = Number.POSITIVE_INFINITY;
  for (const unit of likely) {
    const wrong = telling.reduce((sum, each) => sum + contradictions(each, unit), 0);
    if (wrong < fewest) {
      best = unit;
      fewest = wrong;
    }
  }
  return best;
}

/** Whether two units, of which neither is contradicted, would put some span elsewhere. */
export function areUnsure(texts: readonly SpannedText[], units: readonly OffsetUnit[]): boolean {
  return texts.some((each) => {
    if (isPlain(each.text)) return false;
    const possible = units.filter((unit) => texts.every((other) => contradictions(other, unit) === 0));
    const [first, ...others] = possible.map((unit) => utf16Places(each.text, unit));
    const differs = (at: number): boolean => others.some((place) => place(at) !== first?.(at));
    return each.spans.some(({ start, end }) => differs(start) || differs(end));
  });
}

function contradictions({ text, spans }: SpannedText, unit: OffsetUnit): number {
  const place = utf16Places(text, unit);
  return spans.filter(({ start, end, quote }) => {
    const [from, to] = [place(start), place(end)];
    if (from === null || to === null || isInside(text, from) || isInside(text, to)) return true;
    return quote !== null && text.slice(from, to) !== quote;
  }).length;
}

/** Whether a place lies within a character that takes two units. */
function isInside(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** Where each offset of a unit lies in UTF-16; null for an offset beyond the text. */
export function utf16Places(text: string, unit: OffsetUnit): (offset: number) => number | null {
  if (unit === 'utf-16' || isPlain(text)) return (offset) => (offset >= 0 && offset <= text.length ? offset : null);
  const places: number[] = [];
  let at = 0;
  const characters = unit === 'code-point' ? text : graphemesOf(text);
  for (const character of characters) {
    places.push(at);
    at += character.length;
  }
  places.push(at);
  return (offset) => places[offset] ?? null;
}

/** How many units of a text stand before each UTF-16 offset. */
export function unitsBefore(text: string, unit: OffsetUnit): (offset: number) => number {
  if (unit === 'code-point') return codePointsBefore(text);
  if (unit === 'utf-16' || isPlain(text)) return (offset) => offset;
  const counts = new Uint32Array(text.length + 1);
  let [at, count] = [0, 0];
  for (const character of graphemesOf(text)) {
    counts.fill(count, at, at + character.length);
    at += character.length;
    count += 1;
  }
  counts[text.length] = count;
  return (offset) => counts[offset] ?? count;
}

function* graphemesOf(text: string): Generator<string> {
  for (const { segment } of new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text)) yield segment;
}

/** Whether no character takes more than one unit and none joins its neighbour, so that all units count alike. */
function isPlain(text: string): boolean {
  return !/[\ud800-\udfff]|\u200d|\r\n/.test(text) && !/\p{M}/u.test(text);
}
