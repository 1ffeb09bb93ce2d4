import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import {
  type Catalogue,
  type CatalogueColumn,
  catalogueContents,
  longestCatalogue,
  referenceParts,
} from '../../model/catalogue.ts';
import { Button, IconButton } from '../controls/button.tsx';
import { Select, TextField } from '../controls/fields.tsx';
import { useMessages } from '../messages/use-messages.ts';

/** The columns of a catalogue of articles, in their order, and what its references are made of. */
export function CatalogueColumns({
  catalogue: { columns, reference },
  onChange,
}: {
  readonly catalogue: Catalogue;
  onChange(catalogue: Catalogue): void;
}) {
  const { m } = useMessages();
  const put = (changed: readonly CatalogueColumn[]): void => onChange({ columns: changed, reference });
  const swapped = (place: number, other: number): readonly CatalogueColumn[] =>
    columns.map((column, at) => (at === place ? columns[other] : at === other ? columns[place] : column) ?? column);
  const choices = catalogueContents.map((content) => ({ value: content, label: m.export.content[content] }));
  return (
    <fieldset className="choices">
      <legend>{m.export.columns}</legend>
      <ol className="catalogue-columns">
        {columns.map(({ heading, content }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two columns may say the same, and the place is what tells them apart
          <li key={place}>
            <input
              className="input"
              aria-label={m.export.columnHeading}
              maxLength={60}
              value={heading}
              onChange={({ target: { value } }) =>
                put(columns.map((column, at) => (at === place ? { ...column, heading: value } : column)))
              }
            />
            <Select
              aria-label={m.export.columnContent}
              value={content}
              choices={choices}
              onChoose={(chosen) =>
                put(columns.map((column, at) => (at === place ? { ...column, content: chosen } : column)))
              }
            />
            <IconButton
              icon={ArrowUp}
              label={m.export.columnUp(heading)}
              disabled={place === 0}
              onClick={() => put(swapped(place, place - 1))}
            />
            <IconButton
              icon={ArrowDown}
              label={m.export.columnDown(heading)}
              disabled={place === columns.length - 1}
              onClick={() => put(swapped(place, place + 1))}
            />
            <IconButton
              icon={X}
              label={m.export.removeColumn(heading)}
              disabled={columns.length === 1}
              onClick={() => put(columns.filter((_, at) => at !== place))}
            />
          </li>
        ))}
      </ol>
      <Button
        icon={Plus}
        disabled={columns.length === longestCatalogue}
        onClick={() => put([...columns, { heading: m.export.newColumn, content: 'note' }])}
      >
        {m.export.addColumn}
      </Button>
      <TextField
        label={m.export.reference}
        hint={m.export.referenceHint(referenceParts.map((part) => `{${part}}`).join(' '))}
        maxLength={200}
        value={reference}
        onChange={({ target: { value } }) => onChange({ columns, reference: value })}
      />
    </fieldset>
  );
}
