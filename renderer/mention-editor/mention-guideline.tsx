import type { EntityType } from '../../model/mention.ts';
import { TypeGuideline } from '../controls/type-examples.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { useKanwu } from '../state/use-kanwu.ts';

/** Under the field of a mark's type: what its people say of it, to be unfolded; nothing where they say nothing. */
export function MentionGuideline({ type }: { readonly type: EntityType }) {
  const { m } = useMessages();
  const { note, examples } = useKanwu((state) => state.tagSet).of(type);
  if (note === '' && examples.length === 0) return null;
  return (
    <details className="mention-guideline">
      <summary>{m.examples.guideline}</summary>
      <TypeGuideline type={type} />
    </details>
  );
}
