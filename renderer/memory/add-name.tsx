import { Plus } from 'lucide-react';
import { type FormEvent, useRef, useState } from 'react';
import type { DraftPlace } from '../../model/draft.ts';
import { addRuling, isRememberable } from '../../model/edits/ruling-add.ts';
import type { RememberedName } from '../../model/memory.ts';
import { builtInEntityTypes, type EntityType } from '../../model/mention.ts';
import { isNameType } from '../../model/names/name-types.ts';
import type { Ruling } from '../../model/ruling.ts';
import type { WindowWords } from '../../resources/words/window.ts';
import { Button } from '../controls/button.tsx';
import { Select } from '../controls/fields.tsx';
import { Segmented } from '../controls/segmented.tsx';
import { useNewText } from '../controls/use-new-text.ts';
import { useMessages } from '../messages/use-messages.ts';
import { callBridge } from '../state/bridge-call.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';

const nameTypes: readonly EntityType[] = builtInEntityTypes.filter(isNameType);

/** The place of the name that is being typed. */
const addedName: DraftPlace = { kind: 'remembered-name' };

/** What adding a name came to. */
type Said = { readonly kind: 'added' | 'there' | 'too-short'; readonly name: string };

/** Lays down for a name that a person types that it is always proposed, or never. */
export function AddName({
  types: remembered,
  onAdded,
}: {
  /** The types that remembered names have. */
  readonly types: readonly EntityType[];
  onAdded(name: Pick<RememberedName, 'name' | 'type'>): void;
}) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const field = useRef<HTMLInputElement>(null);
  const { text: name, type: setName, handlers } = useNewText(addedName);
  const [type, setType] = useState<EntityType>('person');
  const [verdict, setVerdict] = useState<Ruling['verdict']>('always');
  const [said, setSaid] = useState<Said | null>(null);
  const used = useKanwu((state) => state.entityTypes);
  const types = [...new Set([...nameTypes, ...used.filter(isNameType), ...remembered])];

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const wanted = name.trim();
    field.current?.focus();
    if (!isRememberable(wanted)) {
      setSaid({ kind: 'too-short', name: wanted });
      return;
    }
    try {
      const known = await callBridge(window.kanwu, 'memory.find', { name: wanted, type });
      const edit = addRuling(known, wanted, type, verdict);
      onAdded({ name: wanted, type });
      setSaid({ kind: edit === null ? 'there' : 'added', name: wanted });
      void store.getState().leaveField(addedName, () => store.getState().executeTyped(edit));
    } catch (thrown) {
      store.getState().notifyError(thrown);
    }
  };
  return (
    <form className="add-name" aria-label={m.memory.add.label} onSubmit={(event) => void submit(event)}>
      <input
        {...handlers}
        ref={field}
        className="input"
        aria-label={m.memory.add.name}
        placeholder={m.memory.add.name}
        aria-invalid={said?.kind === 'too-short' || undefined}
        aria-describedby="add-name-said"
        maxLength={80}
        value={name}
        onChange={(event) => {
          setName(event.target.value);
          setSaid(null);
        }}
      />
      <Select
        aria-label={m.mention.type}
        value={type}
        choices={types.map((value) => ({ value, label: m.typeName(value) }))}
        onChoose={setType}
      />
      <Segmented
        label={m.memory.add.verdict}
        value={verdict}
        choices={[
          { value: 'always', label: m.memory.verdict.always },
          { value: 'never', label: m.memory.verdict.never },
        ]}
        onChoose={setVerdict}
      />
      <Button icon={Plus} submit disabled={name.trim() === ''}>
        {m.memory.add.submit}
      </Button>
      <p
        id="add-name-said"
        className="add-name-said"
        data-failed={said?.kind === 'too-short' || undefined}
        role="status"
      >
        {said === null ? m.memory.add.hint : saidWords(m, said)}
      </p>
    </form>
  );
}

function saidWords({ memory: { add } }: WindowWords, said: Said): string {
  switch (said.kind) {
    case 'too-short':
      return add.tooShort;
    case 'there':
      return add.there(said.name);
    case 'added':
      return add.added(said.name);
  }
}
