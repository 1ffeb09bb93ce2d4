import { useState } from 'react';
import type { DraftPlace } from '../../model/draft.ts';
import { addRelationType } from '../../model/edits/relation-type-edits.ts';
import type { RelationType } from '../../model/relation.ts';
import { shippedRelationType } from '../../model/relation-type.ts';
import { ChoiceList } from '../controls/choice-list.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { useKanwu } from '../state/use-kanwu.ts';
import { AddType } from './add-type.tsx';
import { RelationTypeFacts } from './relation-type-facts.tsx';
import { TagSetDialog } from './tag-set-dialog.tsx';

/** The place of the name of the type that is being added. */
const added: DraftPlace = { kind: 'new-relation-type' };

/** The relation types of the workspace: how they are called, and between what they stand. */
export function RelationTypesDialog() {
  const { m } = useMessages();
  const { types } = useKanwu((state) => state.tagSet.relations);
  const [wanted, setWanted] = useState<RelationType | null>(null);
  const chosen = types.find(({ type }) => type === wanted) ?? types[0];
  return (
    <TagSetDialog
      which="relation-types"
      adding={
        <AddType
          place={added}
          words={m.relationTypes}
          known={types.map(({ type }) => ({ type, name: m.relationName(type, 'subject') }))}
          editOf={(type, subjectLabel) => addRelationType({ ...shippedRelationType(type), subjectLabel })}
          onAdded={setWanted}
        />
      }
    >
      <ChoiceList
        label={m.relationTypes.title}
        chosen={chosen?.type ?? ''}
        onChoose={setWanted}
        items={types.map(({ type, isOffered }) => ({
          id: type,
          name: m.relationName(type, 'subject'),
          content: (
            <div className={`type-item ${isOffered ? '' : 'type-item-unoffered'}`}>
              <span className="truncate">{m.relationName(type, 'subject')}</span>
              <span className="type-item-reverse truncate">{m.relationName(type, 'object')}</span>
            </div>
          ),
        }))}
      />
      {chosen === undefined ? null : <RelationTypeFacts key={chosen.type} type={chosen} />}
    </TagSetDialog>
  );
}
