import { type KeyboardEvent, useState } from 'react';
import { reviseMention } from '../../model/edits/mention-revise.ts';
import { typesToChoose } from '../../model/entity-types.ts';
import type { Mention } from '../../model/mention.ts';
import { Select } from '../controls/fields.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';

/** The cells of a row that is edited in place. Enter saves both fields, Escape neither. */
export function EntityRowEditor({
  mention,
  text,
  onEnd,
}: {
  readonly mention: Mention;
  readonly text: string;
  onEnd(): void;
}) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const open = useKanwu((state) => state.open);
  const [type, setType] = useState(mention.type);
  const [value, setValue] = useState(mention.value ?? '');
  const types = typesToChoose(useKanwu((state) => state.entityTypes));
  const save = (): void => {
    const changes = { type, value: value.trim() === '' ? null : value.trim() };
    if (open !== null) {
      void store.getState().execute(reviseMention(open.document, open.reading, mention.id, changes));
    }
    onEnd();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    event.stopPropagation();
    if (event.key === 'Enter') save();
    else if (event.key === 'Escape') onEnd();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: catches what its fields are done with
    <span className="entity-row-editor" onKeyDown={onKeyDown} onClick={(event) => event.stopPropagation()}>
      <Select
        aria-label={m.mention.type}
        value={type}
        choices={types.map((each) => ({ value: each, label: m.typeName(each) }))}
        onChoose={setType}
      />
      <span className="truncate" title={text}>
        {text}
      </span>
      <input
        className="input"
        aria-label={m.mention.value}
        // biome-ignore lint/a11y/noAutofocus: the person asked to edit this row
        autoFocus
        value={value}
        onChange={(event) => setValue(event.target.value)}
        onBlur={(event) => {
          if (!event.currentTarget.parentElement?.contains(event.relatedTarget)) save();
        }}
      />
    </span>
  );
}
