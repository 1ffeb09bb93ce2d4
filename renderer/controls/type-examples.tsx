import { Check, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { EntityType } from '../../model/mention.ts';
import { examplesInOrder, type TypeExample } from '../../model/type-example.ts';
import { useMessages } from '../messages/use-messages.ts';
import { useKanwu } from '../state/use-kanwu.ts';
import './type-examples.css';

/** Examples of a type, the right ones first, each with its words marked. @param after what stands behind each */
export function TypeExamples({
  examples,
  after,
}: {
  readonly examples: readonly TypeExample[];
  readonly after?: (example: TypeExample) => ReactNode;
}) {
  const { m } = useMessages();
  return (
    <ul className="type-examples" aria-label={m.examples.label}>
      {examplesInOrder(examples).map((example) => (
        <li key={JSON.stringify([example.before, example.words, example.after])} data-right={example.isRight}>
          <span className="type-example-verdict" role="img" aria-label={m.examples.verdict(example.isRight)}>
            {example.isRight ? <Check size={14} aria-hidden /> : <X size={14} aria-hidden />}
          </span>
          <span className="type-example-said">
            <q>
              {example.before}
              <mark>{example.words}</mark>
              {example.after}
            </q>
            {example.reason === '' ? null : <span className="type-example-reason">{example.reason}</span>}
          </span>
          {after?.(example)}
        </li>
      ))}
    </ul>
  );
}

/** What people say of a type where it is chosen: its guideline and examples; nothing where there are none. */
export function TypeGuideline({ type }: { readonly type: EntityType }) {
  const { note, examples } = useKanwu((state) => state.tagSet).of(type);
  if (note === '' && examples.length === 0) return null;
  return (
    <div className="type-guideline">
      {note === '' ? null : <p>{note}</p>}
      {examples.length === 0 ? null : <TypeExamples examples={examples} />}
    </div>
  );
}
