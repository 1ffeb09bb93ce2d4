interface Ordered {
  readonly ordinal: number;
}

/** An ordinal right behind another one, before all that come after it: nobody else has to move. */
export function ordinalBehind(ordinal: number, among: readonly Ordered[]): number {
  let next = Number.POSITIVE_INFINITY;
  for (const each of among) if (each.ordinal > ordinal) next = Math.min(next, each.ordinal);
  return next === Number.POSITIVE_INFINITY ? ordinal + 1 : (ordinal + next) / 2;
}

/** An ordinal right before another one, behind all that come before it. */
export function ordinalBefore(ordinal: number, among: readonly Ordered[]): number {
  let previous = Number.NEGATIVE_INFINITY;
  for (const each of among) if (each.ordinal < ordinal) previous = Math.max(previous, each.ordinal);
  return previous === Number.NEGATIVE_INFINITY ? ordinal - 1 : (previous + ordinal) / 2;
}
