import { useEffect, useRef } from 'react';
import { useWayTo } from '../commands/command-keys.tsx';
import { Button } from '../controls/button.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';

/** Asks whether an import shall really be undone, and says what goes with it and how it comes back. */
export function UndoImportDialog() {
  const { m } = useMessages();
  const store = useKanwuStore();
  const confirm = useRef<HTMLButtonElement>(null);
  const entry = useKanwu(({ undoState: { undo } }) => (undo?.action === 'issue-import' ? undo : null));
  const isNext = entry !== null;
  const wayBack = useWayTo('redo');
  const close = (): void => store.getState().closeDialog();
  useEffect(() => {
    if (isNext) confirm.current?.focus();
    // Meanwhile something else was done, here or in another window.
    else store.getState().closeDialog();
  }, [isNext, store]);
  if (entry === null) return null;
  return (
    <Dialog
      title={m.undoImport.title}
      onClose={close}
      footer={
        <>
          <Button onClick={close}>{m.common.cancel}</Button>
          <Button
            ref={confirm}
            tone="primary"
            onClick={() => {
              close();
              void store.getState().undo(entry.id);
            }}
          >
            {m.undoImport.confirm}
          </Button>
        </>
      }
    >
      <p>
        <strong>{entry.summary}</strong>
      </p>
      <p>{m.undoImport.what(wayBack)}</p>
    </Dialog>
  );
}
