import { BookMarked, FileInput, Trash2 } from 'lucide-react';
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

/** The lists of authority files of the workspace: loading one, with how far it is, and taking one away. */
export function AuthoritiesDialog() {
  const { m } = useMessages();
  const store = useKanwuStore();
  const [version, setVersion] = useState(0);
  const [said, setSaid] = useState('');
  const lists = useAnswer('authority.lists', {}, version);
  const job = useKanwu((state) => state.jobs.find(({ kind }) => kind === 'authority-list') ?? null);
  const { closeDialog, runJob, cancelJob, notifyError } = store.getState();
  const load = async (): Promise<void> => {
    setSaid('');
    try {
      const loaded = await runJob('authority-list', (id) =>
        callBridge(window.kanwu, 'authority.choose-and-add', { job: id }),
      );
      if (loaded !== null) setSaid(m.authorities.loaded(loaded.name, loaded.records));
    } catch (thrown) {
      if (errorOf(thrown).code !== 'cancelled') notifyError(thrown);
    }
    setVersion((before) => before + 1);
  };
  const remove = async ({ sha256, name }: AuthorityList): Promise<void> => {
    await callBridge(window.kanwu, 'authority.remove', { sha256 });
    setSaid(m.authorities.removed(name));
    setVersion((before) => before + 1);
  };
  return (
    <Dialog
      title={m.authorities.title}
      onClose={closeDialog}
      unfinished={useUnfinished('new-service')}
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
          <progress max={1} value={job.fraction} aria-label={m.job['authority-list'](job.subject)} />
          <Button onClick={() => void cancelJob(job.id)}>{m.common.cancel}</Button>
        </div>
      )}
      <p className="authority-hint" role="status">
        {said}
      </p>
      {lists === null ? null : lists.length === 0 ? (
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
                  icon={Trash2}
                  label={m.authorities.remove(list.name)}
                  aria-describedby="authority-removal"
                  onClick={() => void remove(list).catch(notifyError)}
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
