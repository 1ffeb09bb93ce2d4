import { join } from 'node:path';
import { neverStop } from '../../model/stop.ts';
import { visibleName } from '../../model/visible-name.ts';
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

/** A terminal as all threads of a process know it. */
export type ProcessTerminal = Omit<Terminal, 'untilInterrupted'>;

/** The terminal that this process was started in. */
export const terminal: ProcessTerminal = {
  language,
  // Whoever reads it further gets it as it is.
  write: (text) => void process.stdout.write(process.stdout.isTTY ? visibleName(text) : text),
  complain: (line) => void process.stderr.write(`${visibleName(line)}\n`),
  resourcesDirectory: join(import.meta.dirname, '../../resources'),
  nativeBinding: process.env.KANWU_SQLITE_BINDING || undefined,
};

/** The same for commands that a signal ends at once: they leave nothing that is half done. */
export const uninterrupted: Terminal = { ...terminal, untilInterrupted: (work) => work(neverStop) };
