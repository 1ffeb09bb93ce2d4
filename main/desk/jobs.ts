import type { Emit } from './announcements.ts';

/** What a piece of long work is given to go by. */
export interface Job {
  /** Aborted when the person cancels. */
  readonly signal: AbortSignal;
  /** Tells the person what is being worked on, and how far all of the work is, from 0 to 1. */
  readonly progress: (subject: string, fraction: number) => void;
}

/** Long pieces of work that a person can follow and cancel, each by the id that whoever asked for it made. */
export class Jobs {
  readonly #emit: Emit;
  readonly #controllers = new Map<string, AbortController>();

  constructor(emit: Emit) {
    this.#emit = emit;
  }

  async run<Result>(job: string, work: (job: Job) => Promise<Result>): Promise<Result> {
    const controller = new AbortController();
    this.#controllers.set(job, controller);
    try {
      return await work({
        signal: controller.signal,
        progress: (subject, fraction) => this.#emit('job.progress', { job, subject, fraction }),
      });
    } finally {
      this.#controllers.delete(job);
    }
  }

  cancel(job: string): void {
    this.#controllers.get(job)?.abort();
  }

  cancelAll(): void {
    for (const controller of this.#controllers.values()) controller.abort();
  }
}
