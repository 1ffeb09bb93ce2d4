import type { Changes } from '../../model/commands/command.ts';
import type { DraftPlace } from '../../model/draft.ts';
import { describeType, forgetType } from '../../model/edits/type-edits.ts';
import { type DescribedType, type TypeKey, typeColours, typeKeys } from '../../model/entity-type.ts';
import { labelForm } from '../../model/label-form.ts';
import { type EntityType, knownEntityTypes } from '../../model/mention.ts';
import { DraftArea, DraftField } from '../controls/draft-field.tsx';
import { SelectField } from '../controls/fields.tsx';
import { LabelFields } from '../controls/label-fields.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';
import { AttributeTypes } from './attribute-types.tsx';
import { ForgetType } from './forget-type.tsx';
import { KeptExamples } from './kept-examples.tsx';
import { MoveType } from './move-type.tsx';
import { OfferType } from './offer-type.tsx';

type TypeField = Extract<DraftPlace, { kind: 'type' }>['field'];

/** How a type is called, shown and chosen. */
export function TypeFacts({
  type: described,
  isToMove,
  onMoved,
}: {
  readonly type: DescribedType;
  /** Whether a person came to have it be part of another. */
  readonly isToMove: boolean;
  onMoved(to: EntityType): void;
}) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const tagSet = useKanwu((state) => state.tagSet);
  const { type, label, sign, colour, key, isOffered, note, otherNames } = described;
  const description = useKanwu((state) => state.typeDescriptions.find((each) => each.type === type));
  const isUsed = useKanwu((state) => state.entityTypes.includes(type));
  const place = (field: TypeField): DraftPlace => ({ kind: 'type', type, field });
  const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
  const describe = (changes: Changes<'type'>): Promise<boolean> => {
    const { typeDescriptions, executeTyped } = store.getState();
    const holder = changes.key == null ? undefined : tagSet.withKey(changes.key);
    return executeTyped(describeType(described, changes, typeDescriptions, holder));
  };
  const keyLabel = (each: TypeKey): string => {
    const holder = tagSet.withKey(each)?.type;
    return m.types.keyOf(each, holder === undefined || holder === type ? '' : m.typeName(holder));
  };
  return (
    <div className="facts">
      <div className="type-row">
        <LabelFields
          names={m.types.labels}
          places={{ zh: place('zh'), en: place('en') }}
          label={label}
          placeholder={m.typeName(type)}
          onChange={(changed) => describe({ label: changed })}
        />
        <DraftField
          label={m.types.sign}
          place={place('sign')}
          maxLength={2}
          placeholder={m.typeSign(type)}
          value={sign ?? ''}
          onCommit={(text) => describe({ sign: orNull(text) })}
        />
        <SelectField<TypeKey | ''>
          label={m.types.key}
          value={key ?? ''}
          choices={[
            { value: '', label: m.types.noKey },
            ...typeKeys.map((value) => ({ value, label: keyLabel(value) })),
          ]}
          onChoose={(chosen) => void describe({ key: chosen === '' ? null : chosen })}
        />
      </div>
      <p className="field-hint">{m.types.signHint}</p>
      <fieldset className="type-colours">
        <legend className="field-label">{m.types.colour}</legend>
        {typeColours.map((each) => (
          <label key={each} className="type-colour" title={m.types.colours[each]}>
            <input
              type="radio"
              name="type-colour"
              className="visually-hidden"
              checked={each === colour}
              onChange={() => void describe({ colour: each })}
            />
            <span className="type-sign" style={{ color: `var(--type-${each})` }} aria-hidden>
              {m.typeSign(type)}
            </span>
            <span className="visually-hidden">{m.types.colours[each]}</span>
          </label>
        ))}
      </fieldset>
      <OfferType
        isOffered={isOffered}
        name={m.types.isOffered}
        hint={m.types.isOfferedHint}
        onChange={(offered) => void describe({ isOffered: offered })}
      />
      <DraftArea
        label={m.types.note}
        hint={m.types.noteHint}
        place={place('note')}
        value={note}
        onCommit={(text) => describe({ note: text })}
      />
      <KeptExamples type={described} onChange={describe} />
      <DraftArea
        label={m.types.otherNames}
        hint={m.types.otherNamesHint}
        place={place('otherNames')}
        rows={1}
        value={otherNames.join('\n')}
        onCommit={(text) => describe({ otherNames: labelsIn(text) })}
      />
      <AttributeTypes entityType={type} />
      <MoveType type={type} isAsked={isToMove} onMoved={onMoved} />
      {description === undefined ? null : (
        <ForgetType
          isShipped={knownEntityTypes.some((each) => each === type)}
          isUsed={isUsed}
          usedHint={m.types.usedHint}
          onForget={() => void store.getState().execute(forgetType(description))}
        />
      )}
      <p className="field-hint">{m.types.code(type)}</p>
    </div>
  );
}

/** The labels that somebody typed, a line each, in the form by which they are known; none of them twice. */
function labelsIn(text: string): readonly string[] {
  const labels = text.split('\n').map((line) => labelForm(line).slice(0, 100));
  return [...new Set(labels.filter((label) => label !== ''))].slice(0, 200);
}
