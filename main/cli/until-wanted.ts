import type { Stop } from '../../model/stop.ts';

/** Nobody should wait longer than 200 ms for the end of what is not wanted any more; ms. */
const between = 50;

/** Does work that waits for others, who are told by a signal when its end is wanted. */
export async function untilWanted<Result>(stop: Stop, work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  const unwanted = new AbortController();
  const watch = setInterval(() => {
    if (stop.isWanted) unwanted.abort();
  }, between);
  try {
    return await work(unwanted.signal);
  } finally {
    clearInterval(watch);
  }
}
