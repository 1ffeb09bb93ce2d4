import { Lock } from 'lucide-react';
import { useState } from 'react';
import type { ExportChoice, ExportPreview as Preview } from '../../model/dataset-export.ts';
import type { HeldBack } from '../../model/release.ts';
import { Button } from '../controls/button.tsx';
import { Select } from '../controls/fields.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { useAnswer } from '../state/use-answer.ts';
import { useExportLosses } from './use-export-losses.ts';
import { useSettled } from './use-settled.ts';

/** What would be written: how much, what has no place in the format, and the first article as the exporter itself writes it. */
export function ExportPreview({
  choice,
  isPaused,
  onInclude,
}: {
  readonly choice: ExportChoice;
  /** Whether something else is being written, which would have to wait. */
  readonly isPaused: boolean;
  /** Asks for what is not for release, too. */
  onInclude(): void;
}) {
  const { m } = useMessages();
  const settled = useSettled(choice);
  const preview = useAnswer('export.preview', isPaused ? null : settled);
  const losses = useExportLosses(isPaused ? null : settled);
  return (
    <section className="export-preview" aria-label={m.export.whatGoes} data-testid="export-preview">
      <h3>{m.export.whatGoes}</h3>
      <div className="export-counts" aria-live="polite">
        {preview === null ? <p>{m.export.counting}</p> : <Counts preview={preview} choice={settled} />}
        {preview === null ? null : <HeldBackSaid heldBack={preview.heldBack} onInclude={onInclude} />}
      </div>
      <h3>{m.export.losses}</h3>
      <div className="export-losses" aria-live="polite">
        {losses === null ? (
          <p>{m.export.lossesLooking}</p>
        ) : losses.length === 0 ? (
          <p>{m.export.noLosses}</p>
        ) : (
          <ul>
            {losses.map((loss) => (
              <li key={loss.kind}>{m.export.loss(loss)}</li>
            ))}
          </ul>
        )}
      </div>
      <Sample files={preview?.files ?? []} />
    </section>
  );
}

function Counts({ preview: { counts }, choice }: { readonly preview: Preview; readonly choice: ExportChoice }) {
  const { m } = useMessages();
  const { untouched, done, 'in-work': inWork } = counts.articles;
  if (untouched + done + inWork === 0) return <p>{m.export.nothing}</p>;
  return (
    <>
      <p>{m.export.articles(counts)}</p>
      <p>{m.export.states(counts)}</p>
      <p>{m.export.accepted(counts)}</p>
      <p>
        {m.export.suggested(counts)}
        {choice.includeSuggested ? m.export.suggestedGo : m.export.suggestedStay}
      </p>
    </>
  );
}

/** What stays because it is not for release, and the way to have it go. */
function HeldBackSaid({ heldBack, onInclude }: { readonly heldBack: HeldBack; onInclude(): void }) {
  const { m } = useMessages();
  if (heldBack.articles + heldBack.mentions === 0) return null;
  return (
    <p className="export-held-back">
      <Lock size={14} strokeWidth={1.75} aria-hidden />
      <span>{m.export.heldBack(heldBack)}</span>
      <Button onClick={onInclude}>{m.export.includeThem}</Button>
    </p>
  );
}

function Sample({ files }: { readonly files: Preview['files'] }) {
  const { m } = useMessages();
  const [chosen, setChosen] = useState('');
  const file = files.find(({ name }) => name === chosen) ?? files[0];
  if (file === undefined) return null;
  return (
    <>
      <div className="export-sample-head">
        <h3 id="export-sample">{m.export.preview}</h3>
        {files.length === 1 ? (
          <span className="choice-hint">{file.name}</span>
        ) : (
          <Select
            aria-label={m.export.previewFile}
            value={file.name}
            choices={files.map(({ name }) => ({ value: name, label: name }))}
            onChoose={setChosen}
          />
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled can be reached by keys */}
      <section className="export-sample" tabIndex={0} aria-labelledby="export-sample">
        <pre>
          {file.text.replace(/^\ufeff/, '')}
          {file.isWhole ? '' : `\n… ${m.export.previewCut}`}
        </pre>
      </section>
    </>
  );
}
