import { parentPort } from 'node:worker_threads';
import { KanwuError } from '../../model/error.ts';
import { backUp } from '../store/backup/back-up.ts';
import { foundBackups, ownerAt } from '../store/backup/found-backups.ts';
import { restoreBackup, restoreBeside } from '../store/backup/restore-backup.ts';
import type { OpenOptions } from '../store/open-database.ts';
import { openStore, type StoreHere } from '../store/open-store.ts';
import { patiently } from '../store/patience.ts';
import { backupsHolding, purgeBackups } from '../store/purge/purge-backups.ts';
import { recoverWorkspace } from '../store/recover/recover-workspace.ts';
import { sqliteVersion } from '../store/sqlite-version.ts';
import { answerRequests } from './protocol/answer-requests.ts';
import type { BackupRequests, StoreRequests } from './store/requests.ts';

/** One connection to a workspace file off the main thread: it writes, or reads, or does what takes long. */
let opened: StoreHere | null = null;

/** A person's edit of so many mentions and entities or more would be waited for. */
const lagsFrom = 500;

function store(): StoreHere {
  if (opened === null) throw new KanwuError('workspace-not-open');
  return opened;
}

/** Of a workspace that another thread may have open; of one that none has only who it is is asked. */
function openHere(nativeBinding: string | undefined): OpenOptions {
  return { nativeBinding, isOpenHere: true };
}

answerRequests<StoreRequests & BackupRequests>(parentPort, {
  async open({ path, nativeBinding, readonly, isOpenHere, backups }, { stop, progress }) {
    const preparing = { stop, onProgress: progress };
    opened = await openStore(path, { nativeBinding, readonly, isOpenHere, lagsFrom, preparing }, backups);
    return null;
  },
  read: ({ name, input }) => store().read(name, input),
  write: ({ name, input }, { wait, stop }) => store().write(name, input, { onWait: wait, stop }),
  async export(wanted, { stop, progress }) {
    // Only the thread for what takes long needs it.
    const { exportWorkspace } = await import('../formats/dataset/export-workspace.ts');
    return exportWorkspace(store(), { ...wanted, stop, onProgress: progress });
  },
  async 'preview-export'(wanted) {
    const { previewExport } = await import('../formats/dataset/export-workspace.ts');
    return previewExport(store(), wanted);
  },
  async 'export-losses'(wanted, { stop, progress }) {
    const { lossesOfExport } = await import('../formats/dataset/export-workspace.ts');
    return lossesOfExport(store(), { ...wanted, stop, onProgress: progress });
  },
  async 'difference-between'(wanted, { stop, progress }) {
    const { differenceBetween } = await import('../formats/dataset/difference-between.ts');
    return differenceBetween(store(), { ...wanted, stop, onProgress: progress });
  },
  async 'save-copy'({ to, replace }) {
    await store().saveCopy(to, replace);
    return null;
  },
  'back-up': ({ nativeBinding, ...wanted }) => patiently(wanted.path, () => backUp(wanted, openHere(nativeBinding))),
  'list-backups': ({ path, folder, nativeBinding }) =>
    foundBackups(ownerAt(path, openHere(nativeBinding)), folder, { nativeBinding }),
  'restore-backup'({ backup, nativeBinding, ...place }) {
    if ('beside' in place) return restoreBeside(backup, place.beside, { nativeBinding });
    restoreBackup(backup, place.to, { nativeBinding });
    return place.to;
  },
  'backups-holding': ({ nativeBinding, ...wanted }) => backupsHolding(wanted, openHere(nativeBinding)),
  'purge-backups': ({ nativeBinding, ...wanted }) => purgeBackups(wanted, openHere(nativeBinding)),
  'sqlite-version': (settings) => sqliteVersion(settings),
  recover: ({ path, to, nativeBinding }) => recoverWorkspace(path, to, { nativeBinding }),
  async close() {
    await opened?.close();
    opened = null;
    return null;
  },
});
