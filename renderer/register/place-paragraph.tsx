import type { PlaceId } from '../../model/register/ledger.ts';
import { useMessages } from '../messages/use-messages.ts';
import { useAnswer } from '../state/use-answer.ts';

/** The whole paragraph that a place stands in. */
export function PlaceParagraph({ id }: { readonly id: PlaceId }) {
  const { m } = useMessages();
  const paragraph = useAnswer('ledger.paragraph', { id });
  return (
    <section className="place-paragraph" aria-label={m.register.paragraph} aria-live="polite">
      {paragraph === null ? null : (
        <p>
          {paragraph.before}
          <mark>{paragraph.name}</mark>
          {paragraph.after}
        </p>
      )}
    </section>
  );
}
