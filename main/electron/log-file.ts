import { appendFileSync, existsSync, mkdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { KanwuError } from '../../model/error.ts';

/** How large the log grows before its older half goes, in bytes. */
const largest = 256 * 1024;

/**
 * What went wrong that nobody expected, for whoever mends it. It says where in the program and by which code, and never what an
 * error's message says: that may quote the archive's text, or the name of a file.
 */
export class LogFile {
  readonly path: string;
  readonly #older: string;
  readonly #heading: string;

  /** @param heading says which program and system writes, on the first line */
  constructor(directory: string, heading: string) {
    this.path = join(directory, 'kanwu.log');
    this.#older = join(directory, 'kanwu.older.log');
    this.#heading = `${heading}\n`;
  }

  /** Makes the file if there is none. A failure is let go: a log is never worth failing for. */
  prepare(): void {
    try {
      mkdirSync(join(this.path, '..'), { recursive: true });
      if (existsSync(this.path) && statSync(this.path).size < largest) return;
      if (existsSync(this.path)) renameSync(this.path, this.#older);
      writeFileSync(this.path, this.#heading);
    } catch {
      // A profile that can't be written to has no log.
    }
  }

  /** @param where in the program, in its own words, e.g. `call edit.execute` */
  write(where: string, error: unknown): void {
    this.prepare();
    try {
      appendFileSync(this.path, `${new Date().toISOString()} ${where}\n${describe(error)}\n`);
    } catch {
      // Likewise.
    }
  }
}

function describe(error: unknown): string {
  if (typeof error === 'string') return framesOf(error);
  if (!(error instanceof Error)) return `  ${typeof error}`;
  const code = error instanceof KanwuError ? error.code : 'code' in error ? String(error.code) : '';
  const cause = error.cause === undefined ? [] : ['  because of', describe(error.cause)];
  return [`  ${error.name} ${code}`.trimEnd(), framesOf(error.stack ?? ''), ...cause]
    .filter((line) => line !== '')
    .join('\n');
}

/** The places in the program that a stack names, without the message at its head, which may run over several lines. */
function framesOf(stack: string): string {
  const frames = stack.split('\n').filter((line) => /^\s+at .*:\d+:\d+\)?$/.test(line));
  return frames
    .slice(0, 20)
    .map((frame) => `  ${frame.trim().replace(/\(?(?:file:\/\/)?[^\s()]*[\\/]([^\\/\s()]+:\d+:\d+)\)?$/, '($1)')}`)
    .join('\n');
}
