import { useEffect, useRef } from 'react';
import { useWayTo } from '../commands/command-keys.tsx';
import { Button } from '../controls/button.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';

/** Says what of an article stays with its text and what goes with the article, and asks whether it shall go. */
export function RemoveArticleDialog() {
  const { m } = useMessages();
  const store = useKanwuStore();
  const removing = useKanwu((state) => state.removing);
  const confirm = useRef<HTMLButtonElement>(null);
  const wayBack = useWayTo('undo');
  const close = (): void => store.getState().closeDialog();
  useEffect(() => confirm.current?.focus(), []);
  if (removing === null) return null;
  const { headline, blocks, stays, lost } = removing;
  const staying = m.removeArticle.stays(stays);
  const going = m.removeArticle.lost(lost);
  return (
    <Dialog
      title={m.removeArticle.title}
      className="remove-issue"
      onClose={close}
      footer={
        <>
          <Button onClick={close}>{m.common.cancel}</Button>
          <Button ref={confirm} tone="primary" onClick={() => void store.getState().removeAnyway()}>
            {m.common.remove}
          </Button>
        </>
      }
    >
      <p className="remove-issue-title">{headline === '' ? m.library.noHeadline : headline}</p>
      <p>{m.removeArticle.what(blocks, wayBack)}</p>
      {staying !== '' && <p>{staying}</p>}
      {going !== '' && <p>{going}</p>}
    </Dialog>
  );
}
