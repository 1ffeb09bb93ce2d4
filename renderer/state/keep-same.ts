import type { ArticleLine, IssueLine } from '../../model/lines.ts';

/**
 * What a line is now, being the very same value as before where it says the same: what comes over the bridge is always a copy, and
 * every row of a copy would have to be drawn again.
 */
export function keepSame<Line extends ArticleLine | IssueLine>(before: Line | undefined, now: Line): Line {
  return before !== undefined && saysTheSame(before, now) ? before : now;
}

/** Lines are values, and records of values. */
function saysTheSame(before: unknown, now: unknown): boolean {
  if (!isRecord(before) || !isRecord(now)) return Object.is(before, now);
  return Object.entries(now).every(([field, value]) => saysTheSame(before[field], value));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
