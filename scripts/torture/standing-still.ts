import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

/** Whether a program can be had to stand still, so that all its threads do: it is seen where Linux tells of them. */
export const canStandStill = process.platform === 'linux';

/**
 * Has a program stand still in the middle of whatever it does, as if it were killed, while something is done, and then go on. Does
 * nothing where the program has ended.
 */
export async function standingStill(pid: number, work: () => void): Promise<void> {
  process.kill(pid, 'SIGSTOP');
  try {
    while (!stateOfThreads(pid).every((state) => stopped.includes(state))) await setTimeout(1);
    work();
  } finally {
    process.kill(pid, 'SIGCONT');
  }
}

/** Stopped, dead. https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
const stopped = 'TtZX';

function stateOfThreads(pid: number): string[] {
  return readdirSync(`/proc/${pid}/task`).map((thread) => {
    try {
      const stat = readFileSync(`/proc/${pid}/task/${thread}/stat`, 'latin1');
      // The name before it, in brackets, may hold anything.
      return stat.charAt(stat.lastIndexOf(')') + 2);
    } catch {
      // It has ended since.
      return 'X';
    }
  });
}
