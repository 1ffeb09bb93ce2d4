import { parentPort, workerData } from 'node:worker_threads';
import { loadAnalyst } from '../analysis/load-analyst.ts';
import { answerRequests } from './protocol/answer-requests.ts';
import { readerAnswers } from './reader/reader.ts';
import type { ReaderWorkerData } from './reader/reader-thread.ts';

/** A reader of articles off the main thread, loaded once. */
const { resourcesDirectory } = workerData as ReaderWorkerData;
answerRequests(parentPort, readerAnswers(loadAnalyst(resourcesDirectory)));
