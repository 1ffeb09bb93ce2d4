import { Worker } from 'node:worker_threads';
import { KanwuError } from '../../model/error.ts';
import { errorOf, type Failure } from '../failure.ts';
import type { IssueAnalysis, IssueFileContent } from './analyse-issue.ts';

export interface AnalysisWorkerData {
  readonly resourcesDirectory: string;
}
export type AnalysisRequest = IssueFileContent;
export type AnalysisReply =
  | { readonly kind: 'progress'; readonly fraction: number }
  | { readonly kind: 'done'; readonly analysis: IssueAnalysis }
  | { readonly kind: 'failed'; readonly failure: Failure };

export interface AnalyseOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: (fraction: number) => void;
}

/**
 * A thread of its own that reads issue files, so that a window never waits for one. The thread starts with the first file and
 * keeps what it has loaded; cancelling ends it, and the next file starts another. One file at a time.
 */
export class AnalysisThread {
  readonly #workerPath: string | URL;
  readonly #resourcesDirectory: string;
  #worker: Worker | null = null;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(workerPath: string | URL, resourcesDirectory: string) {
    this.#workerPath = workerPath;
    this.#resourcesDirectory = resourcesDirectory;
  }

  /** @throws {KanwuError} what `analyseIssue` throws, and `cancelled` */
  analyse(file: IssueFileContent, options: AnalyseOptions = {}): Promise<IssueAnalysis> {
    const turn = this.#queue.then(() => this.#run(file, options));
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }

  /** Loads what the thread needs before the first file is there. */
  warm(): void {
    this.#start();
  }

  #start(): Worker {
    const workerData: AnalysisWorkerData = { resourcesDirectory: this.#resourcesDirectory };
    if (this.#worker !== null) return this.#worker;
    const worker = new Worker(this.#workerPath, { workerData });
    // A thread that dies while it has nothing to do is started afresh with the next file, which then hears why.
    worker.on('error', () => {
      if (this.#worker === worker) this.#worker = null;
    });
    this.#worker = worker;
    return worker;
  }

  #run(file: IssueFileContent, { signal, onProgress }: AnalyseOptions): Promise<IssueAnalysis> {
    if (signal?.aborted) return Promise.reject(new KanwuError('cancelled'));
    const worker = this.#start();
    return new Promise<IssueAnalysis>((resolve, reject) => {
      const cancel = (): void => {
        void this.close();
        settle(() => reject(new KanwuError('cancelled')));
      };
      const crash = (error: unknown): void => settle(() => reject(error));
      const receive = (reply: AnalysisReply): void => {
        switch (reply.kind) {
          case 'progress':
            onProgress?.(reply.fraction);
            break;
          case 'done':
            settle(() => resolve(reply.analysis));
            break;
          case 'failed':
            settle(() => reject(errorOf(reply.failure)));
            break;
        }
      };
      const settle = (finish: () => void): void => {
        worker.off('message', receive).off('error', crash);
        signal?.removeEventListener('abort', cancel);
        finish();
      };
      worker.on('message', receive).on('error', crash);
      signal?.addEventListener('abort', cancel, { once: true });
      worker.postMessage(file);
    });
  }
}
