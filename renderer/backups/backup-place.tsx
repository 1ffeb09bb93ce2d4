import { Info, TriangleAlert } from 'lucide-react';
import { useId } from 'react';
import { type BackupList, backupShares } from '../../model/backup.ts';
import { Button } from '../controls/button.tsx';
import { Select } from '../controls/fields.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { useKanwuStore } from '../state/use-kanwu.ts';

/** Where backups lie and how much room they may take, and both to be changed. */
export function BackupPlace({
  list,
  isFailing,
}: {
  readonly list: BackupList;
  /** What is wrong with it is said elsewhere. */
  readonly isFailing: boolean;
}) {
  const { m, format } = useMessages();
  const store = useKanwuStore();
  const shareId = useId();
  const { folder, isChosen, isFolderThere, onSameDisk, share } = list;
  const { chooseBackupFolder, keepBackupsBeside, setBackupShare } = store.getState();
  const isMissing = isChosen && !isFolderThere;
  return (
    <div className="backup-place">
      <span className="field-label">{m.backup.folder}</span>
      <div className="backup-place-row">
        <code className="truncate" title={folder} data-testid="backup-folder">
          {folder}
        </code>
        {isChosen ? <Button onClick={() => void keepBackupsBeside()}>{m.backup.useFolderBeside}</Button> : null}
        <Button onClick={() => void chooseBackupFolder()}>{m.backup.chooseFolder}</Button>
      </div>
      {isFailing ? null : isMissing ? (
        <p className="backup-place-missing" role="alert">
          <TriangleAlert size={14} aria-hidden /> {m.backup.folderMissing}
        </p>
      ) : onSameDisk ? (
        <p className="backup-place-note">
          <Info size={14} aria-hidden /> {m.backup.sameDisk}
        </p>
      ) : null}
      <div className="backup-share">
        <label htmlFor={shareId}>{m.backup.share}</label>
        <Select<string>
          id={shareId}
          value={String(share)}
          choices={backupShares.map((each) => ({ value: String(each), label: format.percent(each) }))}
          onChoose={(chosen) => {
            const wanted = backupShares.find((each) => String(each) === chosen);
            if (wanted !== undefined) void setBackupShare(wanted);
          }}
        />
      </div>
      <p className="field-hint">{m.backup.shareHint}</p>
    </div>
  );
}
