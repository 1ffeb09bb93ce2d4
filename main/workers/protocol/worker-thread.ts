import { Worker } from 'node:worker_threads';
import { KanwuError } from '../../../model/error.ts';
import { errorOf } from '../../../model/failure.ts';
import type { ReplyMessage, RequestMessage, Requests, Transferable } from './messages.ts';

export interface AskOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((fraction: number) => void) | undefined;
  /** Told that the work waits for another program (null: which one isn't known). */
  readonly onWait?: ((holder: string | null) => void) | undefined;
  /** Parts of the input that are handed over rather than copied. */
  readonly parts?: readonly Transferable[];
}

interface Pending {
  settle(finish: { readonly output: unknown } | { readonly error: unknown }): void;
  readonly onProgress: AskOptions['onProgress'];
  readonly onWait: AskOptions['onWait'];
}

/**
 * A thread that answers requests, seen from the thread that asks. It answers one after another, in their order, and is started when it is
 * asked first, if not before.
 */
export class WorkerThread<R extends Requests<R>> {
  readonly #start: () => Worker;
  #worker: Worker | null = null;
  readonly #pending = new Map<number, Pending>();
  #failure: unknown = null;
  #lastId = 0;

  /** @param workerData what the thread's script finds as its `workerData` */
  constructor(workerPath: string, workerData: unknown = null) {
    this.#start = () => new Worker(workerPath, { workerData });
  }

  /** Has it get ready for what it will be asked. */
  start(): Worker {
    if (this.#worker !== null) return this.#worker;
    const worker = this.#start();
    this.#worker = worker;
    worker.on('message', (reply: ReplyMessage) => this.#receive(reply));
    worker.on('error', (error) => this.#fail(error));
    worker.on('exit', (code) => this.#fail(new KanwuError('internal', { reason: `thread ended (${code})` })));
    // A thread that waits for work keeps no program alive.
    worker.unref();
    return worker;
  }

  /** @throws {KanwuError} what the thread throws, and `cancelled` */
  ask<Name extends keyof R & string>(
    name: Name,
    input: R[Name]['input'],
    { signal, onProgress, onWait, parts = [] }: AskOptions = {},
  ): Promise<R[Name]['output']> {
    if (signal?.aborted) return Promise.reject(new KanwuError('cancelled'));
    if (this.#failure !== null) return Promise.reject(this.#failure);
    const worker = this.start();
    this.#lastId++;
    const id = this.#lastId;
    const cancelled = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    const cancel = (): void => void Atomics.store(cancelled, 0, 1);
    return new Promise((resolve, reject) => {
      const settle: Pending['settle'] = (finish) => {
        signal?.removeEventListener('abort', cancel);
        this.#pending.delete(id);
        if (this.#pending.size === 0) worker.unref();
        if ('error' in finish) reject(finish.error);
        else resolve(finish.output as R[Name]['output']);
      };
      const message: RequestMessage = { id, name, input, cancelled };
      worker.postMessage(message, parts);
      signal?.addEventListener('abort', cancel, { once: true });
      this.#pending.set(id, { settle, onProgress, onWait });
      worker.ref();
    });
  }

  /** Ends the thread; what it has not answered yet fails with `cancelled`. */
  async close(): Promise<void> {
    this.#fail(new KanwuError('cancelled'));
    await this.#worker?.terminate();
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

  /** The first failure is the one that counts: a thread that failed ends, too. */
  #fail(error: unknown): void {
    this.#failure ??= error;
    for (const pending of [...this.#pending.values()]) pending.settle({ error: this.#failure });
  }
}
