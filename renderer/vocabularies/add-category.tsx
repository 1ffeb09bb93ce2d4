import { type FormEvent, useRef, useState } from 'react';
import type { OwnVocabulary } from '../../model/category.ts';
import type { DraftPlace } from '../../model/draft.ts';
import { longestTermName } from '../../model/vocabulary-change.ts';
import { Button } from '../controls/button.tsx';
import { TextField } from '../controls/fields.tsx';
import { useNewText } from '../controls/use-new-text.ts';
import { useMessages } from '../messages/use-messages.ts';
import { useKanwuStore } from '../state/use-kanwu.ts';

/** Adds a category by its name, under another or as one of the broadest; one without a code has its name for it. */
export function AddCategory({
  vocabulary: { id, scheme, terms },
  broader,
  onAdded,
}: {
  readonly vocabulary: OwnVocabulary;
  /** The code of the one that it is to stand under; null for none. */
  readonly broader: string | null;
  onAdded(): void;
}) {
  const { m, language } = useMessages();
  const store = useKanwuStore();
  const place = (field: 'name' | 'code'): DraftPlace => ({ kind: 'new-category', scheme, field });
  const [name, code] = [useNewText(place('name')), useNewText(place('code'))] as const;
  const [problem, setProblem] = useState<string | null>(null);
  const first = useRef<HTMLInputElement>(null);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const called = plain(name.text);
    const wanted = plain(code.text) || called;
    if (called === '') return;
    const there = terms.find((each) => each.code === wanted);
    if (there !== undefined) {
      setProblem(m.vocabulary.codeTaken(wanted, there.label[language]));
      return;
    }
    const label = { zh: called, en: called };
    const change = { kind: 'add-term', code: wanted, label, broader } as const;
    if ((await store.getState().changeVocabulary({ id, change })) === null) return;
    name.drop();
    code.drop();
    onAdded();
    first.current?.focus();
  };
  return (
    <form className="add-category" aria-label={m.vocabulary.addTerm} onSubmit={(event) => void submit(event)}>
      <TextField
        {...name.handlers}
        ref={first}
        label={broader === null ? m.vocabulary.newTerm : m.vocabulary.newTermUnder}
        maxLength={longestTermName}
        value={name.text}
        onChange={(event) => {
          setProblem(null);
          name.type(event.target.value);
        }}
      />
      <TextField
        {...code.handlers}
        label={m.vocabulary.code}
        maxLength={longestTermName}
        placeholder={plain(name.text)}
        value={code.text}
        problem={problem}
        aria-invalid={problem !== null || undefined}
        onChange={(event) => {
          setProblem(null);
          code.type(event.target.value);
        }}
      />
      <Button submit disabled={name.text.trim() === ''}>
        {m.vocabulary.addTerm}
      </Button>
    </form>
  );
}

function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
