import { type DatasetFormat, formatUses } from '../../model/dataset-export.ts';
import { useMessages } from '../messages/use-messages.ts';

/** The formats, all in sight, by what they are for, and what the chosen one is good for. */
export function FormatChoice({
  formats,
  chosen,
  onChoose,
}: {
  readonly formats: readonly DatasetFormat[];
  readonly chosen: string;
  onChoose(code: string): void;
}) {
  const { m } = useMessages();
  const uses = formatUses.filter((use) => formats.some((format) => format.use === use));
  return (
    <fieldset className="choices">
      <legend>{m.export.format}</legend>
      <div className="format-uses">
        {uses.map((use) => (
          <div key={use} role="group" aria-label={m.export.formatUse[use]} className="format-use">
            <span className="format-use-name" aria-hidden="true">
              {m.export.formatUse[use]}
            </span>
            <div className="format-choices">
              {formats
                .filter((format) => format.use === use)
                .map(({ code, name }) => (
                  <label key={code} className="choice">
                    <input
                      type="radio"
                      name="format"
                      data-begin
                      checked={chosen === code}
                      onChange={() => onChoose(code)}
                    />
                    {name}
                  </label>
                ))}
            </div>
          </div>
        ))}
      </div>
      <p className="choice-hint format-purpose">{m.export.formatPurpose(chosen)}</p>
    </fieldset>
  );
}
