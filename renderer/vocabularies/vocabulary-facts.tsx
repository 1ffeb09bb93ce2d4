import type { OwnVocabulary } from '../../model/category.ts';
import type { DraftPlace } from '../../model/draft.ts';
import { longestTermName } from '../../model/vocabulary-change.ts';
import { Button } from '../controls/button.tsx';
import { LabelFields } from '../controls/label-fields.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { useAnswer } from '../state/use-answer.ts';
import { useKanwuStore } from '../state/use-kanwu.ts';
import { AddCategory } from './add-category.tsx';

/** What a vocabulary is called, with the way to add its broadest categories and to take it away. */
export function VocabularyFacts({ vocabulary }: { readonly vocabulary: OwnVocabulary }) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const { id, scheme, label, terms } = vocabulary;
  const filed = useAnswer('category.filed', {})?.filter((each) => each.scheme === scheme) ?? [];
  const articles = filed.reduce((sum, each) => sum + each.articles, 0);
  const place = (field: 'zh' | 'en'): DraftPlace => ({ kind: 'vocabulary', scheme, field });
  return (
    <div className="facts">
      <div className="vocabulary-row">
        <LabelFields
          names={m.types.labels}
          places={{ zh: place('zh'), en: place('en') }}
          label={label}
          placeholder={scheme}
          maxLength={longestTermName}
          onChange={async (changed) =>
            (await store.getState().changeVocabulary({ id, change: { kind: 'rename', label: changed } })) !== null
          }
        />
      </div>
      <p className="field-hint">{m.vocabulary.about(terms.length, scheme)}</p>
      <AddCategory vocabulary={vocabulary} broader={null} onAdded={() => undefined} />
      <div className="vocabulary-end">
        <Button onClick={() => void store.getState().removeVocabulary(id)}>{m.vocabulary.removeThis}</Button>
        <span className="field-hint">{m.vocabulary.consequence(articles)}</span>
      </div>
    </div>
  );
}
