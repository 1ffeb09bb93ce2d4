import { useEffect, useRef } from 'react';
import { Button } from '../controls/button.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { finishAnyway } from '../review/finish-article.ts';
import { waitingByKind } from '../review/walked-queue.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';

/** Says what of the open article still waits, and asks whether it is done all the same. */
export function FinishArticleDialog() {
  const { m } = useMessages();
  const store = useKanwuStore();
  const open = useKanwu((state) => state.open);
  const confirm = useRef<HTMLButtonElement>(null);
  const close = (): void => store.getState().closeDialog();
  useEffect(() => confirm.current?.focus(), []);
  if (open === null) return null;
  return (
    <Dialog
      title={m.walk.finish.title}
      onClose={close}
      footer={
        <>
          <Button onClick={close}>{m.walk.finish.back}</Button>
          <Button ref={confirm} tone="primary" onClick={() => void finishAnyway(store)}>
            {m.walk.finish.anyway}
          </Button>
        </>
      }
    >
      <p>{m.walk.finish.what(waitingByKind(open))}</p>
    </Dialog>
  );
}
