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

/** The change that a correction makes to a source. Surrogate pairs are never cut in two. */
export function changeIn(
  source: { readonly start: number; readonly text: string },
  { id, start, end, side, now }: Pick<Correction, 'id' | 'start' | 'end' | 'side' | 'now'>,
): Change {
  const from = start - source.start;
  const to = end - source.start;
  const was = (offset: number): number => source.text.charCodeAt(offset);
  const shorter = Math.min(to - from, now.length);
  let prefix = 0;
  while (prefix < shorter && was(from + prefix) === now.charCodeAt(prefix)) prefix++;
  if (prefix > 0 && isHighSurrogate(was(from + prefix - 1))) prefix--;
  let suffix = 0;
  while (suffix < shorter - prefix && was(to - 1 - suffix) === now.charCodeAt(now.length - 1 - suffix)) suffix++;
  if (suffix > 0 && isLowSurrogate(was(to - suffix))) suffix--;
  return {
    start: start + prefix,
    end: end - suffix,
    side: start === end ? side : prefix > 0 ? 'before' : 'after',
    reads: prefix === 0 && suffix === 0 ? now : now.slice(prefix, now.length - suffix),
    correctionId: id,
  };
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
