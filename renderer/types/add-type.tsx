import { type FormEvent, useState } from 'react';
import type { DraftPlace } from '../../model/draft.ts';
import { draftKey } from '../../model/draft.ts';
import { addType } from '../../model/edits/type-edits.ts';
import { shippedType } from '../../model/entity-type.ts';
import { EntityType, typeNamed } from '../../model/mention.ts';
import { Button } from '../controls/button.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';

/** Adds a type of the workspace's own, by the name that a person types. */
export function AddType({ place, onAdded }: { readonly place: DraftPlace; onAdded(type: EntityType): void }) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const typed = useKanwu(({ drafts }) => drafts.get(draftKey(place)));
  const [problem, setProblem] = useState<string | null>(null);
  const name = typed === undefined || typed.leaving ? '' : typed.text;
  const setName = (text: string): void => {
    setProblem(null);
    const { noteTyped, dropDraft } = store.getState();
    if (text === '') dropDraft(place);
    else noteTyped(place, text);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const { tagSet, leaveField, execute } = store.getState();
    const wanted = EntityType.safeParse(typeNamed(name));
    const known = tagSet.types.find(({ type }) => type === wanted.data || m.typeName(type) === name.trim());
    if (!wanted.success) setProblem(m.types.noName);
    else if (known !== undefined) {
      setProblem(m.types.there(m.typeName(known.type)));
      onAdded(known.type);
    } else {
      const label = name.trim() === wanted.data ? null : name.trim();
      const edit = addType({ ...shippedType(wanted.data), label });
      void leaveField(place, async () => {
        const isAdded = await execute(edit);
        if (isAdded) onAdded(wanted.data);
        return isAdded;
      });
    }
  };
  return (
    <form className="add-type" aria-label={m.types.add} onSubmit={submit}>
      <input
        className="input"
        aria-label={m.types.addName}
        placeholder={m.types.addName}
        aria-invalid={problem !== null || undefined}
        aria-describedby="add-type-problem"
        maxLength={40}
        value={name}
        data-draft={draftKey(place)}
        onChange={(event) => setName(event.target.value)}
      />
      <Button submit disabled={name.trim() === ''}>
        {m.types.addGo}
      </Button>
      <span id="add-type-problem" className="field-problem" role="status">
        {problem}
      </span>
    </form>
  );
}
