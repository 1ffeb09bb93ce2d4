import { useMemo, useState } from 'react';
import type { Category, OwnVocabulary } from '../../model/category.ts';
import { termKey } from '../../model/category-tree.ts';
import { useMessages } from '../messages/use-messages.ts';
import { CategoryFacts } from './category-facts.tsx';
import { CategoryTree } from './category-tree.tsx';
import { VocabularyFacts } from './vocabulary-facts.tsx';

/** The categories of a vocabulary as a tree, and what is said of the chosen one; of the vocabulary itself while none is chosen. */
export function OwnVocabularyEditor({ vocabulary }: { readonly vocabulary: OwnVocabulary }) {
  const { m } = useMessages();
  const [wanted, setWanted] = useState('');
  const [code, setCode] = useState<string | null>(null);
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const byCode = useMemo(() => new Map(vocabulary.terms.map((term) => [term.code, term])), [vocabulary]);
  const chosen = code === null ? undefined : byCode.get(code);
  const above = useMemo(() => {
    const keys = new Set<string>();
    let at = byCode.get(chosen?.broader ?? '');
    while (at !== undefined && !keys.has(termKey(at))) {
      keys.add(termKey(at));
      at = byCode.get(at.broader ?? '');
    }
    return keys;
  }, [chosen, byCode]);
  // What is chosen is seen, wherever it was moved.
  const shown = useMemo(() => new Set([...unfolded, ...above]), [unfolded, above]);
  const unfold = (term: Category, whether: boolean): void => {
    const key = termKey(term);
    const after = new Set(shown);
    if (whether) after.add(key);
    else after.delete(key);
    setUnfolded(after);
    if (!whether && above.has(key)) setCode(term.code);
  };
  return (
    <>
      <div className="vocabulary-terms">
        <div className="vocabulary-search">
          <input
            type="search"
            className="input"
            aria-label={m.category.search}
            placeholder={m.category.searchShort}
            value={wanted}
            onChange={(event) => setWanted(event.target.value)}
          />
        </div>
        <CategoryTree
          vocabulary={vocabulary}
          wanted={wanted}
          unfolded={shown}
          chosen={chosen?.code ?? null}
          onChoose={setCode}
          onUnfold={unfold}
        />
      </div>
      {chosen === undefined ? (
        <VocabularyFacts vocabulary={vocabulary} />
      ) : (
        <CategoryFacts
          key={chosen.code}
          vocabulary={vocabulary}
          term={chosen}
          onAddedUnder={() => unfold(chosen, true)}
          onGone={(next) => {
            setWanted('');
            setCode(next);
          }}
        />
      )}
    </>
  );
}
