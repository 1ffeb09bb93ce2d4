import { type ReactNode, useEffect } from 'react';
import { Button } from '../controls/button.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { Segmented } from '../controls/segmented.tsx';
import { useUnfinished } from '../controls/use-new-text.ts';
import { useMessages } from '../messages/use-messages.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';
import { CarryTagSet } from './carry-tag-set.tsx';
import './types.css';

/** The two lists that a tag set has, by the names of their dialogs. */
type TypesOf = 'types' | 'relation-types';

/** What is added by its name there. */
const newNames = {
  types: ['new-type', 'new-attribute', 'new-example'],
  'relation-types': ['new-relation-type'],
} as const;

/** What the dialogs of both kinds of types have in common: the way to the other, the field that adds one, what is left unsaid. */
export function TagSetDialog({
  which,
  adding,
  children,
}: {
  readonly which: TypesOf;
  readonly adding: ReactNode;
  readonly children: ReactNode;
}) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const workspaceOpen = useKanwu((state) => state.workspace !== null);
  const { closeDialog, openDialog } = store.getState();
  useEffect(() => {
    if (!workspaceOpen) closeDialog();
  }, [workspaceOpen, closeDialog]);
  const unfinished = useUnfinished(newNames[which]);
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
        <CarryTagSet />
      </div>
      {children}
    </Dialog>
  );
}
