import { Worker } from 'node:worker_threads';
import { KanwuError } from '../../model/error.ts';
import { failureOf } from '../../model/failure.ts';
import type { FromCommand, ThreadOfCommand } from './command-thread.ts';
import { complaintOf } from './complaint.ts';
import { interrupt, newInterruption } from './interruption.ts';
import type { ProcessTerminal } from './process-terminal.ts';
import { exitCodes } from './run.ts';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** A command line that runs in a thread of its own. */
export interface ThreadedCommand {
  /** Resolves to the exit code. */
  readonly over: Promise<number>;
  /** Wants it to end. @returns whether that was not wanted before */
  interrupt(): boolean;
}

/**
 * Runs a command line in a thread of its own and resolves to the exit code. What somebody presses meanwhile comes to this thread, which
 * never works: that one may read one text for minutes, and looks whether it is to end. Whoever does not wait for that ends it at once.
 */
export function runInThread(args: readonly string[], terminal: ProcessTerminal): Promise<number> {
  const command = startInThread(args, terminal);
  const end = (): void => {
    if (!command.interrupt()) process.exit(1);
  };
  for (const signal of signals) process.on(signal, end);
  return command.over.finally(() => {
    for (const signal of signals) process.off(signal, end);
  });
}

/** Starts a command line in a thread of its own. While that still loads what it works with, nothing is begun, and it can be ended as it is. */
export function startInThread(
  args: readonly string[],
  { write, complain, ...places }: ProcessTerminal,
): ThreadedCommand {
  const interruption = newInterruption();
  const workerData: ThreadOfCommand = { args, interruption, ...places };
  const worker = new Worker(new URL('./command-thread.ts', import.meta.url), { workerData });
  let code: number = exitCodes.failed;
  let isEnded = false;
  const over = new Promise<number>((resolve, reject) => {
    worker.on('message', (said: FromCommand) => {
      // It may be about to find out for itself.
      if (isEnded) return;
      if (said.kind === 'end') code = said.code;
      else if (said.kind === 'write') write(said.text);
      else complain(said.text);
    });
    worker.on('error', reject);
    worker.on('exit', () => resolve(code));
  });
  return {
    over,
    interrupt() {
      const found = interrupt(interruption);
      if (found === 'never-begins') {
        isEnded = true;
        complain(complaintOf(failureOf(new KanwuError('cancelled')), places.language));
        void worker.terminate();
      }
      return found !== 'known';
    },
  };
}
