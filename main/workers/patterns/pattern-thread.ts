import { KanwuError } from '../../../model/error.ts';
import type { Match } from '../../../model/replacing/matches.ts';
import type { Replacement } from '../../../model/replacing/replacement.ts';
import { WorkerThread } from '../protocol/worker-thread.ts';

/** What a thread that looks for patterns is asked, by name. */
export interface PatternRequests {
  /** What is found in each of some texts. */
  readonly match: {
    readonly input: { readonly replacement: Replacement; readonly texts: readonly string[] };
    readonly output: readonly (readonly Match[])[];
  };
}

/** How long a pattern may take over some texts, in milliseconds: a sane one takes a few. */
const mostTime = 3000;

/** Looks for patterns in a thread of its own, which is ended where it takes too long, and another one started. */
export class PatternThread {
  readonly #workerPath: string;
  readonly #mostTime: number;
  #thread: WorkerThread<PatternRequests> | null = null;
  #asked: Promise<unknown> = Promise.resolve();

  /** @param workerPath the script main/workers/patterns, as it is or bundled @param time for some texts, in milliseconds */
  constructor(workerPath: string, time = mostTime) {
    this.#workerPath = workerPath;
    this.#mostTime = time;
  }

  /** @throws {KanwuError} `pattern-too-slow`, and `internal` for what is no pattern */
  match(replacement: Replacement, texts: readonly string[]): Promise<readonly (readonly Match[])[]> {
    // One after another: the time of one is not another's.
    const asked = this.#asked.then(() => this.#match(replacement, texts));
    this.#asked = asked.catch(() => undefined);
    return asked;
  }

  async close(): Promise<void> {
    const thread = this.#thread;
    this.#thread = null;
    await thread?.close();
  }

  async #match(replacement: Replacement, texts: readonly string[]): Promise<readonly (readonly Match[])[]> {
    this.#thread ??= new WorkerThread<PatternRequests>(this.#workerPath);
    const thread = this.#thread;
    // The time that the thread takes to start is not the pattern's.
    await thread.ask('match', { replacement, texts: [] });
    let isOver = false;
    const timer = setTimeout(() => {
      isOver = true;
      if (this.#thread === thread) this.#thread = null;
      void thread.close();
    }, this.#mostTime);
    try {
      return await thread.ask('match', { replacement, texts });
    } catch (error) {
      throw isOver ? new KanwuError('pattern-too-slow', { seconds: Math.ceil(this.#mostTime / 1000) }) : error;
    } finally {
      clearTimeout(timer);
    }
  }
}
