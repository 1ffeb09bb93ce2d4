import { join } from 'node:path';
import { describeError } from '../../resources/words/errors.ts';
import type { Terminal } from './command.ts';
import { languageOf } from './language.ts';

const language = languageOf(process.env);

// Whoever reads along may stop at any time (`| head`): what comes after that goes nowhere, and that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED') return;
  const detail = { path: 'stdout', reason: error.code ?? error.message };
  process.exitCode = 1;
  process.stderr.write(`kanwu: ${describeError({ code: 'export-not-writable', detail }, language)}\n`);
  process.exit();
});
process.stderr.on('error', () => undefined);

/** The terminal that this process was started in. */
export const terminal: Terminal = {
  language,
  write: (text) => void process.stdout.write(text),
  complain: (line) => void process.stderr.write(`${line}\n`),
  async untilInterrupted(work) {
    const controller = new AbortController();
    const interrupt = (): void => controller.abort();
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
    for (const signal of signals) process.on(signal, interrupt);
    try {
      return await work(controller.signal);
    } finally {
      for (const signal of signals) process.off(signal, interrupt);
    }
  },
  resourcesDirectory: join(import.meta.dirname, '../../resources'),
  nativeBinding: process.env.KANWU_SQLITE_BINDING || undefined,
};
