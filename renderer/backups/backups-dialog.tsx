import { FolderOpen, HardDrive, HardDriveDownload } from 'lucide-react';
import { useState } from 'react';
import type { BackupList, BackupState } from '../../model/backup.ts';
import { describeError } from '../../resources/words/errors.ts';
import { Button } from '../controls/button.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { EmptyState } from '../controls/empty-state.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { useAnswer } from '../state/use-answer.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';
import { BackupItem } from './backup-item.tsx';
import { BackupPlace } from './backup-place.tsx';
import './backups.css';

/** The backups of the open workspace, or of one that was open before: where they lie, what they hold, and restoring one. */
export function BackupsDialog() {
  const { m } = useMessages();
  const store = useKanwuStore();
  const of = useKanwu((state) => state.backupsOf);
  const version = useKanwu((state) => state.backupsVersion);
  const state = useKanwu(({ backups }) => backups);
  const list = useAnswer('backup.list', { of: of?.handle ?? null }, version);
  const [isUpToDate, setUpToDate] = useState(false);
  const { closeDialog, makeBackup } = store.getState();
  return (
    <Dialog
      className="backups-dialog"
      title={of === null ? m.backup.title : m.backup.titleOf(nameOf(of.path))}
      onClose={closeDialog}
      footer={
        <>
          {of === null ? (
            <Button
              icon={HardDriveDownload}
              disabled={state?.isUnderWay === true}
              onClick={() => void makeBackup().then((isNew) => setUpToDate(!isNew))}
            >
              {state?.isUnderWay === true ? m.backup.underWay : m.backup.makeNow}
            </Button>
          ) : null}
          <Button tone="primary" onClick={closeDialog}>
            {m.common.done}
          </Button>
        </>
      }
    >
      <p className="backups-about">
        {m.backup.about} {m.backup.noImages}
      </p>
      {of === null ? <Said state={state} isUpToDate={isUpToDate} /> : null}
      {list === null ? null : (
        <>
          <BackupPlace list={list} isFailing={of === null && (state?.failure ?? null) !== null} />
          <Listed list={list} noneOf={of === null ? null : nameOf(of.path)} />
        </>
      )}
    </Dialog>
  );
}

/** What keeps backups from being made, or that the oldest had to go. */
function Said({ state, isUpToDate }: { readonly state: BackupState | null; readonly isUpToDate: boolean }) {
  const { m, language } = useMessages();
  if (state === null) return null;
  if (state.failure !== null) {
    return (
      <p className="backups-failure" role="alert">
        {describeError(state.failure, language)}
      </p>
    );
  }
  const said = [
    ...(state.droppedForRoom > 0 ? [m.backup.dropped(state.droppedForRoom)] : []),
    ...(isUpToDate && !state.isUnderWay ? [m.backup.upToDate] : []),
  ];
  return (
    <p className="backups-said" role="status">
      {said.join(' ')}
    </p>
  );
}

function Listed({ list, noneOf }: { readonly list: BackupList; readonly noneOf: string | null }) {
  const { m } = useMessages();
  const store = useKanwuStore();
  if (list.backups.length === 0) {
    return (
      <EmptyState icon={HardDrive} title={noneOf === null ? m.backup.none : m.backup.noneOf(noneOf)}>
        {noneOf === null ? m.backup.noneNext : undefined}
      </EmptyState>
    );
  }
  return (
    <section aria-labelledby="backups-list">
      <header className="backups-list-header">
        <h3 id="backups-list">{m.backup.list}</h3>
        <Button tone="quiet" icon={FolderOpen} onClick={() => void store.getState().showBackupFolder()}>
          {m.backup.showFolder}
        </Button>
      </header>
      <ul className="backups-list">
        {list.backups.map((backup) => (
          <BackupItem key={backup.file.handle} backup={backup} />
        ))}
      </ul>
    </section>
  );
}

function nameOf(path: string): string {
  const name = path.split(/[\\/]/).at(-1) ?? path;
  return name.replace(/\.kanwu$/i, '');
}
