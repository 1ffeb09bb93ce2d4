import { Check, X } from 'lucide-react';
import { useMemo } from 'react';
import { type Classification, writtenCode } from '../../model/category.ts';
import { termKey, termsByKey } from '../../model/category-tree.ts';
import { CommandKeys } from '../commands/command-keys.tsx';
import { Button } from '../controls/button.tsx';
import { StatusMark } from '../controls/marks.tsx';
import { Why } from '../controls/why.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { decide } from '../review/review-actions.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';

/** The selected category of the article, with what to decide of it. */
export function FiledSummary({ classification }: { readonly classification: Classification }) {
  const { m, language, format } = useMessages();
  const store = useKanwuStore();
  const vocabularies = useKanwu((state) => state.vocabularies);
  const terms = useMemo(() => termsByKey(vocabularies), [vocabularies]);
  const label = terms.get(termKey(classification))?.label[language] ?? writtenCode(classification.code);
  const { origin, confidence, status } = classification;
  return (
    <section className="selection-editor" aria-label={m.category.filed}>
      <header className="selection-header">
        <h2>{label}</h2>
        <StatusMark status={status} />
      </header>
      <Why origin={origin} />
      <p className="editor-facts">
        {origin === 'person' ? m.origin.person : m.origin.program(origin, format.percent(confidence))}
      </p>
      <div className="form-actions">
        <Button tone="accept" icon={Check} disabled={status === 'accepted'} onClick={() => decide(store, 'accept')}>
          {m.shortName.accept} <CommandKeys of="accept" />
        </Button>
        <Button tone="reject" icon={X} disabled={status === 'rejected'} onClick={() => decide(store, 'reject')}>
          {m.shortName.reject} <CommandKeys of="reject" />
        </Button>
      </div>
    </section>
  );
}
