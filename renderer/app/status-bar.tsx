import { GitCompare, X } from 'lucide-react';
import { visibleName } from '../../model/visible-name.ts';
import { Button, IconButton } from '../controls/button.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';
import { Saving } from './saving.tsx';

/** The line at the window's foot: whether everything is saved, what is under way, and where the data is. */
export function StatusBar() {
  const { m } = useMessages();
  const path = useKanwu((state) => state.workspace?.path ?? null);
  return (
    <footer className="status-bar">
      {path === null ? null : <Saving />}
      <Conflicts />
      <Jobs />
      <span className="status-space" />
      {path === null ? null : (
        <span className="status-path truncate" title={m.statusBar.workspaceAt(path)} data-testid="workspace-path">
          <bdi>{visibleName(path)}</bdi>
        </span>
      )}
    </footer>
  );
}

/** How many conflicts wait, and the way to them; nothing while none do. */
function Conflicts() {
  const { m } = useMessages();
  const store = useKanwuStore();
  const count = useKanwu((state) => state.workspace?.conflicts ?? 0);
  if (count === 0) return null;
  return (
    <Button
      tone="quiet"
      icon={GitCompare}
      className="status-conflicts"
      title={m.command.conflicts}
      data-testid="conflicts"
      onClick={() => store.getState().openDialog('conflicts')}
    >
      {m.conflict.count(count)}
    </Button>
  );
}

function Jobs() {
  const { m, format } = useMessages();
  const store = useKanwuStore();
  const jobs = useKanwu((state) => state.jobs);
  return (
    <>
      {jobs.map((job) => (
        <span key={job.id} className="job">
          <span className="truncate">{m.job[job.kind](job.subject)}</span>
          <progress max={1} value={job.fraction} aria-label={m.job[job.kind](job.subject)} />
          <span className="job-fraction">{format.percent(job.fraction)}</span>
          <IconButton
            icon={X}
            label={m.common.cancel}
            disabled={job.cancelling}
            onClick={() => void store.getState().cancelJob(job.id)}
          />
        </span>
      ))}
    </>
  );
}
