import { useState } from 'react';
import type { Annotator } from '../../model/annotators.ts';
import type { ImportBatchId } from '../../model/ids.ts';
import { Button } from '../controls/button.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { useAnswer } from '../state/use-answer.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';
import './importing.css';

/** Asks whose work is read of several people who annotated the same texts; what is curated is chosen to begin with. */
export function AnnotatorsDialog() {
  const batch = useKanwu((state) => state.shownBatch);
  return batch === null ? null : <Ask batch={batch} />;
}

function Ask({ batch }: { readonly batch: ImportBatchId }) {
  const annotators = useAnswer('import.annotators', { id: batch });
  return annotators === null ? null : <Choose batch={batch} annotators={annotators} />;
}

function Choose({ batch, annotators }: { readonly batch: ImportBatchId; readonly annotators: readonly Annotator[] }) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const [chosen, setChosen] = useState(annotators[0]?.name ?? '');
  const { closeDialog, importAnnotator } = store.getState();
  return (
    <Dialog
      title={m.annotators.title}
      className="annotators-dialog"
      onClose={closeDialog}
      footer={
        <>
          <Button onClick={closeDialog}>{m.common.cancel}</Button>
          <Button
            tone="primary"
            disabled={chosen === ''}
            onClick={() => {
              closeDialog();
              void importAnnotator(batch, chosen);
            }}
          >
            {m.annotators.read}
          </Button>
        </>
      }
    >
      <p>{m.annotators.purpose}</p>
      <fieldset className="annotators-list">
        <legend className="visually-hidden">{m.annotators.list}</legend>
        {annotators.map(({ name, isCurated, texts, marks }) => (
          <label key={name}>
            <input
              type="radio"
              name="annotator"
              value={name}
              checked={chosen === name}
              onChange={() => setChosen(name)}
            />
            <span className="annotators-name">
              <bdi>{name}</bdi>
              {isCurated ? <em>{m.annotators.curated}</em> : null}
            </span>
            <span className="annotators-did">{m.annotators.did(texts, marks)}</span>
          </label>
        ))}
      </fieldset>
    </Dialog>
  );
}
