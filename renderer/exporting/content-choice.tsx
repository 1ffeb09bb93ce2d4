import { type ExportChoice, printedFormat, Seed } from '../../model/dataset-export.ts';
import { TextField } from '../controls/fields.tsx';
import { useMessages } from '../messages/use-messages.ts';

/** The formats whose cells a spreadsheet may compute. */
const computed: readonly string[] = ['csv', 'tsv', 'catalogue'];

/** What of the articles goes. */
export function ContentChoice({
  choice: { format, includeSuggested, includeNotForRelease, raw, packed, seed, validate, quality, pdf },
  saysQuality,
  onChange,
}: {
  readonly choice: ExportChoice;
  /** Whether what is written has a place for what samples say. */
  readonly saysQuality: boolean;
  onChange(changes: Partial<ExportChoice>): void;
}) {
  const { m } = useMessages();
  return (
    <fieldset className="choices">
      <legend>{m.export.contents}</legend>
      <label className="choice">
        <input
          type="checkbox"
          checked={includeSuggested}
          onChange={({ target: { checked } }) => onChange({ includeSuggested: checked })}
        />
        <span>
          <span className="choice-name">{m.export.includeSuggested}</span>
          <span className="choice-hint">{m.export.includeSuggestedHint}</span>
        </span>
      </label>
      <label className="choice">
        <input
          type="checkbox"
          checked={includeNotForRelease}
          onChange={({ target: { checked } }) => onChange({ includeNotForRelease: checked })}
        />
        <span>
          <span className="choice-name">{m.export.includeNotForRelease}</span>
          <span className="choice-hint">{m.export.includeNotForReleaseHint}</span>
        </span>
      </label>
      {computed.includes(format) ? (
        <label className="choice">
          <input type="checkbox" checked={raw} onChange={({ target: { checked } }) => onChange({ raw: checked })} />
          <span>
            <span className="choice-name">{m.export.raw}</span>
            <span className="choice-hint">{m.export.rawHint}</span>
          </span>
        </label>
      ) : null}
      {format === printedFormat && !packed ? (
        <label className="choice">
          <input type="checkbox" checked={pdf} onChange={({ target: { checked } }) => onChange({ pdf: checked })} />
          <span>
            <span className="choice-name">{m.export.pdf}</span>
            <span className="choice-hint">{m.export.pdfHint}</span>
          </span>
        </label>
      ) : null}
      {format === 'hugging-face' ? (
        <TextField
          label={m.export.seed}
          hint={m.export.seedHint}
          type="number"
          min={0}
          max={999_999_999}
          step={1}
          value={seed}
          onChange={({ target: { valueAsNumber } }) => {
            const wanted = Seed.safeParse(valueAsNumber);
            if (wanted.success) onChange({ seed: wanted.data });
          }}
        />
      ) : null}
      <label className="choice">
        <input type="checkbox" checked={packed} onChange={({ target: { checked } }) => onChange({ packed: checked })} />
        <span>
          <span className="choice-name">{m.export.packed}</span>
          <span className="choice-hint">{m.export.packedHint}</span>
        </span>
      </label>
      {saysQuality ? (
        <label className="choice">
          <input
            type="checkbox"
            checked={quality}
            onChange={({ target: { checked } }) => onChange({ quality: checked })}
          />
          <span>
            <span className="choice-name">{m.export.quality}</span>
            <span className="choice-hint">{m.export.qualityHint}</span>
          </span>
        </label>
      ) : null}
      <label className="choice">
        <input
          type="checkbox"
          checked={validate}
          onChange={({ target: { checked } }) => onChange({ validate: checked })}
        />
        <span>
          <span className="choice-name">{m.export.validate}</span>
          <span className="choice-hint">{m.export.validateHint}</span>
        </span>
      </label>
    </fieldset>
  );
}
