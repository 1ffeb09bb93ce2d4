import { type ReactNode, useEffect } from 'react';
import type { DraftPlace } from '../../model/draft.ts';
import { draftKey } from '../../model/draft.ts';
import { Button } from '../controls/button.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { Segmented } from '../controls/segmented.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';
import './types.css';

/** The two lists that a tag set has, by the names of their dialogs. */
type TypesOf = 'types' | 'relation-types';

/** What the dialogs of both kinds of types have in common: the way to the other, the field that adds one, what is left unsaid. */
export function TagSetDialog({
  which,
  added,
  adding,
  children,
}: {
  readonly which: TypesOf;
  /** The place of the name of the type that is being added. */
  readonly added: DraftPlace;
  readonly adding: ReactNode;
  readonly children: ReactNode;
}) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const workspaceOpen = useKanwu((state) => state.workspace !== null);
  const typed = useKanwu(({ drafts }) => drafts.get(draftKey(added)));
  const { closeDialog, dropDraft, openDialog } = store.getState();
  useEffect(() => {
    if (!workspaceOpen) closeDialog();
  }, [workspaceOpen, closeDialog]);
  const unfinished = typed === undefined || typed.leaving ? null : { text: typed.text, drop: () => dropDraft(added) };
  return (
    <Dialog
      className="list-and-facts tag-set"
      title={which === 'types' ? m.types.title : m.relationTypes.title}
      onClose={closeDialog}
      unfinished={unfinished}
      footer={
        <>
          {adding}
          <Button tone="primary" onClick={closeDialog}>
            {m.common.done}
          </Button>
        </>
      }
    >
      <div className="tag-set-kinds">
        <Segmented<TypesOf>
          label={m.types.which}
          value={which}
          choices={[
            { value: 'types', label: m.types.entities },
            { value: 'relation-types', label: m.types.relations },
          ]}
          onChoose={openDialog}
        />
      </div>
      {children}
    </Dialog>
  );
}
