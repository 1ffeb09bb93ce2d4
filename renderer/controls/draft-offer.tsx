import { useMessages } from '../messages/use-messages.ts';
import type { TypedText } from '../state/drafts-part.ts';
import { Button } from './button.tsx';

/** Says below a field that what stands in it does not count yet, and lets the person keep it or give it up. */
export function DraftOffer({ draft, onKeep, onDrop }: { readonly draft: TypedText; onKeep(): void; onDrop(): void }) {
  const { m, format } = useMessages();
  return (
    <span className="draft-offer">
      <span>{draft.typedHere ? m.draft.notSaved : m.draft.found(format.when(draft.at))}</span>
      <Button onClick={onKeep}>{m.common.save}</Button>
      <Button tone="quiet" onClick={onDrop}>
        {m.draft.drop}
      </Button>
    </span>
  );
}
