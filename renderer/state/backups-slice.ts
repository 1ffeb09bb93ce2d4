import type { Bridge } from '../../preload/contract.ts';
import type { BackupsPart } from './backups-part.ts';
import { callBridge } from './bridge-call.ts';
import type { Slice } from './state.ts';

export const backupsSlice =
  (bridge: Bridge): Slice<BackupsPart> =>
  (set, get) => {
    /** Does something about backups, after which their list may be another. */
    const doing = async (work: () => Promise<unknown>): Promise<void> => {
      try {
        await work();
        set(({ backupsVersion }) => ({ backupsVersion: backupsVersion + 1 }));
      } catch (thrown) {
        get().notifyError(thrown);
      }
    };
    return {
      backups: null,
      backupsOf: null,
      backupsVersion: 0,
      noteBackups(state) {
        const before = get().backups;
        const isOther = state.last !== before?.last || state.failure?.code !== before?.failure?.code;
        set(({ backupsVersion }) => ({ backups: state, backupsVersion: backupsVersion + (isOther ? 1 : 0) }));
      },
      async readBackups() {
        try {
          set({ backups: await callBridge(bridge, 'backup.state', {}) });
        } catch (thrown) {
          get().notifyError(thrown);
        }
      },
      openBackups: (backupsOf) => set({ dialog: 'backups', dialogIssueId: null, fileToRead: null, backupsOf }),
      async makeBackup() {
        const before = get().backups?.last ?? null;
        await doing(async () => {
          const state = await callBridge(bridge, 'backup.make', {});
          if (state !== null) get().noteBackups(state);
        });
        return get().backups?.last !== before;
      },
      async restoreBackup(backup) {
        await doing(async () => {
          const of = get().backupsOf?.handle ?? null;
          const restored = await callBridge(bridge, 'backup.restore', { backup, of });
          if (restored === null) return;
          get().closeDialog();
          await get().openWorkspace(restored);
        });
      },
      chooseBackupFolder: () => doing(() => callBridge(bridge, 'backup.choose-folder', {})),
      keepBackupsBeside: () => doing(() => callBridge(bridge, 'backup.use-folder-beside', {})),
      setBackupShare: (share) => doing(() => callBridge(bridge, 'backup.set-share', { share })),
      showBackupFolder: () =>
        doing(() => callBridge(bridge, 'backup.show-folder', { of: get().backupsOf?.handle ?? null })),
    };
  };
