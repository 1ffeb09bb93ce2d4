import { parentPort, workerData } from 'node:worker_threads';
import { analyseIssue } from '../analysis/analyse-issue.ts';
import type { AnalysisReply, AnalysisRequest, AnalysisWorkerData } from '../analysis/analysis-thread.ts';
import { loadAnalyst } from '../analysis/load-analyst.ts';
import { failureOf } from '../failure.ts';

/** Reads issue files off the main thread. It is loaded once and answers one request after another. */
const port = parentPort;
if (port === null) throw new Error('analyse.ts runs as a worker');
const { resourcesDirectory } = workerData as AnalysisWorkerData;
const analyst = loadAnalyst(resourcesDirectory);
const reply = (message: AnalysisReply): void => port.postMessage(message);

port.on('message', (file: AnalysisRequest) => {
  try {
    const onProgress = (fraction: number): void => reply({ kind: 'progress', fraction });
    reply({ kind: 'done', analysis: analyseIssue(file, analyst, { onProgress }) });
  } catch (error) {
    reply({ kind: 'failed', failure: failureOf(error) });
  }
});
