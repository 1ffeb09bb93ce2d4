import { type FormEvent, useState } from 'react';
import type { DraftPlace } from '../../model/draft.ts';
import { draftKey } from '../../model/draft.ts';
import type { Edit } from '../../model/journal.ts';
import { TypeName, typeNamed } from '../../model/type-name.ts';
import { Button } from '../controls/button.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';

/** Adds a type of the workspace's own, of entities or of relations, by the name that a person types. */
export function AddType({
  place,
  words,
  known,
  editOf,
  onAdded,
}: {
  readonly place: DraftPlace;
  readonly words: { readonly add: string; readonly addName: string };
  /** The types that there are, as they are called. */
  readonly known: readonly { readonly type: TypeName; readonly name: string }[];
  /** What adds a type. @param label what it is called, where that is not its own name */
  editOf(type: TypeName, label: string | null): Edit;
  onAdded(type: TypeName): void;
}) {
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
    const { leaveField, execute } = store.getState();
    const wanted = TypeName.safeParse(typeNamed(name));
    const there = known.find((each) => each.type === wanted.data || each.name === name.trim());
    if (!wanted.success) setProblem(m.types.noName);
    else if (there !== undefined) {
      setProblem(m.types.there(there.name));
      onAdded(there.type);
    } else {
      const edit = editOf(wanted.data, name.trim() === wanted.data ? null : name.trim());
      void leaveField(place, async () => {
        const isAdded = await execute(edit);
        if (isAdded) onAdded(wanted.data);
        return isAdded;
      });
    }
  };
  return (
    <form className="add-type" aria-label={words.add} onSubmit={submit}>
      <input
        className="input"
        aria-label={words.addName}
        placeholder={words.addName}
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
