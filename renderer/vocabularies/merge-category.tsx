import { useState } from 'react';
import type { Category, OwnVocabulary } from '../../model/category.ts';
import type { VocabularyEdit } from '../../model/vocabulary-change.ts';
import { Button } from '../controls/button.tsx';
import { SelectField } from '../controls/fields.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { useAnswer } from '../state/use-answer.ts';
import { useKanwuStore } from '../state/use-kanwu.ts';
import { termChoices } from './term-choices.ts';

/** Makes a category part of another, with all that is filed under it: what that comes to is said before. */
export function MergeCategory({
  vocabulary: { id, terms },
  term: { code, label },
  onMerged,
}: {
  readonly vocabulary: OwnVocabulary;
  readonly term: Category;
  /** Called with the category that it is part of now. */
  onMerged(into: string): void;
}) {
  const { m, language } = useMessages();
  const store = useKanwuStore();
  const [isOpen, setOpen] = useState(false);
  const [into, setInto] = useState('');
  const target = terms.find((each) => each.code === into);
  const edit: VocabularyEdit | null =
    target === undefined ? null : { id, change: { kind: 'merge-term', code, into: target.code } };
  const counts = useAnswer('vocabulary.merge-counts', isOpen ? edit : null);
  const run = async (wanted: VocabularyEdit): Promise<void> => {
    const changed = await store.getState().changeVocabulary(wanted);
    if (changed?.result != null) onMerged(into);
  };
  return (
    <details className="merge-category" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{m.vocabulary.merge}</summary>
      <div className="merge-category-body">
        <SelectField
          label={m.vocabulary.mergeInto}
          value={into}
          choices={[
            { value: '', label: m.vocabulary.choose },
            ...termChoices(terms, language, (each) => each !== code),
          ]}
          onChoose={setInto}
        />
        {counts === null || target === undefined ? null : (
          <ul className="merge-category-counts">
            {m.vocabulary.mergeSays(counts, label[language], target.label[language]).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
        <div className="vocabulary-end">
          <Button
            disabled={edit === null || counts === null}
            onClick={() => {
              if (edit !== null) void run(edit);
            }}
          >
            {m.vocabulary.mergeGo}
          </Button>
        </div>
      </div>
    </details>
  );
}
