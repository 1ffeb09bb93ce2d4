import { Check, Pencil, X } from 'lucide-react';
import type { CSSProperties } from 'react';
import type { Correction } from '../../model/correction.ts';
import { sourceBetween } from '../../model/edits/correction-add.ts';
import { acceptCorrections, rejectCorrections } from '../../model/edits/correction-revise.ts';
import { inOneLine } from '../../model/visible-name.ts';
import { IconButton } from '../controls/button.tsx';
import { StatusMark } from '../controls/marks.tsx';
import { useMessages } from '../messages/use-messages.ts';
import type { OpenArticle } from '../state/article-part.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';
import { aroundCorrection } from './around.ts';
import { WasNow } from './was-now.tsx';

/** One correction of the list. */
export function CorrectionRow({
  open,
  correction,
  index,
  measure,
  place,
}: {
  readonly open: OpenArticle;
  readonly correction: Correction;
  readonly index: number;
  measure(element: HTMLElement | null): void;
  readonly place: CSSProperties;
}) {
  const { m, format } = useMessages();
  const store = useKanwuStore();
  const selected = useKanwu((state) => state.selectedCorrectionId === correction.id);
  const was = sourceBetween(open.document, correction.start, correction.end);
  const { id, status } = correction;
  const facts = [
    m.correctionKind[correction.kind],
    correction.certainty === 'unknown' ? null : m.certainty[correction.certainty],
    correction.origin === 'person' ? m.origin.person : format.percent(correction.confidence),
  ].filter((fact) => fact !== null);
  const state = store.getState();
  return (
    <div
      role="listitem"
      ref={measure}
      data-index={index}
      className={`correction-row correction-${status}`}
      data-selected={selected || undefined}
      style={place}
    >
      <button
        type="button"
        className="correction-jump"
        aria-current={selected || undefined}
        onClick={() => state.selectCorrection(id, { reveal: true })}
      >
        <WasNow was={was} now={correction.now} around={aroundCorrection(open.document, correction)} />
        <span className="correction-facts">
          <StatusMark status={status} /> {inOneLine(facts)}
          {correction.note === '' ? null : <span className="truncate"> · {correction.note}</span>}
        </span>
      </button>
      <div className="correction-actions">
        <IconButton
          icon={Check}
          tone="accept"
          label={m.correction.accept}
          disabled={status === 'accepted'}
          onClick={() => void state.execute(acceptCorrections(open.document, [id]))}
        />
        <IconButton
          icon={X}
          tone="reject"
          label={m.correction.reject}
          disabled={status === 'rejected'}
          onClick={() => void state.execute(rejectCorrections(open.document, [id]))}
        />
        <IconButton
          icon={Pencil}
          label={m.correction.edit}
          onClick={() => state.openCorrectionForm({ kind: 'edit', id })}
        />
      </div>
    </div>
  );
}
