import { parentPort, workerData } from 'node:worker_threads';
import { TilePyramids } from '../pictures/tile-pyramid.ts';
import type { PictureRequests, PicturesWorkerData } from './pictures/pictures-thread.ts';
import { answerRequests } from './protocol/answer-requests.ts';

/** Cuts pictures into tiles off the main thread. */
const { folder } = workerData as PicturesWorkerData;
const pyramids = new TilePyramids(folder);

answerRequests<PictureRequests>(parentPort, {
  describe: (picture) => pyramids.describe(picture),
  overview: ({ side, ...picture }) => pyramids.overview(picture, side),
  tile: ({ level, column, row, ...picture }) => pyramids.tile(picture, level, column, row),
});
