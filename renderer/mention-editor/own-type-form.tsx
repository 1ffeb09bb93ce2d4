import { type FormEvent, useEffect, useRef, useState } from 'react';
import { EntityType } from '../../model/mention.ts';
import { Button } from '../controls/button.tsx';
import { TextField } from '../controls/fields.tsx';
import { useMessages } from '../messages/use-messages.ts';

/** Asks for an entity type of the workspace's own, by its code. */
export function OwnTypeForm({ onChoose, onCancel }: { onChoose(type: EntityType): void; onCancel(): void }) {
  const { m } = useMessages();
  const form = useRef<HTMLFormElement>(null);
  const [code, setCode] = useState('');
  const isCode = EntityType.safeParse(code).success;
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isCode) onChoose(code);
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
        if (event.key === 'Escape') onCancel();
      }}
    >
      <TextField
        label={m.ownType.code}
        hint={m.ownType.hint}
        value={code}
        aria-invalid={code !== '' && !isCode}
        onChange={(event) => setCode(slugOf(event.target.value))}
      />
      <Button submit tone="primary" disabled={!isCode}>
        {m.ownType.use}
      </Button>
      <Button onClick={onCancel}>{m.common.cancel}</Button>
    </form>
  );
}

/** What is typed as it may stand in a code: in lower case, with hyphens for spaces. */
function slugOf(typed: string): string {
  return typed.toLowerCase().replace(/[\s_]+/g, '-');
}
