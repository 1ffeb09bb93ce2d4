import { parentPort, workerData } from 'node:worker_threads';
import { KanwuError } from '../../model/error.ts';
import { failureOf } from '../../model/failure.ts';
import { loadAnalyst } from '../analysis/load-analyst.ts';
import { Reader } from './reader/reader.ts';
import type { ReaderMessage, ReaderReply, ReaderWorkerData } from './reader/reader-thread.ts';

/** A reader off the main thread. It is loaded once and answers one request after another. */
const port = parentPort;
if (port === null) throw new Error('read.ts runs as a worker');
const { resourcesDirectory } = workerData as ReaderWorkerData;
const reader = new Reader(loadAnalyst(resourcesDirectory));
const reply = (message: ReaderReply): void => port.postMessage(message);

port.on('message', async ({ id, name, input, cancelled }: ReaderMessage) => {
  const onProgress = (fraction: number): void => {
    if (Atomics.load(cancelled, 0) !== 0) throw new KanwuError('cancelled');
    reply({ kind: 'progress', id, fraction });
  };
  try {
    onProgress(0);
    reply({ kind: 'done', id, output: await reader.answer(name, input, onProgress) });
  } catch (error) {
    reply({ kind: 'failed', id, failure: failureOf(error) });
  }
});
