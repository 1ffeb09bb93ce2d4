/**
 * Hybrid logical time (Kulkarni and others, "Logical Physical Clocks", 2014) as one safe integer: milliseconds since the epoch times
 * 1,024, plus a counter. It never goes back, and what was done after something was known is later than that, whatever the clocks of
 * the machines say.
 */
export type HybridTime = number;

const perMillisecond = 1024;

/**
 * The time of what is done now.
 *
 * @param now milliseconds since the epoch, as the machine has it
 * @param latest the greatest time that is known here; 0 for none
 */
export function nextTime(now: number, latest: HybridTime): HybridTime {
  return Math.max(now * perMillisecond, latest + 1);
}
