import { KanwuError } from '../../../model/error.ts';
import { errorOf } from '../../../model/failure.ts';
import type { ReplyMessage, RequestMessage, Requests, Transferable } from './messages.ts';

export interface AskOptions {
  readonly signal?: AbortSignal | undefined;
  /** Of a request that this one is part of: it is cancelled with that. */
  readonly cancelled?: RequestMessage['cancelled'] | undefined;
  readonly onProgress?: ((fraction: number) => void) | undefined;
  /** Told that the work waits for another program (null: which one isn't known). */
  readonly onWait?: ((holder: string | null) => void) | undefined;
  /** Parts of the input that are handed over rather than copied. */
  readonly parts?: readonly Transferable[];
}

/** A way to somebody who answers requests: a worker, or a port that one of its ports leads to. */
export interface Line {
  postMessage(message: RequestMessage, parts: readonly Transferable[]): void;
  on(event: 'message', hear: (reply: ReplyMessage) => void): unknown;
  /** Whether what is awaited keeps the program alive. */
  ref(): void;
  unref(): void;
}

interface Pending {
  settle(finish: { readonly output: unknown } | { readonly error: unknown }): void;
  readonly onProgress: AskOptions['onProgress'];
  readonly onWait: AskOptions['onWait'];
}

/** Requests to somebody in another thread, who answers one after another, in their order. */
export class RequestPort<R extends Requests<R>> {
  readonly #line: Line;
  readonly #pending = new Map<number, Pending>();
  #failure: { readonly error: unknown } | null = null;
  #lastId = 0;

  constructor(line: Line) {
    this.#line = line;
    line.on('message', (reply) => this.#receive(reply));
    // Whoever waits for work keeps no program alive.
    line.unref();
  }

  /** @throws {KanwuError} what whoever answers throws, and `cancelled` */
  ask<Name extends keyof R & string>(
    name: Name,
    input: R[Name]['input'],
    { signal, cancelled: ofWhole, onProgress, onWait, parts = [] }: AskOptions = {},
  ): Promise<R[Name]['output']> {
    if (signal?.aborted) return Promise.reject(new KanwuError('cancelled'));
    if (this.#failure !== null) return Promise.reject(this.#failure.error);
    this.#lastId++;
    const id = this.#lastId;
    const cancelled = ofWhole ?? new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    const cancel = (): void => void Atomics.store(cancelled, 0, 1);
    return new Promise((resolve, reject) => {
      const settle: Pending['settle'] = (finish) => {
        signal?.removeEventListener('abort', cancel);
        this.#pending.delete(id);
        if (this.#pending.size === 0) this.#line.unref();
        if ('error' in finish) reject(finish.error);
        else resolve(finish.output as R[Name]['output']);
      };
      this.#line.postMessage({ id, name, input, cancelled }, parts);
      signal?.addEventListener('abort', cancel, { once: true });
      this.#pending.set(id, { settle, onProgress, onWait });
      this.#line.ref();
    });
  }

  /** Has all fail that is not answered yet, and all that is asked from now on. The first failure is the one that counts. */
  fail(error: unknown): void {
    this.#failure ??= { error };
    for (const pending of [...this.#pending.values()]) pending.settle(this.#failure);
  }

  #receive(reply: ReplyMessage): void {
    const pending = this.#pending.get(reply.id);
    switch (reply.kind) {
      case 'progress':
        pending?.onProgress?.(reply.fraction);
        break;
      case 'waiting':
        pending?.onWait?.(reply.holder);
        break;
      case 'done':
        pending?.settle({ output: reply.output });
        break;
      case 'failed':
        pending?.settle({ error: errorOf(reply.failure) });
        break;
    }
  }
}
