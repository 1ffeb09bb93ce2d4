import { type FormEvent, useState } from 'react';
import { isRememberable } from '../../model/edits/ruling-add.ts';
import { builtInEntityTypes, type EntityType } from '../../model/mention.ts';
import type { Ruling } from '../../model/ruling.ts';
import { Button } from '../controls/button.tsx';
import { Select } from '../controls/fields.tsx';
import { useMessages } from '../messages/use-messages.ts';

const verdicts: readonly Ruling['verdict'][] = ['always', 'never'];

/** Lays something down for a name that nobody has decided on yet. */
export function AddName({ onAdd }: { onAdd(name: string, type: EntityType, verdict: Ruling['verdict']): void }) {
  const { m } = useMessages();
  const [name, setName] = useState('');
  const [type, setType] = useState<EntityType>('person');
  const [verdict, setVerdict] = useState<Ruling['verdict']>('always');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onAdd(name, type, verdict);
    setName('');
  };
  return (
    <form className="add-name" aria-label={m.memory.add} onSubmit={submit}>
      <input
        className="input"
        aria-label={m.memory.name}
        placeholder={m.memory.name}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Select
        aria-label={m.mention.type}
        value={type}
        choices={builtInEntityTypes.map((value) => ({ value, label: m.typeName(value) }))}
        onChoose={setType}
      />
      <Select
        aria-label={m.memory.ruling(name)}
        value={verdict}
        choices={verdicts.map((value) => ({ value, label: m.memory.verdict[value] }))}
        onChoose={setVerdict}
      />
      <Button submit disabled={!isRememberable(name)}>
        {m.memory.add}
      </Button>
    </form>
  );
}
