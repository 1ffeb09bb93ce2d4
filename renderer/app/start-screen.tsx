import { Database, FileText, FolderOpen, HardDrive, History } from 'lucide-react';
import { CommandKeys } from '../commands/command-keys.tsx';
import { runCommand } from '../commands/key-map.ts';
import { uiCommand } from '../commands/ui-commands.ts';
import { Button, IconButton } from '../controls/button.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';

/** What is shown while no workspace is open. */
export function StartScreen() {
  const { m, format } = useMessages();
  const store = useKanwuStore();
  const app = useKanwu((state) => state.app);
  const target = useKanwu((state) => state.targetWorkspace?.path) ?? app?.defaultWorkspace.path ?? '';
  const recent = app?.recentWorkspaces ?? [];
  const run = (id: Parameters<typeof uiCommand>[0]) => () => runCommand(uiCommand(id), store);
  return (
    <main className="start" aria-label={m.start.label} data-pane="start">
      <div className="start-column">
        <header className="start-title">
          <h1>{m.start.title}</h1>
          <p>{m.start.purpose}</p>
        </header>
        <Preparing />
        <div className="start-actions">
          <Button tone="primary" icon={FileText} onClick={run('open-issue')} data-pane-focus autoFocus>
            {m.command['open-issue']} <CommandKeys of="open-issue" />
          </Button>
          <Button onClick={run('open-sample')}>{m.command['open-sample']}</Button>
          <Button tone="quiet" onClick={run('tour')}>
            {m.command.tour}
          </Button>
          <Button icon={FolderOpen} onClick={run('open-workspace')}>
            {m.command['open-workspace']}
          </Button>
        </div>
        <p className="start-hint">{m.start.dropHint}</p>
        <section className="start-section" aria-labelledby="start-where">
          <h2 id="start-where">
            <Database size={14} aria-hidden /> {m.start.where}
          </h2>
          <div className="start-where">
            <code className="truncate" title={target} data-testid="workspace-target">
              {target}
            </code>
            <Button
              onClick={() => {
                store.getState().chooseTarget().catch(store.getState().notifyError);
              }}
            >
              {m.start.changeWhere}
            </Button>
          </div>
          <p className="start-hint">{m.start.whereHint}</p>
        </section>
        <section className="start-section" aria-labelledby="start-recent">
          <h2 id="start-recent">
            <History size={14} aria-hidden /> {m.start.recent}
          </h2>
          {recent.length === 0 ? (
            <p className="start-hint">{m.start.noRecent}</p>
          ) : (
            <ul className="start-recent">
              {recent.map(({ file, openedAt, exists }) => (
                <li key={file.handle} className="recent">
                  <button
                    type="button"
                    className="recent-workspace"
                    disabled={!exists}
                    title={file.path}
                    onClick={() => void store.getState().openWorkspace(file)}
                  >
                    <span className="recent-name truncate">{fileNameOf(file.path)}</span>
                    <span className="recent-path truncate">{file.path}</span>
                    <span className="recent-when">{exists ? format.when(openedAt) : m.start.missing}</span>
                  </button>
                  <IconButton
                    icon={HardDrive}
                    label={m.backup.ofWorkspace(fileNameOf(file.path))}
                    onClick={() => store.getState().openBackups(file)}
                  />
                </li>
              ))}
            </ul>
          )}
        </section>
      </div>
    </main>
  );
}

/** That a workspace is being prepared to be opened, and how far it is; nothing while none is. */
function Preparing() {
  const { m, format } = useMessages();
  const store = useKanwuStore();
  const jobs = useKanwu((state) => state.jobs);
  const job = jobs.find(({ kind, subject }) => kind === 'open' && subject !== '');
  if (job === undefined) return null;
  return (
    <section className="start-preparing" aria-labelledby="start-preparing" data-testid="preparing">
      <h2 id="start-preparing">{m.start.preparing(job.subject)}</h2>
      <div className="start-preparing-line">
        <progress max={1} value={job.fraction} aria-labelledby="start-preparing" />
        <span>{format.percent(job.fraction)}</span>
        <Button disabled={job.cancelling} onClick={() => void store.getState().cancelJob(job.id)}>
          {m.common.cancel}
        </Button>
      </div>
      <p className="start-hint">{m.start.preparingWhy}</p>
    </section>
  );
}

function fileNameOf(path: string): string {
  return (
    path
      .split(/[\\/]/)
      .at(-1)
      ?.replace(/\.kanwu$/i, '') ?? path
  );
}
