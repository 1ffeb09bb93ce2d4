import { charactersOf, isBetweenCharacters } from './characters.ts';
import type { Correction, Side } from './correction.ts';
import type { CorrectionId } from './ids.ts';

/** What a correction really changes: a correction without what it leaves as it was at its two ends. */
export interface Change {
  /** UTF-16 units of the source. */
  readonly start: number;
  readonly end: number;
  /** Of one that only inserts: the neighbour that it goes with. */
  readonly side: Side;
  readonly reads: string;
  readonly correctionId: CorrectionId;
}

/** The change that a correction makes to a source. No whole character is cut in two, neither of the source nor of what it should read. */
export function changeIn(
  source: { readonly start: number; readonly text: string },
  { id, start, end, side, now }: Pick<Correction, 'id' | 'start' | 'end' | 'side' | 'now'>,
): Change {
  const from = start - source.start;
  const to = end - source.start;
  const was = (offset: number): number => source.text.charCodeAt(offset);
  const isWhole = (ofSource: number, ofNow: number): boolean =>
    isBetweenCharacters(now, ofNow) &&
    (ofSource === to || ofSource === from || isBetweenCharacters(source.text, ofSource));
  const shorter = Math.min(to - from, now.length);
  let prefix = 0;
  while (prefix < shorter && was(from + prefix) === now.charCodeAt(prefix)) prefix++;
  while (prefix > 0 && !isWhole(from + prefix, prefix)) prefix--;
  let suffix = 0;
  while (suffix < shorter - prefix && was(to - 1 - suffix) === now.charCodeAt(now.length - 1 - suffix)) suffix++;
  while (suffix > 0 && !isWhole(to - suffix, now.length - suffix)) suffix--;
  return {
    start: start + prefix,
    end: end - suffix,
    side: start === end ? side : prefix > 0 ? 'before' : 'after',
    reads: prefix === 0 && suffix === 0 ? now : now.slice(prefix, now.length - suffix),
    correctionId: id,
  };
}

/**
 * Whether each character of some text stands for the one at its place in what it replaces: as many, as long, and none that has changed
 * places. Only then is a boundary within the one a boundary within the other.
 */
export function isCharacterByCharacter(was: string, now: string): boolean {
  if (was.length !== now.length || was === '') return false;
  if (was.length === 1) return true;
  const [before, after] = [charactersOf(was), charactersOf(now)];
  if (before.length !== after.length) return false;
  const there = new Set(before);
  return after.every((character, place) => {
    const stood = before[place];
    return stood?.length === character.length && (stood === character || !there.has(character));
  });
}
