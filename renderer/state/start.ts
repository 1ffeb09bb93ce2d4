import type { ChosenFile } from '../../model/chosen-file.ts';
import { fromJsonText } from '../../model/json-text.ts';
import type { Bridge } from '../../preload/contract.ts';
import { callBridge } from './bridge-call.ts';
import type { KanwuStore } from './store.ts';
import { recallView } from './view-memory.ts';

/**
 * Brings the window up: asks main what it is, follows its events, and shows what the app was started for: the files it was
 * given, else the workspace that was open last.
 */
export async function startKanwu(store: KanwuStore, bridge: Bridge): Promise<void> {
  followEvents(store, bridge);
  const state = store.getState();
  try {
    const [app, there] = await Promise.all([state.describeApp(), callBridge(bridge, 'workspace.overview', {})]);
    if (app.trouble !== null) state.notify({ kind: 'error', code: app.trouble.code, detail: app.trouble.detail });
    const last = app.recentWorkspaces.find(({ exists }) => exists);
    if (there !== null) await state.adoptWorkspace(there);
    else if (last !== undefined && recallView().reopenWorkspace && !namesWorkspace(app.filesToOpen)) {
      await state.openWorkspace(last.file);
    }
    if (app.filesToOpen.length > 0) void state.openFiles(app.filesToOpen);
  } catch (thrown) {
    state.notifyError(thrown);
  }
}

function followEvents(store: KanwuStore, bridge: Bridge): void {
  const state = store.getState();
  bridge.on('workspace.changed', ({ lines, undo, byOthers, entries, suggestions }) => {
    void state.acceptChange(lines, undo, byOthers, entries, suggestions?.map(fromJsonText) ?? null);
  });
  bridge.on('workspace.lost', ({ code }) => state.noteLost(code));
  bridge.on('workspace.read-only', ({ why }) => state.noteReadOnly(why));
  bridge.on('workspace.backups', (backups) => state.noteBackups(backups));
  bridge.on('workspace.served', ({ address }) => state.noteServed(address));
  bridge.on('workspace.waiting', ({ holder }) => state.noteWaiting(holder));
  bridge.on('vocabulary.changed', () => void state.readVocabularies());
  bridge.on('job.progress', ({ job, subject, fraction }) => state.reportJob(job, subject, fraction));
  bridge.on('preferences.changed', (preferences) => state.adoptPreferences(preferences));
  bridge.on('app.troubled', () => state.notify({ kind: 'error', code: 'internal', detail: {} }));
  bridge.on('window.closing', () => void leaveWindow(store, bridge));
  bridge.on('files.opened', ({ files }) => void state.openFiles(files));
}

/** Keeps all that is typed, and lets main close the window. */
async function leaveWindow(store: KanwuStore, bridge: Bridge): Promise<void> {
  const isKept = await store.getState().leaveWorkspace();
  await callBridge(bridge, 'window.may-close', { lost: !isKept });
}

function namesWorkspace(files: readonly ChosenFile[]): boolean {
  return files.some(({ use }) => use === 'workspace');
}
