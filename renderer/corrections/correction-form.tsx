import { type FormEvent, useEffect, useRef, useState } from 'react';
import { certainties, correctionKinds } from '../../model/correction.ts';
import { correctionKindOf } from '../../model/correction-kind.ts';
import { draftKey } from '../../model/draft.ts';
import { addCorrection, type CorrectionReading, sourceBetween } from '../../model/edits/correction-add.ts';
import { reviseCorrection } from '../../model/edits/correction-revise.ts';
import type { Edit } from '../../model/journal.ts';
import { Button } from '../controls/button.tsx';
import { Field, SelectField, TextField } from '../controls/fields.tsx';
import { useMessages } from '../messages/use-messages.ts';
import type { OpenArticle } from '../state/article-part.ts';
import { correctionDraftPlace, readCorrectionDraft, writeCorrectionDraft } from '../state/correction-draft.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';
import type { CorrectionForm as FormState } from '../state/view-part.ts';
import './corrections.css';
import { recordOf } from '../../model/record-index.ts';

/** Makes a new correction of what is selected, or changes one. Enter saves, Escape leaves everything as it was. */
export function CorrectionForm({
  open,
  form,
}: {
  readonly open: OpenArticle;
  readonly form: Exclude<FormState, { kind: 'closed' | 'supply' }>;
}) {
  const { m, format } = useMessages();
  const store = useKanwuStore();
  const [{ place, initial }] = useState(() => ({
    ...{ place: correctionDraftPlace(open, form), initial: initialReading(open, form) },
  }));
  const typed = useKanwu(({ drafts }) => drafts.get(draftKey(place)));
  const reading = (typed === undefined ? null : readCorrectionDraft(typed.text)) ?? initial;
  // The kind of a new correction follows what is typed until the person says what it is.
  const [isKindChosen, setIsKindChosen] = useState(form.kind === 'edit' || reading.kind !== initial.kind);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const change = (changes: Partial<CorrectionReading>): void => {
    const text = writeCorrectionDraft({ ...reading, ...changes });
    if (text === writeCorrectionDraft(initial)) store.getState().dropDraft(place);
    else store.getState().noteTyped(place, text);
  };
  const close = (): void => {
    store.getState().closeCorrectionForm();
    store.getState().requestFocus('text');
  };
  const cancel = (): void => {
    store.getState().dropDraft(place);
    close();
  };
  const execute = (edit: Edit | null): void =>
    void store.getState().leaveField(place, () => store.getState().executeTyped(edit));
  const save = (event?: FormEvent): void => {
    event?.preventDefault();
    const state = store.getState();
    if (state.open === null) return;
    const { document } = state.open;
    if (form.kind === 'edit') {
      const { reads: now, ...rest } = reading;
      execute(reviseCorrection(document, form.id, { now, ...rest }));
      close();
      return;
    }
    const added = addCorrection(document, state.open.reading, form.range, reading);
    if (added === null && reading.reads !== was) {
      state.notify({ kind: 'selection-crosses-blocks' });
      return;
    }
    if (added !== null) {
      execute(added.edit);
      if (added.correctionId !== null) store.getState().selectCorrection(added.correctionId);
    }
    close();
  };
  const was = wasOf(open, form);
  return (
    <form
      className="selection-editor"
      aria-label={form.kind === 'new' ? m.correction.formNew : m.correction.formEdit}
      onSubmit={save}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Escape') {
          event.stopPropagation();
          cancel();
        } else if (event.key === 'Enter' && event.target === field.current && !event.shiftKey) {
          save(event);
        }
      }}
    >
      <header className="selection-header">
        <h2>{form.kind === 'new' ? m.correction.formNew : m.correction.formEdit}</h2>
      </header>
      <div className="field">
        <span className="field-label">{form.kind === 'new' ? m.correction.readsNow : m.correction.was}</span>
        <p className="correction-was">{was === '' ? m.correction.nothing : was}</p>
      </div>
      <Field label={m.correction.now} hint={m.correction.nowHint}>
        {(id) => (
          <textarea
            id={id}
            ref={field}
            className="input correction-now"
            rows={2}
            data-draft={draftKey(place)}
            value={reading.reads}
            onChange={({ target: { value: reads } }) =>
              change({ reads, ...(isKindChosen ? {} : { kind: correctionKindOf(was, reads) }) })
            }
          />
        )}
      </Field>
      <div className="editor-grid editor-grid-even">
        <SelectField
          label={m.correction.kind}
          value={reading.kind}
          choices={correctionKinds.map((value) => ({ value, label: m.correctionKind[value] }))}
          onChoose={(kind) => {
            setIsKindChosen(true);
            change({ kind });
          }}
        />
        <SelectField
          label={m.correction.certainty}
          value={reading.certainty}
          choices={certainties.map((value) => ({ value, label: m.certainty[value] }))}
          onChoose={(certainty) => change({ certainty })}
        />
      </div>
      <TextField
        label={m.correction.note}
        value={reading.note}
        onChange={(event) => change({ note: event.target.value })}
      />
      {typed === undefined || typed.typedHere ? null : (
        <p className="field-hint">{m.draft.found(format.when(typed.at))}</p>
      )}
      <div className="form-actions">
        <Button tone="primary" submit>
          {m.common.save}
        </Button>
        <Button onClick={cancel}>{m.common.cancel}</Button>
      </div>
    </form>
  );
}

function wasOf(open: OpenArticle, form: Exclude<FormState, { kind: 'closed' | 'supply' }>): string {
  if (form.kind === 'new') return open.reading.text.slice(form.range.start, form.range.end);
  const correction = recordOf(open.document.corrections, form.id);
  return correction === undefined ? '' : sourceBetween(open.document, correction.start, correction.end);
}

function initialReading(open: OpenArticle, form: Exclude<FormState, { kind: 'closed' | 'supply' }>): CorrectionReading {
  if (form.kind === 'new') {
    const { start, end } = form.range;
    const kind = start === end ? 'supplied' : 'recognition';
    return { reads: open.reading.text.slice(start, end), kind, certainty: 'high', note: '' };
  }
  const correction = recordOf(open.document.corrections, form.id);
  if (correction === undefined) return { reads: '', kind: 'recognition', certainty: 'high', note: '' };
  const { now, kind, certainty, note } = correction;
  return { reads: now, kind, certainty, note };
}
