import type { Correction } from './correction.ts';
import type { CorrectionId } from './ids.ts';

/** What a correction really changes: a correction without what it leaves as it was at its two ends. */
export interface Change {
  /** UTF-16 units of the source. */
  readonly start: number;
  readonly end: number;
  readonly reads: string;
  readonly correctionId: CorrectionId;
}

/** The change that `correction` makes where the source reads `was`. Surrogate pairs are never cut in two. */
export function changeOf(correction: Pick<Correction, 'id' | 'start' | 'end' | 'now'>, was: string): Change {
  const { now } = correction;
  const shorter = Math.min(was.length, now.length);
  let prefix = 0;
  while (prefix < shorter && was[prefix] === now[prefix]) prefix++;
  if (prefix > 0 && isHighSurrogate(was.charCodeAt(prefix - 1))) prefix--;
  let suffix = 0;
  while (suffix < shorter - prefix && was.at(-1 - suffix) === now.at(-1 - suffix)) suffix++;
  if (suffix > 0 && isLowSurrogate(was.charCodeAt(was.length - suffix))) suffix--;
  return {
    start: correction.start + prefix,
    end: correction.end - suffix,
    reads: now.slice(prefix, now.length - suffix),
    correctionId: correction.id,
  };
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
