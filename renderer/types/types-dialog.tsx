import { useEffect, useState } from 'react';
import type { DraftPlace } from '../../model/draft.ts';
import { draftKey } from '../../model/draft.ts';
import type { EntityType } from '../../model/mention.ts';
import { Button } from '../controls/button.tsx';
import { ChoiceList } from '../controls/choice-list.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { Keys } from '../controls/keys.tsx';
import { TypeMark } from '../controls/marks.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';
import { AddType } from './add-type.tsx';
import { TypeFacts } from './type-facts.tsx';
import './types.css';

/** The place of the name of the type that is being added. */
const added: DraftPlace = { kind: 'new-type' };

/** The entity types of the workspace: how they are called, shown and chosen. */
export function TypesDialog() {
  const { m } = useMessages();
  const store = useKanwuStore();
  const tagSet = useKanwu((state) => state.tagSet);
  const [wanted, setWanted] = useState<EntityType | null>(null);
  const workspaceOpen = useKanwu((state) => state.workspace !== null);
  const typed = useKanwu(({ drafts }) => drafts.get(draftKey(added)));
  const { closeDialog, dropDraft } = store.getState();
  useEffect(() => {
    if (!workspaceOpen) closeDialog();
  }, [workspaceOpen, closeDialog]);
  const chosen = tagSet.types.find(({ type }) => type === wanted) ?? tagSet.types[0];
  const unfinished = typed === undefined || typed.leaving ? null : { text: typed.text, drop: () => dropDraft(added) };
  return (
    <Dialog
      className="list-and-facts"
      title={m.types.title}
      onClose={closeDialog}
      unfinished={unfinished}
      footer={
        <>
          <AddType place={added} onAdded={setWanted} />
          <Button tone="primary" onClick={closeDialog}>
            {m.common.done}
          </Button>
        </>
      }
    >
      <ChoiceList
        label={m.types.title}
        chosen={chosen?.type ?? ''}
        onChoose={setWanted}
        items={tagSet.types.map(({ type, key, isOffered }) => ({
          id: type,
          content: (
            <div className={`type-item ${isOffered ? '' : 'type-item-unoffered'}`}>
              <TypeMark type={type} />
              {key === null ? null : <Keys chord={key} />}
            </div>
          ),
        }))}
      />
      {chosen === undefined ? null : <TypeFacts key={chosen.type} type={chosen} />}
    </Dialog>
  );
}
