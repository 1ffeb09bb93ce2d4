import { median } from '../median.ts';

const rounds = 9;

/** How long something takes, the median of some times. */
export function milliseconds(work: () => unknown): number {
  return median(
    Array.from({ length: rounds }, () => {
      const begun = performance.now();
      work();
      return performance.now() - begun;
    }),
  );
}
