import { parentPort, workerData } from 'node:worker_threads';
import type { ProcessTerminal } from './process-terminal.ts';
import { runCommandLine } from './run.ts';

/** What a thread that runs a command line is told. */
export interface ThreadOfCommand extends Omit<ProcessTerminal, 'write' | 'complain'> {
  readonly args: readonly string[];
  /** Is 1 in its only place once the person wants the command to end. */
  readonly interrupted: Int32Array<SharedArrayBuffer>;
}

/** What it says. */
export type FromCommand =
  | { readonly kind: 'write' | 'complain'; readonly text: string }
  | { readonly kind: 'end'; readonly code: number };

if (parentPort === null) throw new Error('this script runs as a worker');
const port = parentPort;
const { args, interrupted, ...places } = workerData as ThreadOfCommand;
const say = (said: FromCommand): void => port.postMessage(said);

const code = await runCommandLine(args, {
  ...places,
  write: (text) => say({ kind: 'write', text }),
  complain: (text) => say({ kind: 'complain', text }),
  untilInterrupted: (work) =>
    work({
      get isWanted() {
        return Atomics.load(interrupted, 0) !== 0;
      },
    }),
});
say({ kind: 'end', code });
