import { useEffect } from 'react';
import type { NameReading } from '../../model/name-readings.ts';
import { CommandKeys } from '../commands/command-keys.tsx';
import { TypeSign } from '../controls/marks.tsx';
import { useMessages } from '../messages/use-messages.ts';
import type { OpenArticle } from '../state/article-part.ts';
import { isOfferOf, subjectOf } from '../state/offered-names.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';

const none: readonly NameReading[] = [];

/** Who stays so long with a mark, in ms, looks at it. */
const rest = 250;

/** What the selected mark or text may be beside what it is, the most probable first; nothing where nothing else is probable. */
export function NameReadings({ open }: { readonly open: OpenArticle }) {
  const { m, format } = useMessages();
  const store = useKanwuStore();
  const subject = useKanwu(subjectOf);
  const offered = useKanwu((state) => state.offered);
  // Whoever goes from mark to mark has none of them read anew; E asks at once.
  useEffect(() => {
    if (subject === null) return;
    const waiting = setTimeout(() => void store.getState().askReadings(), rest);
    return () => clearTimeout(waiting);
  }, [subject, store]);
  const isAsked = subject !== null && isOfferOf(offered, subject);
  const readings = isAsked ? (offered?.readings ?? none) : none;
  const at = offered?.at ?? -1;
  if (readings.length === 0) return null;
  return (
    <div className="name-readings">
      <span className="field-label" id="name-readings">
        {m.mention.otherReadings} <CommandKeys of="next-reading" />
      </span>
      <ol className="name-reading-list" aria-labelledby="name-readings">
        {readings.map(({ start, end, type, confidence }, place) => (
          <li key={`${start} ${end} ${type}`}>
            <button
              type="button"
              className="name-reading"
              aria-pressed={place === at}
              data-next={place === (at + 1 < readings.length ? at + 1 : -1) || undefined}
              onClick={() => store.getState().offerReading(place === at ? -1 : place)}
            >
              <TypeSign type={type} />
              <span className="visually-hidden">{m.typeName(type)}</span>
              <span className="name-reading-text truncate">{open.reading.text.slice(start, end)}</span>
              <span className="name-reading-sure">{format.percent(confidence)}</span>
            </button>
          </li>
        ))}
      </ol>
      {at < 0 ? null : (
        <p className="field-hint">
          <CommandKeys of="accept" /> {m.mention.takesReading}
        </p>
      )}
    </div>
  );
}
