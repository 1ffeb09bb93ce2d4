import { Worker } from 'node:worker_threads';
import { KanwuError } from '../../../model/error.ts';
import type { Requests } from './messages.ts';
import { type AskOptions, RequestPort } from './request-port.ts';

/**
 * A thread that answers requests, seen from the thread that asks. It answers one after another, in their order, and is started when it is
 * asked first, if not before.
 */
export class WorkerThread<R extends Requests<R>> {
  readonly #startWorker: () => Worker;
  #started: { readonly worker: Worker; readonly port: RequestPort<R> } | null = null;
  #isClosed = false;

  /** @param workerData what the thread's script finds as its `workerData` */
  constructor(workerPath: string | URL, workerData: unknown = null) {
    this.#startWorker = () => new Worker(workerPath, { workerData });
  }

  /** Has it get ready for what it will be asked. */
  start(): Worker {
    return this.#begun().worker;
  }

  /** @throws {KanwuError} what the thread throws, and `cancelled` */
  ask<Name extends keyof R & string>(
    name: Name,
    input: R[Name]['input'],
    options: AskOptions = {},
  ): Promise<R[Name]['output']> {
    const isOver = options.signal?.aborted === true || (this.#isClosed && this.#started === null);
    if (isOver) return Promise.reject(new KanwuError('cancelled'));
    return this.#begun().port.ask(name, input, options);
  }

  /** Ends the thread; what it has not answered yet fails with `cancelled`. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#started?.port.fail(new KanwuError('cancelled'));
    await this.#started?.worker.terminate();
  }

  #begun(): { readonly worker: Worker; readonly port: RequestPort<R> } {
    if (this.#started !== null) return this.#started;
    const worker = this.#startWorker();
    const port = new RequestPort<R>(worker);
    worker.on('error', (error) => port.fail(error));
    worker.on('exit', (code) => port.fail(new KanwuError('internal', { reason: `thread ended (${code})` })));
    this.#started = { worker, port };
    return this.#started;
  }
}
