/** More of the processor than this nothing small may take, in milliseconds. */
const longest = 10_000;
/** What takes longer than this by the clock hangs, on a busy machine, too; in milliseconds. */
export const hanging = 90_000;

/** Begins to measure. @returns says how long it took, where that is too long; null else */
export function measured(): () => string | null {
  const [started, used] = [performance.now(), process.cpuUsage()];
  return () => {
    const took = performance.now() - started;
    const { user, system } = process.cpuUsage(used);
    const worked = (user + system) / 1000;
    if (worked <= longest && took <= hanging) return null;
    return `${Math.round(worked)} ms of the processor, ${Math.round(took)} by the clock`;
  };
}
