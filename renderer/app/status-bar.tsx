import { Cloud, GitCompare, HardDrive, Network, PencilLine, Radio, TriangleAlert, X } from 'lucide-react';
import { errorWords } from '../../resources/words/errors.ts';
import { useWayTo } from '../commands/command-keys.tsx';
import { Button, IconButton } from '../controls/button.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { canWrite } from '../review/review-actions.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';
import { Saving } from './saving.tsx';

/** The line at the window's foot: whether everything is saved, what is under way, and where the data is. */
export function StatusBar() {
  const { m } = useMessages();
  const path = useKanwu((state) => state.workspace?.path ?? null);
  return (
    <footer className="status-bar">
      {path === null ? null : <Saving />}
      <Mode />
      <Conflicts />
      {path === null ? null : <Backups />}
      <Served />
      <Jobs />
      <span className="status-space" />
      <Place />
      {path === null ? null : (
        <span className="status-path truncate" title={m.statusBar.workspaceAt(path)} data-testid="workspace-path">
          <bdi>{path}</bdi>
        </span>
      )}
    </footer>
  );
}

/** That the text is written in, while it is. */
function Mode() {
  const { m } = useMessages();
  const wayBack = useWayTo('write-text', true);
  const isWritten = useKanwu((state) => state.textMode === 'write' && canWrite(state));
  if (!isWritten) return null;
  return (
    <span className="status-mode" data-testid="status-mode">
      <PencilLine size={13} aria-hidden />
      {m.writing.modeHints.write(wayBack)}
    </span>
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

/** When the last backup was made, or that there is none and why; the way to all of them. */
function Backups() {
  const { m, format, language } = useMessages();
  const store = useKanwuStore();
  const state = useKanwu(({ backups }) => backups);
  if (state === null || (state.last === null && state.failure === null)) return null;
  const { last, failure, onSameDisk } = state;
  return (
    <Button
      tone="quiet"
      icon={failure === null ? HardDrive : TriangleAlert}
      className="status-backups"
      data-failing={failure === null ? undefined : true}
      title={failure === null ? m.backup.lastTitle(onSameDisk) : errorWords(failure, language).title}
      data-testid="backups"
      onClick={() => store.getState().openBackups(null)}
    >
      {failure !== null || last === null ? m.backup.failing : m.backup.last(format.when(last))}
    </Button>
  );
}

/** That other programs on this computer are answered from the register, while they are. */
function Served() {
  const { m } = useMessages();
  const store = useKanwuStore();
  const servedAt = useKanwu((state) => state.servedAt);
  if (servedAt === null) return null;
  return (
    <Button
      tone="quiet"
      icon={Radio}
      className="status-served"
      title={m.services.statusTitle(servedAt)}
      data-testid="served"
      onClick={() => store.getState().openDialog('authorities')}
    >
      {m.services.status}
    </Button>
  );
}

/** What is special about where the workspace lies; nothing where it is an ordinary folder. */
function Place() {
  const { m } = useMessages();
  const place = useKanwu((state) => state.workspace?.place ?? null);
  if (place === null || (!place.isOnNetwork && place.syncClient === null)) return null;
  const { syncClient } = place;
  const Icon = syncClient === null ? Network : Cloud;
  return (
    <span
      className="status-place"
      title={syncClient === null ? m.place.networkNext : m.place.syncedNext}
      data-testid="place"
    >
      <Icon size={14} aria-hidden />
      {syncClient === null ? m.statusBar.network : m.statusBar.synced(syncClient)}
    </span>
  );
}

function Jobs() {
  const { m, format } = useMessages();
  const store = useKanwuStore();
  const jobs = useKanwu((state) => state.jobs);
  const isWorkspaceOpen = useKanwu((state) => state.workspace !== null);
  // Most workspaces are open at once; without one the start screen says it.
  const told = jobs.filter(({ kind, subject }) => kind !== 'open' || (subject !== '' && isWorkspaceOpen));
  return (
    <>
      {told.map((job) => (
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
