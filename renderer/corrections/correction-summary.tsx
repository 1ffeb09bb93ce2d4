import { Check, Pencil, Trash2, X } from 'lucide-react';
import type { Correction } from '../../model/correction.ts';
import { sourceBetween } from '../../model/edits/correction-add.ts';
import { CommandKeys, useKeyLabel } from '../commands/command-keys.tsx';
import { commandName } from '../commands/command-name.ts';
import { Button, IconButton } from '../controls/button.tsx';
import { StatusMark } from '../controls/marks.tsx';
import { Why } from '../controls/why.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { correctSelected, decide, removeSelected } from '../review/review-actions.ts';
import type { OpenArticle } from '../state/article-part.ts';
import { useKanwuStore } from '../state/use-kanwu.ts';
import { aroundCorrection } from './around.ts';
import { OtherReadings } from './other-readings.tsx';
import { WasNow } from './was-now.tsx';
import './corrections.css';

/** The selected correction, with what to decide of it. */
export function CorrectionSummary({
  open,
  correction,
}: {
  readonly open: OpenArticle;
  readonly correction: Correction;
}) {
  const { m, format } = useMessages();
  const store = useKanwuStore();
  return (
    <section className="selection-editor" aria-label={m.correction.label}>
      <header className="selection-header">
        <h2>{m.correctionKind[correction.kind]}</h2>
        <StatusMark status={correction.status} />
        <IconButton
          icon={Trash2}
          label={commandName(m, 'remove')}
          shortcut={useKeyLabel('remove')}
          onClick={() => removeSelected(store)}
        />
      </header>
      <p className="correction-quote">
        <WasNow
          was={sourceBetween(open.document, correction.start, correction.end)}
          now={correction.now}
          around={aroundCorrection(open.document, correction)}
        />
      </p>
      <OtherReadings correction={correction} />
      <Why origin={correction.origin} />
      <p className="editor-facts">
        {correction.certainty === 'unknown'
          ? null
          : `${m.correction.certainty} ${m.certainty[correction.certainty]} · `}
        {correction.origin === 'person'
          ? m.origin.person
          : m.origin.program(correction.origin, format.percent(correction.confidence))}
        {correction.note === '' ? null : ` · ${correction.note}`}
      </p>
      <div className="form-actions">
        <Button
          tone="accept"
          icon={Check}
          disabled={correction.status === 'accepted'}
          onClick={() => decide(store, 'accept')}
        >
          {m.correction.accept} <CommandKeys of="accept" />
        </Button>
        <Button
          tone="reject"
          icon={X}
          disabled={correction.status === 'rejected'}
          onClick={() => decide(store, 'reject')}
        >
          {m.correction.reject} <CommandKeys of="reject" />
        </Button>
        <Button icon={Pencil} onClick={() => correctSelected(store)}>
          {m.correction.edit} <CommandKeys of="edit-selection" />
        </Button>
      </div>
    </section>
  );
}
