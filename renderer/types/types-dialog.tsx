import { useState } from 'react';
import type { DraftPlace } from '../../model/draft.ts';
import { addType } from '../../model/edits/type-edits.ts';
import { shippedType } from '../../model/entity-type.ts';
import type { EntityType } from '../../model/mention.ts';
import { ChoiceList } from '../controls/choice-list.tsx';
import { Keys } from '../controls/keys.tsx';
import { TypeMark } from '../controls/marks.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { useKanwu } from '../state/use-kanwu.ts';
import { AddType } from './add-type.tsx';
import { TagSetDialog } from './tag-set-dialog.tsx';
import { TypeFacts } from './type-facts.tsx';

/** The place of the name of the type that is being added. */
const added: DraftPlace = { kind: 'new-type' };

/** The entity types of the workspace: how they are called, shown and chosen. */
export function TypesDialog() {
  const { m } = useMessages();
  const { types } = useKanwu((state) => state.tagSet);
  const asked = useKanwu((state) => state.typeToMove);
  const [wanted, setWanted] = useState<EntityType | null>(asked);
  const chosen = types.find(({ type }) => type === wanted) ?? types[0];
  return (
    <TagSetDialog
      which="types"
      adding={
        <AddType
          place={added}
          words={m.types}
          known={types.map(({ type }) => ({ type, name: m.typeName(type) }))}
          editOf={(type, label) => addType({ ...shippedType(type), label })}
          onAdded={setWanted}
        />
      }
    >
      <ChoiceList
        label={m.types.title}
        chosen={chosen?.type ?? ''}
        onChoose={setWanted}
        items={types.map(({ type, key, isOffered }) => ({
          id: type,
          name: m.typeName(type),
          content: (
            <div className={`type-item ${isOffered ? '' : 'type-item-unoffered'}`}>
              <TypeMark type={type} />
              {key === null ? null : <Keys chord={key} />}
            </div>
          ),
        }))}
      />
      {chosen === undefined ? null : (
        <TypeFacts key={chosen.type} type={chosen} isToMove={chosen.type === asked} onMoved={setWanted} />
      )}
    </TagSetDialog>
  );
}
