import { parentPort, workerData } from 'node:worker_threads';
import { checkStop } from '../../model/stop.ts';
import { type Interruption, stopOf } from './interruption.ts';
import type { ProcessTerminal } from './process-terminal.ts';
import { runCommandLine } from './run.ts';

/** What a thread that runs a command line is told. */
export interface ThreadOfCommand extends Omit<ProcessTerminal, 'write' | 'complain'> {
  readonly args: readonly string[];
  readonly interruption: Interruption;
}

/** What it says. */
export type FromCommand =
  | { readonly kind: 'write' | 'complain'; readonly text: string }
  | { readonly kind: 'end'; readonly code: number };

if (parentPort === null) throw new Error('this script runs as a worker');
const port = parentPort;
const { args, interruption, ...places } = workerData as ThreadOfCommand;
const say = (said: FromCommand): void => port.postMessage(said);

const code = await runCommandLine(args, {
  ...places,
  write: (text) => say({ kind: 'write', text }),
  complain: (text) => say({ kind: 'complain', text }),
  begin: () => checkStop(stopOf(interruption)),
  untilInterrupted: (work) => work(stopOf(interruption)),
});
say({ kind: 'end', code });
