import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ErrorCode, KanwuError } from '../../model/error.ts';
import { failureOf } from '../../model/failure.ts';
import { commandLineWords } from '../../resources/words/command-line.ts';
import type { CliCommand, Terminal } from './command.ts';
import { complaintOf } from './complaint.ts';
import { parseLine, usage } from './parse-line.ts';

export const exitCodes = { done: 0, failed: 1, usage: 2 } as const;

/** Loaded when they are called: help should not wait for word lists and a database. */
const commands: Readonly<Record<string, () => Promise<CliCommand>>> = {
  import: async () => (await import('./import.ts')).importCommand,
  extract: async () => (await import('./extract.ts')).extractCommand,
  export: async () => (await import('./export.ts')).exportCommand,
  backup: async () => (await import('./backup.ts')).backupCommand,
  restore: async () => (await import('./restore.ts')).restoreCommand,
  recover: async () => (await import('./recover.ts')).recoverCommand,
  authorities: async () => (await import('./authorities.ts')).authoritiesCommand,
  'serve-authorities': async () => (await import('./serve-authorities.ts')).serveAuthoritiesCommand,
  merge: async () => (await import('./merge.ts')).mergeCommand,
  purge: async () => (await import('./purge.ts')).purgeCommand,
  reread: async () => (await import('./reread.ts')).rereadCommand,
  images: async () => (await import('./images.ts')).imagesCommand,
  check: async () => (await import('./check.ts')).checkCommand,
  diff: async () => (await import('./diff.ts')).diffCommand,
  'put-together': async () => (await import('./put-together.ts')).putTogetherCommand,
  search: async () => (await import('./search.ts')).searchCommand,
  versions: async () => (await import('./versions.ts')).versionsCommand,
  types: async () => (await import('./types.ts')).typesCommand,
  samples: async () => (await import('./samples.ts')).samplesCommand,
  info: async () => (await import('./info.ts')).infoCommand,
};

/** Those that take long and leave something to be taken away, or to be closed, when they are ended. */
const interruptible: readonly string[] = ['import', 'export', 'reread', 'authorities', 'images', 'serve-authorities'];

/** Whether a command line can be interrupted: whoever runs it must be able to be told. */
export function isInterruptible([name]: readonly string[]): boolean {
  return name !== undefined && interruptible.includes(name);
}

/** Runs one command line (without the program's own name) and resolves to the exit code. Never rejects. */
export async function runCommandLine(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await dispatch(args, terminal);
  } catch (error) {
    const failure = failureOf(error);
    terminal.complain(complaintOf(failure, terminal.language));
    if (failure.code === 'internal' && process.env.KANWU_DEBUG) terminal.complain(failure.message);
    return isUsage(failure.code) ? exitCodes.usage : exitCodes.failed;
  }
}

async function dispatch(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = args;
  if (args.includes('--help') || args.includes('-h')) {
    const { exporters } = await import('../formats/dataset/exporters.ts');
    terminal.write(commandLineWords[terminal.language].usage(exporters));
    return exitCodes.done;
  }
  if (name === '--version') {
    terminal.write(`kanwu ${version()}\n`);
    return exitCodes.done;
  }
  if (name === undefined) throw usage('command-missing');
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load === undefined) throw usage(name.startsWith('-') ? 'option-unknown' : 'command-unknown', name);
  const command = await load();
  terminal.begin?.();
  return command.run(parseLine(rest, command.options), terminal);
}

function isUsage(code: ErrorCode): boolean {
  const codes: readonly ErrorCode[] = [
    'usage',
    'export-format-unknown',
    'format-unknown',
    'encoding-unknown',
    'columns-unknown',
    'offsets-unknown',
    'images-unknown',
    'weights-unknown',
  ];
  return codes.includes(code);
}

function version(): string {
  const { version: found } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'));
  if (typeof found !== 'string') throw new KanwuError('internal', { reason: 'package.json has no version' });
  return found;
}
