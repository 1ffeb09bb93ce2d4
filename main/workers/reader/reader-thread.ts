import { Worker } from 'node:worker_threads';
import { KanwuError } from '../../../model/error.ts';
import { errorOf, type Failure } from '../../../model/failure.ts';
import type { ReaderRequests, RequestName } from './reader.ts';

export interface ReaderWorkerData {
  readonly resourcesDirectory: string;
}

export interface ReaderMessage {
  readonly id: number;
  readonly name: RequestName;
  readonly input: ReaderRequests[RequestName]['input'];
  /** One 32-bit integer that is other than 0 once the request is cancelled: the thread is busy and hears no message. */
  readonly cancelled: Int32Array<SharedArrayBuffer>;
}

export type ReaderReply =
  | { readonly kind: 'progress'; readonly id: number; readonly fraction: number }
  | { readonly kind: 'done'; readonly id: number; readonly output: ReaderRequests[RequestName]['output'] }
  | { readonly kind: 'failed'; readonly id: number; readonly failure: Failure };

export interface AskOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((fraction: number) => void) | undefined;
}

interface Pending {
  settle(finish: { readonly output: unknown } | { readonly error: unknown }): void;
  readonly onProgress: ((fraction: number) => void) | undefined;
}

/**
 * A reader in a thread of its own, so that a window never waits for one. It answers one request after another, in order; a request
 * that is cancelled ends at the next article.
 */
export class ReaderThread {
  readonly #worker: Worker;
  readonly #pending = new Map<number, Pending>();
  #failure: unknown = null;
  #lastId = 0;

  constructor(workerPath: string, resourcesDirectory: string) {
    const workerData: ReaderWorkerData = { resourcesDirectory };
    this.#worker = new Worker(workerPath, { workerData });
    this.#worker.on('message', (reply: ReaderReply) => this.#receive(reply));
    this.#worker.on('error', (error) => this.#fail(error));
    // A thread that waits for work keeps no program alive.
    this.#worker.unref();
  }

  /** @throws {KanwuError} what the reader throws, and `cancelled` */
  ask<Name extends RequestName>(
    name: Name,
    input: ReaderRequests[Name]['input'],
    { signal, onProgress }: AskOptions = {},
  ): Promise<ReaderRequests[Name]['output']> {
    if (signal?.aborted) return Promise.reject(new KanwuError('cancelled'));
    if (this.#failure !== null) return Promise.reject(this.#failure);
    this.#lastId++;
    const id = this.#lastId;
    const cancelled = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    const cancel = (): void => void Atomics.store(cancelled, 0, 1);
    signal?.addEventListener('abort', cancel, { once: true });
    return new Promise((resolve, reject) => {
      const settle: Pending['settle'] = (finish) => {
        signal?.removeEventListener('abort', cancel);
        this.#pending.delete(id);
        if (this.#pending.size === 0) this.#worker.unref();
        if ('error' in finish) reject(finish.error);
        else resolve(finish.output as ReaderRequests[Name]['output']);
      };
      this.#pending.set(id, { settle, onProgress });
      this.#worker.ref();
      const message: ReaderMessage = { id, name, input, cancelled };
      this.#worker.postMessage(message);
    });
  }

  async close(): Promise<void> {
    this.#fail(new KanwuError('cancelled'));
    await this.#worker.terminate();
  }

  #receive(reply: ReaderReply): void {
    const pending = this.#pending.get(reply.id);
    switch (reply.kind) {
      case 'progress':
        pending?.onProgress?.(reply.fraction);
        break;
      case 'done':
        pending?.settle({ output: reply.output });
        break;
      case 'failed':
        pending?.settle({ error: errorOf(reply.failure) });
        break;
    }
  }

  #fail(error: unknown): void {
    this.#failure = error;
    for (const pending of [...this.#pending.values()]) pending.settle({ error });
  }
}
