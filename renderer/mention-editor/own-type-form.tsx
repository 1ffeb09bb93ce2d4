import { type FormEvent, useEffect, useRef } from 'react';
import { EntityType } from '../../model/mention.ts';
import { typeNamed } from '../../model/type-name.ts';
import { Button } from '../controls/button.tsx';
import { TextField } from '../controls/fields.tsx';
import { useNewText } from '../controls/use-new-text.ts';
import { useMessages } from '../messages/use-messages.ts';

/** Asks for an entity type of the workspace's own, by its name. */
export function OwnTypeForm({ onChoose, onCancel }: { onChoose(type: EntityType): void; onCancel(): void }) {
  const { m } = useMessages();
  const form = useRef<HTMLFormElement>(null);
  const { text: name, type: setName, drop, handlers } = useNewText({ kind: 'new-type' });
  const type = EntityType.safeParse(typeNamed(name));
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!type.success) return;
    drop();
    onChoose(type.data);
  };
  const cancel = (): void => {
    drop();
    onCancel();
  };
  return (
    <form
      ref={form}
      className="own-type"
      aria-label={m.ownType.other}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        // Enter and Escape are for this form, not for what it stands in.
        event.stopPropagation();
        if (event.key === 'Escape') cancel();
      }}
    >
      <TextField
        {...handlers}
        label={m.ownType.name}
        hint={m.ownType.hint}
        maxLength={40}
        value={name}
        aria-invalid={name !== '' && !type.success}
        onChange={(event) => setName(event.target.value)}
      />
      <Button submit tone="primary" disabled={!type.success}>
        {m.ownType.use}
      </Button>
      <Button onClick={cancel}>{m.common.cancel}</Button>
    </form>
  );
}
