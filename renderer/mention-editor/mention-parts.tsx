import { X } from 'lucide-react';
import type { Mention } from '../../model/mention.ts';
import { toReading } from '../../model/reading-places.ts';
import { IconButton } from '../controls/button.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { removePart } from '../review/review-actions.ts';
import type { OpenArticle } from '../state/article-part.ts';
import { useKanwuStore } from '../state/use-kanwu.ts';

/** The parts of a mention that is interrupted, each of which can be taken out of it. */
export function MentionParts({ open, mention }: { readonly open: OpenArticle; readonly mention: Mention }) {
  const { m } = useMessages();
  const store = useKanwuStore();
  if (mention.ranges.length < 2) return null;
  const parts = mention.ranges.map((range) => {
    const place = toReading(open.reading, range);
    return place === null ? '' : open.reading.text.slice(place.start, place.end);
  });
  return (
    <fieldset className="field">
      <legend className="field-label">{m.mention.parts}</legend>
      <ul className="mention-parts">
        {parts.map((text, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts are told by their place
          <li key={index}>
            <span className="truncate">{text}</span>
            <IconButton icon={X} label={m.mention.removePart(text)} onClick={() => removePart(store, index)} />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
