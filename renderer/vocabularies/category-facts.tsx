import { type Category, type OwnVocabulary, writtenCode } from '../../model/category.ts';
import type { DraftPlace } from '../../model/draft.ts';
import { narrowerOf } from '../../model/edits/vocabulary-terms.ts';
import { longestTermName, type VocabularyChange } from '../../model/vocabulary-change.ts';
import { Button } from '../controls/button.tsx';
import { SelectField } from '../controls/fields.tsx';
import { LabelFields } from '../controls/label-fields.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { useAnswer } from '../state/use-answer.ts';
import { useKanwuStore } from '../state/use-kanwu.ts';
import { AddCategory } from './add-category.tsx';
import { MergeCategory } from './merge-category.tsx';
import { termChoices } from './term-choices.ts';

/** What a category is called and where it stands, with the ways to add to it, to make it part of another and to take it away. */
export function CategoryFacts({
  vocabulary,
  term,
  onAddedUnder,
  onGone,
}: {
  readonly vocabulary: OwnVocabulary;
  readonly term: Category;
  onAddedUnder(): void;
  /** Called once it is gone, with the code of the category to look at instead; null for none. */
  onGone(next: string | null): void;
}) {
  const { m, language } = useMessages();
  const store = useKanwuStore();
  const { id, scheme, terms } = vocabulary;
  const { code, label, broader } = term;
  const filed = useAnswer('category.filed', {})?.find((each) => each.scheme === scheme && each.code === code);
  const place = (field: 'zh' | 'en'): DraftPlace => ({ kind: 'category', scheme, code, field });
  const change = async (wanted: VocabularyChange): Promise<boolean> =>
    (await store.getState().changeVocabulary({ id, change: wanted })) !== null;
  const below = narrowerOf(terms, code);
  return (
    <div className="facts">
      <div className="vocabulary-row">
        <LabelFields
          names={m.types.labels}
          places={{ zh: place('zh'), en: place('en') }}
          label={label}
          placeholder={code}
          maxLength={longestTermName}
          onChange={(changed) => change({ kind: 'rename-term', code, label: changed })}
        />
      </div>
      <p className="field-hint">{m.vocabulary.aboutTerm(writtenCode(code), filed?.articles ?? 0, below.size - 1)}</p>
      <SelectField
        label={m.vocabulary.broader}
        value={broader ?? ''}
        choices={[
          { value: '', label: m.vocabulary.noBroader },
          ...termChoices(terms, language, (each) => !below.has(each)),
        ]}
        onChoose={(chosen) => void change({ kind: 'move-term', code, broader: chosen === '' ? null : chosen })}
      />
      <AddCategory vocabulary={vocabulary} broader={code} onAdded={onAddedUnder} />
      <MergeCategory vocabulary={vocabulary} term={term} onMerged={onGone} />
      <div className="vocabulary-end">
        <Button
          onClick={async () => {
            if (await change({ kind: 'remove-term', code })) onGone(broader);
          }}
        >
          {m.vocabulary.removeTerm}
        </Button>
        <span className="field-hint">{m.vocabulary.termConsequence(filed?.articles ?? 0)}</span>
      </div>
    </div>
  );
}
