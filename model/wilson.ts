/** Between what bounds a share lies, each from 0 to 1. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Wilson's interval of a share of which `some` of `all` were seen; from 0 to 1 where nothing was. E. B. Wilson, Journal of the American
 * Statistical Association 22 (1927).
 *
 * @param z how sure it is, 1.96 for 95%
 */
export function wilsonInterval(some: number, all: number, z = 1.96): Interval {
  if (all === 0) return { low: 0, high: 1 };
  const share = some / all;
  const middle = share + (z * z) / (2 * all);
  const spread = z * Math.sqrt((share * (1 - share)) / all + (z * z) / (4 * all * all));
  const size = 1 + (z * z) / all;
  return { low: Math.max(0, (middle - spread) / size), high: Math.min(1, (middle + spread) / size) };
}
