import type { Picture, PictureFrame } from '../../../model/picture.ts';
import { WorkerThread } from '../protocol/worker-thread.ts';

/** What a thread that cuts pictures into tiles is asked, by name. */
export interface PictureRequests {
  readonly describe: { readonly input: PictureFrame; readonly output: Picture };
  /** The whole picture, small, as a JPEG. */
  readonly overview: { readonly input: PictureFrame & { readonly side: number }; readonly output: Uint8Array };
  /** A tile as a JPEG. */
  readonly tile: {
    readonly input: PictureFrame & { readonly level: number; readonly column: number; readonly row: number };
    readonly output: Uint8Array;
  };
}

export type PicturesThread = WorkerThread<PictureRequests>;

export interface PicturesWorkerData {
  /** Where it may write, for itself alone. */
  readonly folder: string;
}

/** @param workerPath the script main/workers/pictures, as it is or bundled @param folder where it may write, for itself alone */
export function picturesThread(workerPath: string, folder: string): PicturesThread {
  return new WorkerThread<PictureRequests>(workerPath, { folder } satisfies PicturesWorkerData);
}
