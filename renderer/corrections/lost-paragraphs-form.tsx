import { type FormEvent, useEffect, useRef } from 'react';
import { certainties } from '../../model/correction.ts';
import { type DraftPlace, draftKey } from '../../model/draft.ts';
import { sourceBetween } from '../../model/edits/correction-add.ts';
import { supplyParagraphs } from '../../model/edits/restoration-add.ts';
import type { BlockId } from '../../model/ids.ts';
import { recordOf } from '../../model/record-index.ts';
import { Button } from '../controls/button.tsx';
import { Field, SelectField, TextField } from '../controls/fields.tsx';
import { useMessages } from '../messages/use-messages.ts';
import type { OpenArticle } from '../state/article-part.ts';
import { readSuppliedDraft, type SuppliedDraft, writeSuppliedDraft } from '../state/lost-paragraphs-draft.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';
import './corrections.css';

const empty: SuppliedDraft = { text: '', side: 'after', certainty: 'high', note: '' };

/** Supplies paragraphs that the source lost beside a block. Enter begins another paragraph, Ctrl+Enter saves, Escape leaves all as it was. */
export function LostParagraphsForm({ open, beside }: { readonly open: OpenArticle; readonly beside: BlockId }) {
  const { m, format } = useMessages();
  const store = useKanwuStore();
  const place: DraftPlace = { kind: 'lost-paragraphs', articleId: open.document.article.id, blockId: beside };
  const typed = useKanwu(({ drafts }) => drafts.get(draftKey(place)));
  const draft = (typed === undefined ? null : readSuppliedDraft(typed.text)) ?? empty;
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const change = (changes: Partial<SuppliedDraft>): void => {
    const text = writeSuppliedDraft({ ...draft, ...changes });
    if (text === writeSuppliedDraft(empty)) store.getState().dropDraft(place);
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
  const save = (event?: FormEvent): void => {
    event?.preventDefault();
    const { open: now } = store.getState();
    const edit = now === null ? null : supplyParagraphs(now.document, { beside, side: draft.side }, draft);
    if (edit === null) return;
    void store.getState().leaveField(place, () => store.getState().executeTyped(edit));
    close();
  };
  const block = recordOf(open.document.blocks, beside);
  return (
    <form
      className="selection-editor"
      aria-label={m.paragraph.supplyTitle}
      onSubmit={save}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Escape') {
          event.stopPropagation();
          cancel();
        } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.stopPropagation();
          save(event);
        }
      }}
    >
      <header className="selection-header">
        <h2>{m.paragraph.supplyTitle}</h2>
      </header>
      <div className="field">
        <span className="field-label">{m.paragraph.beside}</span>
        <p className="correction-was correction-beside">
          {block === undefined ? '' : sourceBetween(open.document, block.start, block.end)}
        </p>
      </div>
      <Field label={m.paragraph.text} hint={m.paragraph.textHint}>
        {(id) => (
          <textarea
            id={id}
            ref={field}
            className="input correction-now"
            rows={3}
            data-draft={draftKey(place)}
            value={draft.text}
            onChange={({ target: { value: text } }) => change({ text })}
          />
        )}
      </Field>
      <div className="editor-grid editor-grid-even">
        <SelectField
          label={m.paragraph.where}
          value={draft.side}
          choices={(['after', 'before'] as const).map((value) => ({ value, label: m.paragraph.side[value] }))}
          onChoose={(side) => change({ side })}
        />
        <SelectField
          label={m.correction.certainty}
          value={draft.certainty}
          choices={certainties.map((value) => ({ value, label: m.certainty[value] }))}
          onChoose={(certainty) => change({ certainty })}
        />
      </div>
      <TextField
        label={m.correction.note}
        value={draft.note}
        onChange={(event) => change({ note: event.target.value })}
      />
      {typed === undefined || typed.typedHere ? null : (
        <p className="field-hint">{m.draft.found(format.when(typed.at))}</p>
      )}
      <div className="form-actions">
        <Button tone="primary" submit disabled={draft.text.trim() === ''}>
          {m.paragraph.supply}
        </Button>
        <Button onClick={cancel}>{m.common.cancel}</Button>
      </div>
    </form>
  );
}
