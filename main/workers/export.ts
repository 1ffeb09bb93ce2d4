import { parentPort, workerData } from 'node:worker_threads';
import { failureOf } from '../../model/failure.ts';
import { categoryLabels } from '../formats/dataset/category-labels.ts';
import { cancelMessage, type ExportReply, type ExportRequest } from '../formats/dataset/export-in-worker.ts';
import { exportWorkspace } from '../formats/dataset/export-workspace.ts';
import { asKanwuError } from '../store/open-database.ts';
import { Workspace } from '../store/workspace.ts';

/** Exports one workspace off the main thread, and ends. */
const port = parentPort;
if (port === null) throw new Error('export.ts runs as a worker');
const { workspacePath, nativeBinding, resourcesDirectory, ...wanted } = workerData as ExportRequest;
const reply = (message: ExportReply): void => port.postMessage(message);
const controller = new AbortController();
port.on('message', (message: unknown) => {
  if (message === cancelMessage) controller.abort();
});

let shown = 0;
/** In steps that can be seen: a workspace may have more articles than a bar has points. */
function onProgress(fraction: number): void {
  if (fraction < 1 && fraction - shown < 0.01) return;
  shown = fraction;
  reply({ kind: 'progress', fraction });
}

try {
  const workspace = Workspace.open(workspacePath, { nativeBinding, readonly: true });
  try {
    const labelOf = categoryLabels(resourcesDirectory, () => workspace.vocabularies());
    const result = await exportWorkspace(workspace, { ...wanted, labelOf, onProgress, signal: controller.signal });
    reply({ kind: 'done', result });
  } finally {
    workspace.close();
  }
} catch (error) {
  reply({ kind: 'failed', failure: failureOf(asKanwuError(error, workspacePath)) });
}
port.close();
