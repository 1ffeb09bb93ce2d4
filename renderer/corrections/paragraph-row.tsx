import { Undo2 } from 'lucide-react';
import type { CSSProperties } from 'react';
import { inOneLine } from '../../model/visible-name.ts';
import { IconButton } from '../controls/button.tsx';
import { StatusMark } from '../controls/marks.tsx';
import { useMessages } from '../messages/use-messages.ts';
import type { OpenArticle } from '../state/article-part.ts';
import { useKanwuStore } from '../state/use-kanwu.ts';
import { type ParagraphSaid, takenBack } from './paragraphs-said.ts';
import { WasNow } from './was-now.tsx';

/** What was said of a whole paragraph, in the list of corrections. */
export function ParagraphRow({
  open,
  said,
  index,
  measure,
  place,
}: {
  readonly open: OpenArticle;
  readonly said: ParagraphSaid;
  readonly index: number;
  measure(element: HTMLElement | null): void;
  readonly place: CSSProperties;
}) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const { certainty = 'unknown', note = '' } = said.restoration ?? {};
  const facts = [m.paragraph[said.kind], certainty === 'unknown' ? null : m.certainty[certainty], m.origin.person];
  const edit = takenBack(open.document, said);
  return (
    <div role="listitem" ref={measure} data-index={index} className="correction-row correction-accepted" style={place}>
      <button type="button" className="correction-jump" onClick={() => store.getState().revealBlock(said.id)}>
        <span className="was-now-paragraph">
          <WasNow was={said.was} now={said.now} {...(said.around === null ? {} : { around: said.around })} />
        </span>
        <span className="correction-facts">
          <StatusMark status="accepted" /> {inOneLine(facts.filter((fact) => fact !== null))}
          {note === '' ? null : <span className="truncate"> · {note}</span>}
        </span>
      </button>
      <div className="correction-actions">
        <IconButton
          icon={Undo2}
          label={m.paragraph.takeBack[said.kind]}
          disabled={edit === null}
          onClick={() => void store.getState().execute(edit)}
        />
      </div>
    </div>
  );
}
