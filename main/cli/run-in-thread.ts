import { Worker } from 'node:worker_threads';
import type { FromCommand, ThreadOfCommand } from './command-thread.ts';
import type { ProcessTerminal } from './process-terminal.ts';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs a command line in a thread of its own and resolves to the exit code. What somebody presses meanwhile comes to this thread, which
 * never works: that one may read one text for minutes, and looks whether it is to end. Whoever does not wait for that ends it at once.
 */
export function runInThread(args: readonly string[], { write, complain, ...places }: ProcessTerminal): Promise<number> {
  const interrupted = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const workerData: ThreadOfCommand = { args, interrupted, ...places };
  const worker = new Worker(new URL('./command-thread.ts', import.meta.url), { workerData });
  const interrupt = (): void => {
    if (Atomics.exchange(interrupted, 0, 1) !== 0) process.exit(1);
  };
  for (const signal of signals) process.on(signal, interrupt);
  return new Promise<number>((resolve, reject) => {
    let code = 1;
    worker.on('message', (said: FromCommand) => {
      if (said.kind === 'end') code = said.code;
      else if (said.kind === 'write') write(said.text);
      else complain(said.text);
    });
    worker.on('error', reject);
    worker.on('exit', () => resolve(code));
  }).finally(() => {
    for (const signal of signals) process.off(signal, interrupt);
  });
}
