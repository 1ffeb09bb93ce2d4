import { Check, FileInput, FolderTree, X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { type Category, type Classification, calledInHistory, writtenCode } from '../../model/category.ts';
import { termKey, termsByKey } from '../../model/category-tree.ts';
import {
  acceptClassifications,
  classify,
  declassify,
  rejectClassifications,
} from '../../model/edits/classification.ts';
import { Button, IconButton } from '../controls/button.tsx';
import { EmptyState } from '../controls/empty-state.tsx';
import { StatusMark } from '../controls/marks.tsx';
import { reveal } from '../controls/reveal.ts';
import { useMessages } from '../messages/use-messages.ts';
import type { OpenArticle } from '../state/article-part.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';
import { VocabularyTree } from './vocabulary-tree.tsx';
import './categories.css';

/** What the open article is filed under, and the vocabularies to choose from. */
export function Categories() {
  const { m } = useMessages();
  const store = useKanwuStore();
  const open = useKanwu((state) => state.open);
  const vocabularies = useKanwu((state) => state.vocabularies);
  const terms = useMemo(() => termsByKey(vocabularies), [vocabularies]);
  const [wanted, setWanted] = useState('');
  if (open === null) return null;
  const { document } = open;
  const listed = document.classifications.filter((each) => each.status !== 'rejected');
  const filed = new Map(
    document.classifications.filter((each) => each.status === 'accepted').map((each) => [termKey(each), each.id]),
  );
  const toggle = (term: Category): void => {
    const id = filed.get(termKey(term));
    const { execute } = store.getState();
    void execute(
      id === undefined ? classify(document, term) : declassify(document, [id], [calledInHistory(term, term.code)]),
    );
  };
  return (
    <div className="categories">
      <section className="filed" aria-label={m.category.filed}>
        {listed.length === 0 ? (
          <p className="filed-none">{m.category.none}</p>
        ) : (
          <ul>
            {listed.map((classification) => (
              <FiledTerm
                key={classification.id}
                open={open}
                classification={classification}
                term={terms.get(termKey(classification))}
              />
            ))}
          </ul>
        )}
      </section>
      <div className="panel-tools">
        <input
          type="search"
          className="input"
          aria-label={m.category.search}
          placeholder={m.category.searchShort}
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
        />
        <Button tone="quiet" icon={FileInput} onClick={() => void store.getState().importVocabulary()}>
          {m.command['import-vocabulary']}
        </Button>
      </div>
      {vocabularies.length === 0 ? (
        <EmptyState icon={FolderTree} title={m.category.noVocabulary} />
      ) : (
        <VocabularyTree vocabularies={vocabularies} wanted={wanted} filed={filed} onToggle={toggle} />
      )}
    </div>
  );
}

function FiledTerm({
  open,
  classification,
  term,
}: {
  readonly open: OpenArticle;
  readonly classification: Classification;
  readonly term: Category | undefined;
}) {
  const { m, language, format } = useMessages();
  const store = useKanwuStore();
  const vocabularies = useKanwu((state) => state.vocabularies);
  const code = writtenCode(classification.code);
  const label = term?.label[language] ?? code;
  const vocabulary = vocabularies.find(({ scheme }) => scheme === classification.scheme);
  const labels = [calledInHistory(term, classification.code)];
  const { execute } = store.getState();
  const ids = [classification.id];
  const suggested = classification.status === 'suggested';
  const isSelected = useKanwu((state) => state.selectedClassificationId === classification.id);
  return (
    <li className="filed-term" aria-current={isSelected || undefined} ref={isSelected ? reveal : undefined}>
      <StatusMark status={classification.status} compact />
      <span className="truncate" title={`${vocabulary?.label[language] ?? classification.scheme} ${code}`}>
        {label} <code className="term-code">{code}</code>
      </span>
      {suggested ? (
        <>
          <span className="term-confidence" title={m.category.confidence}>
            {format.percent(classification.confidence)}
          </span>
          <IconButton
            icon={Check}
            tone="accept"
            label={m.category.accept(label)}
            onClick={() => void execute(acceptClassifications(open.document, ids, labels))}
          />
          <IconButton
            icon={X}
            tone="reject"
            label={m.category.reject(label)}
            onClick={() => void execute(rejectClassifications(open.document, ids, labels))}
          />
        </>
      ) : (
        <Button
          tone="quiet"
          aria-label={m.category.remove(label)}
          onClick={() => void execute(declassify(open.document, ids, labels))}
        >
          {m.common.remove}
        </Button>
      )}
    </li>
  );
}
