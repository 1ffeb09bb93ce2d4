import { Worker } from 'node:worker_threads';
import type { ExportResult, ExportWish } from '../../../model/dataset-export.ts';
import { KanwuError } from '../../../model/error.ts';
import { errorOf, type Failure } from '../../../model/failure.ts';

/** What the export thread is given. */
export interface ExportRequest extends ExportWish {
  readonly workspacePath: string;
  /** The path of the better-sqlite3 binding to load; the package's own when it is not given. */
  readonly nativeBinding?: string | undefined;
  /** Where the vocabularies are. */
  readonly resourcesDirectory: string;
}

export type ExportReply =
  | { readonly kind: 'progress'; readonly fraction: number }
  | { readonly kind: 'done'; readonly result: ExportResult }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** The one message that the export thread takes. */
export const cancelMessage = 'cancel';

export interface ExportInWorkerOptions extends ExportRequest {
  /** The script main/workers/export, as it is or bundled. */
  readonly workerPath: string | URL;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: (fraction: number) => void;
}

/**
 * Exports a workspace in a thread of its own, which sees it as it is when the export begins; see `exportWorkspace`.
 *
 * @throws {KanwuError} what `exportWorkspace` and `openDatabase` throw
 */
export function exportInWorker(options: ExportInWorkerOptions): Promise<ExportResult> {
  const { workerPath, signal, onProgress, ...request } = options;
  if (signal?.aborted) return Promise.reject(new KanwuError('cancelled'));
  const worker = new Worker(workerPath, { workerData: request satisfies ExportRequest });
  // The thread itself ends the work, so that it can take away what it has begun.
  const cancel = (): void => worker.postMessage(cancelMessage);
  signal?.addEventListener('abort', cancel, { once: true });
  return new Promise<ExportResult>((resolve, reject) => {
    worker.on('message', (reply: ExportReply) => {
      switch (reply.kind) {
        case 'progress':
          onProgress?.(reply.fraction);
          break;
        case 'done':
          resolve(reply.result);
          break;
        case 'failed':
          reject(errorOf(reply.failure));
          break;
      }
    });
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new KanwuError('internal', { reason: `export thread ended (${code})` })));
  }).finally(() => {
    signal?.removeEventListener('abort', cancel);
    void worker.terminate();
  });
}
