import type { Changes } from '../../model/commands/command.ts';
import type { DraftPlace } from '../../model/draft.ts';
import { describeRelationType, forgetRelationType } from '../../model/edits/relation-type-edits.ts';
import { builtInRelationTypes } from '../../model/relation.ts';
import type { DescribedRelationType } from '../../model/relation-type.ts';
import { DraftArea } from '../controls/draft-field.tsx';
import { LabelFields } from '../controls/label-fields.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';
import { EndTypes } from './end-types.tsx';
import { ForgetType } from './forget-type.tsx';
import { OfferType } from './offer-type.tsx';

type RelationTypeField = Extract<DraftPlace, { kind: 'relation-type' }>['field'];

/** How a relation type is called, and between what it stands. */
export function RelationTypeFacts({ type: described }: { readonly type: DescribedRelationType }) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const { type, subjectLabel, objectLabel, subjectTypes, objectTypes, isOffered, note } = described;
  const description = useKanwu((state) => state.relationTypeDescriptions.find((each) => each.type === type));
  const isUsed = useKanwu((state) => state.relationTypes.includes(type));
  const place = (field: RelationTypeField): DraftPlace => ({ kind: 'relation-type', type, field });
  const describe = (changes: Changes<'relationType'>): Promise<boolean> => {
    const { relationTypeDescriptions, executeTyped } = store.getState();
    return executeTyped(describeRelationType(described, changes, relationTypeDescriptions));
  };
  return (
    <div className="facts">
      <div className="relation-type-row">
        <LabelFields
          names={m.relationTypes.labels}
          places={{ zh: place('subject-zh'), en: place('subject-en') }}
          label={subjectLabel}
          placeholder={m.relationName(type, 'subject')}
          onChange={(changed) => describe({ subjectLabel: changed })}
        />
        <LabelFields
          names={m.relationTypes.reverses}
          places={{ zh: place('object-zh'), en: place('object-en') }}
          label={objectLabel}
          placeholder={m.relationName(type, 'object')}
          onChange={(changed) => describe({ objectLabel: changed })}
        />
      </div>
      <p className="field-hint">{m.relationTypes.labelsHint}</p>
      <EndTypes
        label={m.relationTypes.from}
        chosen={subjectTypes}
        onChoose={(types) => void describe({ subjectTypes: types })}
      />
      <EndTypes
        label={m.relationTypes.to}
        chosen={objectTypes}
        onChoose={(types) => void describe({ objectTypes: types })}
      />
      <p className="field-hint">{m.relationTypes.anyHint}</p>
      <OfferType
        isOffered={isOffered}
        name={m.relationTypes.isOffered}
        hint={m.relationTypes.isOfferedHint}
        onChange={(offered) => void describe({ isOffered: offered })}
      />
      <DraftArea
        label={m.types.note}
        hint={m.relationTypes.noteHint}
        place={place('note')}
        value={note}
        onCommit={(text) => describe({ note: text })}
      />
      {description === undefined ? null : (
        <ForgetType
          isShipped={builtInRelationTypes.some((each) => each === type)}
          isUsed={isUsed}
          usedHint={m.relationTypes.usedHint}
          onForget={() => void store.getState().execute(forgetRelationType(description))}
        />
      )}
      <p className="field-hint">{m.types.code(type)}</p>
    </div>
  );
}
