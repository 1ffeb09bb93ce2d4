import { setTimeout } from 'node:timers/promises';
import type { DeskStore } from '../workers/store/requests.ts';

export interface FileCheckPace {
  /** How long whoever has opened the file is left alone first, in milliseconds. */
  readonly rest: number;
  /** How many times as long as each part took is rested after it: so it takes a twentieth of a processor. */
  readonly restAfterPart: number;
}

const usualPace: FileCheckPace = { rest: 20_000, restAfterPart: 19 };

/**
 * Looks a file through that was too large for that when it was opened: part by part, so that nobody who works in it, and nobody who closes
 * it, waits for more than one of them.
 */
export class FileCheck {
  readonly #store: DeskStore;
  readonly #pace: FileCheckPace;
  readonly #stop = new AbortController();

  constructor(store: DeskStore, pace: FileCheckPace = usualPace) {
    this.#store = store;
    this.#pace = pace;
  }

  /** @returns what is wrong with it first; null where nothing is, or it was stopped before anything was found */
  async run(): Promise<string | null> {
    const { rest, restAfterPart } = this.#pace;
    await this.#rest(rest);
    if (this.#isStopped) return null;
    for (const part of await this.#store.read('file-parts', null)) {
      if (this.#isStopped) return null;
      const begun = performance.now();
      const [reason] = await this.#store.read('part-problems', part);
      if (reason !== undefined) return reason;
      await this.#rest(restAfterPart * (performance.now() - begun));
    }
    return null;
  }

  stop(): void {
    this.#stop.abort();
  }

  get #isStopped(): boolean {
    return this.#stop.signal.aborted;
  }

  /** Keeps no program running. */
  async #rest(milliseconds: number): Promise<void> {
    await setTimeout(milliseconds, null, { signal: this.#stop.signal, ref: false }).catch(() => null);
  }
}
