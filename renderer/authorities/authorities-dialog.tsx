import { BookMarked, FileInput, RefreshCw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { AuthorityList } from '../../model/authorities/authority-record.ts';
import { Button, IconButton } from '../controls/button.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { EmptyState } from '../controls/empty-state.tsx';
import { useUnfinished } from '../controls/use-new-text.ts';
import { useMessages } from '../messages/use-messages.ts';
import { callBridge, errorOf } from '../state/bridge-call.ts';
import { useAnswer } from '../state/use-answer.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';
import { NameServices } from './name-services.tsx';
import { RegisterForPrograms } from './served-register.tsx';
import './authorities.css';

/** The lists of authority files of the workspace: loading, replacing and removing them, with how far that is; and other programs beside them. */
export function AuthoritiesDialog() {
  const { m } = useMessages();
  const store = useKanwuStore();
  const [version, setVersion] = useState(0);
  const [said, setSaid] = useState('');
  const lists = useAnswer('authority.lists', {}, version);
  const parts = useAnswer('authority.parts', {}, version) ?? [];
  const job = useKanwu(({ jobs }) => jobs.find(({ kind }) => kind.startsWith('authority-')) ?? null);
  const { closeDialog, runJob, cancelJob, notifyError } = store.getState();
  /** Does something about the lists, which says what came of it. */
  const doing = async (work: () => Promise<string>): Promise<void> => {
    setSaid('');
    try {
      setSaid(await work());
    } catch (thrown) {
      if (errorOf(thrown).code !== 'cancelled') notifyError(thrown);
    }
    setVersion((before) => before + 1);
  };
  const load = () =>
    doing(async () => {
      const loaded = await runJob('authority-list', (id) =>
        callBridge(window.kanwu, 'authority.choose-and-add', { job: id }),
      );
      return loaded === null ? '' : m.authorities.loaded(loaded.name, loaded.records);
    });
  const replace = ({ sha256 }: AuthorityList) =>
    doing(async () => {
      const loaded = await runJob('authority-list', (id) =>
        callBridge(window.kanwu, 'authority.choose-and-replace', { job: id, sha256 }),
      );
      return loaded === null ? '' : m.authorities.replaced(loaded.name, loaded.records);
    });
  const remove = ({ sha256, name }: AuthorityList) =>
    doing(async () => {
      await runJob('authority-removal', (id) =>
        callBridge(window.kanwu, 'authority.remove', { job: id, sha256, name }),
      );
      return m.authorities.removed(name);
    });
  return (
    <Dialog
      title={m.authorities.title}
      onClose={closeDialog}
      unfinished={useUnfinished(['new-service'])}
      footer={
        <Button tone="primary" onClick={closeDialog}>
          {m.common.done}
        </Button>
      }
    >
      <div className="authority-load">
        <Button icon={FileInput} disabled={job !== null} onClick={() => void load()}>
          {m.authorities.load}
        </Button>
        <p className="authority-hint">{m.authorities.formats}</p>
      </div>
      {job === null ? null : (
        <div className="authority-progress">
          <progress max={1} value={job.fraction} aria-label={m.job[job.kind](job.subject)} />
          <Button disabled={job.cancelling} onClick={() => void cancelJob(job.id)}>
            {m.common.cancel}
          </Button>
        </div>
      )}
      <p className="authority-hint" role="status">
        {said}
      </p>
      {lists === null ? null : lists.length + parts.length === 0 ? (
        <EmptyState icon={BookMarked} title={m.authorities.none} />
      ) : (
        <>
          <ul className="authority-lists">
            {lists.map((list) => (
              <li key={list.sha256}>
                <span className="truncate" title={list.file}>
                  {list.name}
                </span>
                <span className="authority-size">{m.authorities.records(list.records)}</span>
                <IconButton
                  icon={RefreshCw}
                  label={m.authorities.replace(list.name)}
                  disabled={job !== null}
                  onClick={() => void replace(list)}
                />
                <IconButton
                  icon={Trash2}
                  label={m.authorities.remove(list.name)}
                  aria-describedby="authority-removal"
                  disabled={job !== null}
                  onClick={() => void remove(list)}
                />
              </li>
            ))}
            {/* What is on its way in or out now is no leftover. */}
            {(job === null ? parts : []).map((list) => (
              <li key={list.sha256}>
                <span className="truncate" title={list.file}>
                  {list.name}
                </span>
                <span className="authority-size">{m.authorities.left(list.records)}</span>
                <IconButton
                  icon={Trash2}
                  label={m.authorities.removeRest(list.name)}
                  onClick={() => void remove(list)}
                />
              </li>
            ))}
          </ul>
          <p id="authority-removal" className="authority-hint">
            {m.authorities.consequence}
          </p>
        </>
      )}
      <NameServices />
      <RegisterForPrograms />
    </Dialog>
  );
}
