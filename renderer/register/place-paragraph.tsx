import type { PlaceId } from '../../model/register/ledger.ts';
import { useMessages } from '../messages/use-messages.ts';
import { PlaceStrip } from '../page-image/place-strip.tsx';
import { useAnswer } from '../state/use-answer.ts';

/** The whole paragraph that a place stands in, below its line on the page's image where there is one. */
export function PlaceParagraph({ id }: { readonly id: PlaceId }) {
  const { m } = useMessages();
  const paragraph = useAnswer('ledger.paragraph', { id });
  return (
    <section className="place-paragraph" aria-label={m.register.paragraph} aria-live="polite">
      {paragraph === null ? null : (
        <>
          <PlaceStrip pageId={paragraph.pageId} start={paragraph.range.start} end={paragraph.range.end} />
          <p>
            {paragraph.before}
            <mark>{paragraph.name}</mark>
            {paragraph.after}
          </p>
        </>
      )}
    </section>
  );
}
