import { useEffect, useRef } from 'react';
import { Button } from '../controls/button.tsx';
import { chordLabels } from '../controls/chord.ts';
import { Dialog } from '../controls/dialog.tsx';
import { useIsMac } from '../controls/use-is-mac.ts';
import { useMessages } from '../messages/use-messages.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';

/** Asks whether an import shall really be undone, and says what goes with it and how it comes back. */
export function UndoImportDialog() {
  const { m } = useMessages();
  const store = useKanwuStore();
  const mac = useIsMac();
  const confirm = useRef<HTMLButtonElement>(null);
  const entry = useKanwu(({ undoState: { undo } }) => (undo?.action === 'issue-import' ? undo : null));
  const isNext = entry !== null;
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
      <p>{m.undoImport.what(chordLabels('Mod+Shift+Z', mac).join('+'))}</p>
    </Dialog>
  );
}
