import { parentPort, workerData } from 'node:worker_threads';
import { type LearningAnalyst, loadAnalyst } from '../analysis/load-analyst.ts';
import { answerRequests } from './protocol/answer-requests.ts';
import { readerAnswers } from './reader/reader.ts';
import type { ReaderWorkerData } from './reader/reader-thread.ts';

/** A reader of articles off the main thread. What it reads with is loaded when it is first asked for anything. */
const { resourcesDirectory, weights } = workerData as ReaderWorkerData;
let loaded: LearningAnalyst | undefined;
answerRequests(
  parentPort,
  readerAnswers(() => {
    loaded ??= loadAnalyst(resourcesDirectory, weights);
    return loaded;
  }),
);
