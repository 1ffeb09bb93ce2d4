import { type FormEvent, useId, useState } from 'react';
import type { DraftPlace } from '../../model/draft.ts';
import { importVocabulary } from '../../model/edits/vocabulary.ts';
import { longestTermName } from '../../model/vocabulary-change.ts';
import { Button } from '../controls/button.tsx';
import { useNewText } from '../controls/use-new-text.ts';
import { useMessages } from '../messages/use-messages.ts';
import { useKanwuStore } from '../state/use-kanwu.ts';

/** The place of the name of the vocabulary that is being made. */
const added: DraftPlace = { kind: 'new-vocabulary' };

/** Makes an empty vocabulary by the name that a person types: it is its short name, too. */
export function AddVocabulary({ onAdded }: { onAdded(scheme: string): void }) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const { text, type, handlers } = useNewText(added);
  const problemId = useId();
  const [problem, setProblem] = useState<string | null>(null);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const { vocabularies, leaveField, execute, readVocabularies } = store.getState();
    const name = text.normalize('NFC').replace(/\s+/g, ' ').trim();
    const there = vocabularies.find(({ scheme }) => scheme === name);
    if (name === '') return;
    if (there !== undefined) {
      setProblem(m.vocabulary.there(name));
      if (there.id !== null) onAdded(name);
      return;
    }
    const made = { scheme: name, label: { zh: name, en: name }, terms: [] };
    void leaveField(added, async () => {
      const isAdded = await execute(importVocabulary(made, undefined));
      if (isAdded) {
        await readVocabularies();
        onAdded(name);
      }
      return isAdded;
    });
  };
  return (
    <form className="add-by-name" aria-label={m.vocabulary.add} onSubmit={submit}>
      <input
        {...handlers}
        className="input"
        aria-label={m.vocabulary.addName}
        placeholder={m.vocabulary.addName}
        aria-invalid={problem !== null || undefined}
        aria-describedby={problemId}
        maxLength={longestTermName}
        value={text}
        onChange={(event) => {
          setProblem(null);
          type(event.target.value);
        }}
      />
      <Button submit disabled={text.trim() === ''}>
        {m.types.addGo}
      </Button>
      <span id={problemId} className="field-problem" role="status">
        {problem}
      </span>
    </form>
  );
}
