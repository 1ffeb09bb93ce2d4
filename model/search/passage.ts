import { type PlacedForm, placedForm } from '../names/name-form.ts';
import { readingOffset } from '../offset.ts';
import type { Passage } from './found-text.ts';

/** How much of a block is shown before the first place and after its beginning, in UTF-16 units. */
const shown = { before: 30, after: 90 } as const;
/** So many places are marked at most. */
const mostMarked = 50;

/** A stretch of a text, in UTF-16 units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * What stands around the first place where one of some words is found in a block; its beginning where none is.
 *
 * @param text the block's reading
 * @param start where in the article's reading text the block begins
 */
export function passageIn(text: string, start: number, words: readonly string[]): Passage {
  const folded = placedForm(text);
  const places = words.flatMap((word) => placesOf(word, folded)).sort((a, b) => a.start - b.start || b.end - a.end);
  const first = places[0]?.start ?? 0;
  const from = characterEdge(text, Math.max(0, first - shown.before));
  const to = characterEdge(text, Math.min(text.length, first + shown.after));
  return {
    text: text.slice(from, to),
    start: readingOffset(start + from),
    found: places
      .filter((place) => place.end <= to)
      .slice(0, mostMarked)
      .map((place) => ({ start: readingOffset(start + place.start), end: readingOffset(start + place.end) })),
  };
}

/** Where a word stands in a text, from left to right; places do not overlap. */
export function placesOf(word: string, { text, starts, ends }: PlacedForm): Stretch[] {
  const places: Stretch[] = [];
  if (word === '') return places;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    places.push({ start: starts[at] ?? 0, end: ends[at + word.length - 1] ?? 0 });
  }
  return places;
}

/** Where words stand in a text, apart, from left to right; of those that overlap the first and longest. */
export function placesIn(text: string, words: readonly string[]): Stretch[] {
  const folded = placedForm(text);
  const all = words.flatMap((word) => placesOf(word, folded)).sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return all.filter((place) => {
    const isApart = place.start >= end;
    if (isApart) end = place.end;
    return isApart;
  });
}

/** An offset that cuts no surrogate pair: the same, or the one before. */
function characterEdge(text: string, offset: number): number {
  const code = text.codePointAt(offset - 1) ?? 0;
  return offset > 0 && code > 0xffff ? offset - 1 : offset;
}
