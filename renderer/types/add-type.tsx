import { type FormEvent, useId, useState } from 'react';
import type { DraftPlace } from '../../model/draft.ts';
import type { Edit } from '../../model/journal.ts';
import { type Label, labelWith, noLabel } from '../../model/label.ts';
import { TypeName, typeNamed } from '../../model/type-name.ts';
import { Button } from '../controls/button.tsx';
import { useNewText } from '../controls/use-new-text.ts';
import { useMessages } from '../messages/use-messages.ts';
import { useKanwuStore } from '../state/use-kanwu.ts';

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
  editOf(type: TypeName, label: Label): Edit;
  onAdded(type: TypeName): void;
}) {
  const { m, language } = useMessages();
  const store = useKanwuStore();
  const { text: name, type, handlers } = useNewText(place);
  const problemId = useId();
  const [problem, setProblem] = useState<string | null>(null);
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
      const edit = editOf(wanted.data, name.trim() === wanted.data ? noLabel : labelWith(noLabel, language, name));
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
        {...handlers}
        className="input"
        aria-label={words.addName}
        placeholder={words.addName}
        aria-invalid={problem !== null || undefined}
        aria-describedby={problemId}
        maxLength={40}
        value={name}
        onChange={(event) => {
          setProblem(null);
          type(event.target.value);
        }}
      />
      <Button submit disabled={name.trim() === ''}>
        {m.types.addGo}
      </Button>
      <span id={problemId} className="field-problem" role="status">
        {problem}
      </span>
    </form>
  );
}
