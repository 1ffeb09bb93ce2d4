import { useEffect, useState } from 'react';
import {
  type ColumnMapping,
  columnKey,
  type RecordField,
  recordFields,
  type TablePreview,
} from '../../model/column-mapping.ts';
import { largestOf } from '../../model/extremes.ts';
import type { ImportChoices } from '../../model/import.ts';
import { Button } from '../controls/button.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { Select } from '../controls/fields.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { callBridge } from '../state/bridge-call.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';
import type { FileToRead } from '../state/view-part.ts';
import './importing.css';

/** Asks what the columns of a table hold, beside its first rows, before it comes in with an article a row. */
export function ColumnsDialog() {
  const file = useKanwu((state) => state.fileToRead);
  const preview = useTable(file);
  return file === null || preview === null ? null : <Ask file={file} preview={preview} />;
}

function Ask({
  file: { file, also = [], again },
  preview,
}: {
  readonly file: FileToRead;
  readonly preview: TablePreview;
}) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const [mapping, setMapping] = useState(preview.mapping);
  const [names = [], ...others] = preview.rows;
  const { hasNames } = mapping;
  const fieldAt = (column: number): RecordField | null => mapping.fields[columnKey(mapping, names, column)] ?? null;
  const columns = largestOf(preview.rows.map((row) => row.length));
  const fields = Array.from({ length: columns }, (_, column) => fieldAt(column));
  const isText = fields.includes('text') || fields.includes('title');
  const close = (): void => store.getState().closeDialog();
  const run = (choices: ImportChoices): void => {
    close();
    const { openFiles, importAgain } = store.getState();
    void (again === undefined
      ? openFiles([file, ...also], choices)
      : importAgain(again.batchId, [again.place], choices));
  };
  return (
    <Dialog
      title={m.columns.title(file.path.split(/[\\/]/).at(-1) ?? file.path)}
      className="columns-dialog"
      onClose={close}
      footer={
        <>
          {preview.isSpreadsheet ? null : (
            <Button onClick={() => run({ as: 'plain-text' })}>{m.notice.readAsText}</Button>
          )}
          <Button onClick={close}>{m.common.cancel}</Button>
          <Button
            tone="primary"
            disabled={!isText}
            onClick={() => run({ as: preview.isSpreadsheet ? 'spreadsheet' : 'table', columns: mapping })}
          >
            {m.columns.import}
          </Button>
        </>
      }
    >
      <p>{m.columns.purpose}</p>
      <label className="columns-names">
        <input
          type="checkbox"
          checked={hasNames}
          onChange={(event) => setMapping(renamed(mapping, names, event.target.checked))}
        />
        {m.columns.hasNames}
      </label>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by keys */}
      <div className="columns-table" tabIndex={0} role="region" aria-label={m.columns.table}>
        <table>
          <thead>
            <tr>
              {fields.map((field, column) => {
                const key = columnKey(mapping, names, column);
                const name = hasNames ? (names[column] ?? '') : m.columns.numbered(column + 1);
                return (
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns never change places
                  <th key={column} scope="col" data-unread={field === null || undefined}>
                    <span className="truncate" title={name}>
                      {name}
                    </span>
                    <Select
                      aria-label={m.columns.holds(name)}
                      value={field ?? 'none'}
                      choices={[
                        { value: 'none', label: m.columns.none },
                        ...recordFields.map((each) => ({ value: each, label: m.columns.fields[each] })),
                      ]}
                      onChoose={(chosen) => setMapping(withField(mapping, key, chosen === 'none' ? null : chosen))}
                    />
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {(hasNames ? others : preview.rows).map((row, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows never change places
              <tr key={place}>
                {fields.map((field, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns never change places
                  <td key={column} data-unread={field === null || undefined}>
                    <span>{row[column] ?? ''}</span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="encoding-damage" aria-live="polite">
        {isText ? m.columns.remembered : m.columns.needsText}
      </p>
    </Dialog>
  );
}

/** A field stands in one column: whichever had it before has it no more. */
function withField(mapping: ColumnMapping, key: string, field: RecordField | null): ColumnMapping {
  const others = Object.entries(mapping.fields).map(([each, known]): [string, RecordField | null] => [
    each,
    known === field ? null : known,
  ]);
  return { ...mapping, fields: { ...Object.fromEntries(others), [key]: field } };
}

/** The same fields in the same columns, called otherwise. */
function renamed(mapping: ColumnMapping, names: readonly string[], hasNames: boolean): ColumnMapping {
  const fields = names.map((_, column): [string, RecordField | null] => [
    columnKey({ hasNames }, names, column),
    mapping.fields[columnKey(mapping, names, column)] ?? null,
  ]);
  return { hasNames, fields: Object.fromEntries(fields.filter(([key]) => key !== '')) };
}

/** The beginning of the table; null until it is known. What is wrong with the file is told, and closes the dialog. */
function useTable(file: FileToRead | null): TablePreview | null {
  const store = useKanwuStore();
  const [preview, setPreview] = useState<TablePreview | null>(null);
  const handle = file?.file.handle;
  useEffect(() => {
    if (handle === undefined) return;
    let isWanted = true;
    callBridge(window.kanwu, 'issue.table', { file: handle })
      .then((found) => {
        if (isWanted) setPreview(found);
      })
      .catch((thrown: unknown) => {
        store.getState().closeDialog();
        store.getState().notifyError(thrown);
      });
    return () => {
      isWanted = false;
    };
  }, [handle, store]);
  return preview;
}
