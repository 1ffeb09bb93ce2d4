import { type AttributeKind, type AttributeType, attributeKinds } from '../../model/attribute-type.ts';
import type { Changes } from '../../model/commands/command.ts';
import { attributeTypeIdOf } from '../../model/derived-ids.ts';
import type { DraftPlace } from '../../model/draft.ts';
import { addAttributeType, removeAttributeType, reviseAttributeType } from '../../model/edits/attribute-edits.ts';
import type { EntityType } from '../../model/mention.ts';
import { Button } from '../controls/button.tsx';
import { DraftArea } from '../controls/draft-field.tsx';
import { SelectField } from '../controls/fields.tsx';
import { LabelFields } from '../controls/label-fields.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';
import { AddType } from './add-type.tsx';

/** What is noted of entities of a type: each attribute unfolds to be changed; a new one has free text until it is said otherwise. */
export function AttributeTypes({ entityType }: { readonly entityType: EntityType }) {
  const { m } = useMessages();
  const types = useKanwu((state) => state.tagSet).attributesOf(entityType);
  return (
    <section className="attribute-types" aria-label={m.attributes.label}>
      <h3 className="field-label">{m.attributes.label}</h3>
      <p className="field-hint">{m.attributes.about}</p>
      {types.map((type) => (
        <AttributeFacts key={type.id} type={type} />
      ))}
      <AddType
        place={{ kind: 'new-attribute', entityType }}
        words={m.attributes}
        known={types.map((type) => ({ type: type.name, name: m.attributeName(type) }))}
        editOf={(name, label) =>
          addAttributeType({
            ...{ id: attributeTypeIdOf(entityType, name), entityType, name, label },
            ...{ kind: 'text', values: [], note: '' },
          })
        }
        onAdded={() => undefined}
      />
    </section>
  );
}

type AttributeField = Extract<DraftPlace, { kind: 'attribute-type' }>['field'];

function AttributeFacts({ type }: { readonly type: AttributeType }) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const { entityType, name, label, kind, values, note } = type;
  const place = (field: AttributeField): DraftPlace => ({ kind: 'attribute-type', entityType, name, field });
  const revise = (changes: Changes<'attributeType'>): Promise<boolean> =>
    store.getState().executeTyped(reviseAttributeType(type, changes));
  return (
    <details className="attribute-type">
      <summary>
        <span className="truncate">{m.attributeName(type)}</span>
        <span className="type-item-reverse">{m.attributes.kinds[kind]}</span>
      </summary>
      <div className="attribute-facts">
        <div className="relation-type-row">
          <LabelFields
            names={m.types.labels}
            places={{ zh: place('zh'), en: place('en') }}
            label={label}
            placeholder={name}
            onChange={(changed) => revise({ label: changed })}
          />
        </div>
        <SelectField<AttributeKind>
          label={m.attributes.kind}
          value={kind}
          choices={attributeKinds.map((value) => ({ value, label: m.attributes.kinds[value] }))}
          onChoose={(chosen) => void revise({ kind: chosen })}
        />
        {kind === 'choice' ? (
          <DraftArea
            label={m.attributes.values}
            hint={m.attributes.valuesHint}
            place={place('values')}
            rows={3}
            value={values.join('\n')}
            onCommit={(text) => revise({ values: valuesIn(text) })}
          />
        ) : null}
        <DraftArea
          label={m.types.note}
          hint={m.attributes.noteHint}
          place={place('note')}
          rows={1}
          value={note}
          onCommit={(text) => revise({ note: text })}
        />
        <div className="type-forget">
          <Button onClick={() => void store.getState().execute(removeAttributeType(type))}>
            {m.attributes.remove}
          </Button>
          <span className="field-hint">{m.attributes.removeHint}</span>
        </div>
        <p className="field-hint">{m.types.code(name)}</p>
      </div>
    </details>
  );
}

/** The values that somebody typed, a line each; none of them twice. */
function valuesIn(text: string): readonly string[] {
  const lines = text.split('\n').map((line) => line.trim().slice(0, 100));
  return [...new Set(lines.filter((line) => line !== ''))].slice(0, 200);
}
