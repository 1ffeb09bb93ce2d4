import type { WeightSet } from '../../../model/weight-set.ts';
import { WorkerThread } from '../protocol/worker-thread.ts';
import type { ReaderRequests } from './reader.ts';

export interface ReaderWorkerData {
  readonly resourcesDirectory: string;
  readonly weights: WeightSet;
}

/** A reader in a thread of its own, so that a window never waits for one. */
export type ReaderThread = WorkerThread<ReaderRequests>;

/** @param workerPath the script main/workers/read, as it is or bundled */
export function startReader(workerPath: string | URL, data: ReaderWorkerData): ReaderThread {
  return new WorkerThread<ReaderRequests>(workerPath, data);
}
