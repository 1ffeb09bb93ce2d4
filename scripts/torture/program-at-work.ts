import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Acknowledged } from './acknowledged.ts';
import { workspaceIn } from './look-at-left.ts';
import { standingStill } from './standing-still.ts';

/** A program at work in the workspace of a folder. */
export class ProgramAtWork {
  readonly directory: string;
  readonly #child: ChildProcess;
  readonly #saidIn: string;
  readonly #errors: Buffer[] = [];
  readonly #gone: Promise<unknown>;

  static async begin(script: string, directory: string, seed: number): Promise<ProgramAtWork> {
    const worker = new ProgramAtWork(script, directory, seed);
    while (worker.#lines().length === 0) await worker.work(5);
    return worker;
  }

  private constructor(script: string, directory: string, seed: number) {
    this.directory = directory;
    const folder = join(directory, `program-${seed}`);
    mkdirSync(folder, { recursive: true });
    this.#saidIn = join(folder, 'said');
    // What it says goes to a file: what stands in that was said, whatever becomes of the program.
    const said = openSync(this.#saidIn, 'a');
    this.#child = spawn(process.execPath, [script, workspaceIn(directory), folder, String(seed)], {
      stdio: ['ignore', said, 'pipe'],
    });
    closeSync(said);
    this.#child.stderr?.on('data', (chunk: Buffer) => this.#errors.push(chunk));
    this.#gone = once(this.#child, 'close');
  }

  /** Lets it work for some milliseconds. @throws when it ended by itself */
  async work(milliseconds: number): Promise<void> {
    await Promise.race([setTimeout(milliseconds), this.#gone]);
    if (this.#child.exitCode === null) return;
    throw new Error(`It ended by itself: ${Buffer.concat(this.#errors).toString('utf8')}`);
  }

  /** See {@link standingStill}. */
  async standingStill(work: () => void): Promise<void> {
    if (this.#child.pid !== undefined) await standingStill(this.#child.pid, work);
  }

  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#gone;
  }

  /** All that it has said so far. */
  readonly said = (): readonly Acknowledged[] =>
    this.#lines()
      .map((line): Acknowledged => JSON.parse(line))
      .filter((each) => each.kind !== 'entry' || each.id !== '');

  /** A line that was cut off was not said. */
  #lines(): string[] {
    return readFileSync(this.#saidIn, 'utf8').split('\n').slice(0, -1);
  }
}
