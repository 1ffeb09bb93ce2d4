import { type KeyboardEvent, useRef } from 'react';
import { withType } from '../../model/entity-type.ts';
import type { EntityType } from '../../model/mention.ts';
import { Field, Select } from '../controls/fields.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';

/**
 * The type of a mention among those that are offered. What keys come to in the list is only shown until Enter decides, or the field is
 * left; Escape leaves the type as it was. Who points at a type has chosen it.
 *
 * @param shown what is shown: the mention's own, or what keys have come to
 */
export function TypeChoice({
  type,
  shown,
  onShow,
  onChoose,
  onName,
}: {
  readonly type: EntityType;
  readonly shown: EntityType;
  onShow(type: EntityType | null): void;
  onChoose(type: EntityType): void;
  /** A type is wanted that is not in the list. */
  onName(): void;
}) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const types = useKanwu((state) => state.tagSet.offered);
  const isByKey = useRef(false);
  const open = useRef<EntityType | null>(null);
  const show = (wanted: EntityType | null): void => {
    open.current = wanted;
    onShow(wanted);
  };
  const decide = (): void => {
    const wanted = open.current;
    show(null);
    if (wanted !== null && wanted !== type) onChoose(wanted);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') show(null);
    else if (event.key === 'Enter' && open.current !== null) {
      event.preventDefault();
      decide();
      store.getState().requestFocus('text');
    } else isByKey.current = true;
  };
  return (
    <Field label={m.mention.type}>
      {(id) => (
        <Select
          id={id}
          value={shown}
          choices={[
            ...withType(types, type).map((value) => ({ value, label: m.typeName(value) })),
            { value: '', label: m.ownType.choose },
          ]}
          onPointerDown={() => {
            isByKey.current = false;
          }}
          onKeyDown={onKeyDown}
          onBlur={decide}
          onChoose={(wanted) => {
            if (wanted === '') {
              show(null);
              onName();
            } else if (isByKey.current) show(wanted);
            else onChoose(wanted);
          }}
        />
      )}
    </Field>
  );
}
