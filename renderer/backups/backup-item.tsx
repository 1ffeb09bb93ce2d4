import { useState } from 'react';
import type { BackupList } from '../../model/backup.ts';
import { Button } from '../controls/button.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { useKanwuStore } from '../state/use-kanwu.ts';

/** One backup: when it was made, what it holds, and restoring it. */
export function BackupItem({ backup }: { readonly backup: BackupList['backups'][number] }) {
  const { m, format } = useMessages();
  const store = useKanwuStore();
  const [restoring, setRestoring] = useState(false);
  const { file, at, why, bytes, issues, articles, entries, lastEntryAt } = backup;
  const restore = async (): Promise<void> => {
    setRestoring(true);
    await store.getState().restoreBackup(file.handle);
    setRestoring(false);
  };
  return (
    <li title={file.path}>
      <div className="backup-facts">
        <span className="backup-when">
          {format.when(at)}
          <span className="backup-why">{m.backup.reason[why]}</span>
        </span>
        <span className="backup-holds">
          {m.backup.holds(issues, articles, entries)}
          {lastEntryAt === null ? '' : ` · ${m.backup.lastEntry(format.when(lastEntryAt))}`}
        </span>
      </div>
      <span className="backup-size">{m.backup.size(megabytes(bytes))}</span>
      <Button
        disabled={restoring}
        aria-label={m.backup.restoreOf(format.when(at))}
        title={m.backup.restoreOf(format.when(at))}
        onClick={() => void restore()}
      >
        {m.backup.restore}
      </Button>
    </li>
  );
}

function megabytes(bytes: number): string {
  const size = bytes / 1024 ** 2;
  return size < 10 ? size.toFixed(1) : String(Math.round(size));
}
