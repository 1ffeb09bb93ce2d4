import type { ColumnMapping, TablePreview } from '../../../model/column-mapping.ts';
import { KanwuError } from '../../../model/error.ts';
import { openInput } from '../input.ts';
import type { IssueFile } from '../issue-file.ts';
import { guessedMapping } from '../records/mapped-columns.ts';
import { type Rows, sheetsOf } from '../spreadsheet/read.ts';
import { checkZip } from '../zip/check-zip.ts';
import { rowsOf } from './probe.ts';

/** So many rows are shown, and so much of a cell, in UTF-16 units. */
const shownRows = 8;
const shownCell = 200;
/** So many columns are shown at most. */
const shownColumns = 60;

/**
 * The beginning of a table, with what its columns probably are.
 *
 * @param remembered what was said of tables before
 * @throws {KanwuError} `file-empty`, `format-mismatch` for what is no table, and what decoding and unpacking throw
 */
export async function lookAtTable(file: IssueFile, remembered: readonly ColumnMapping[]): Promise<TablePreview> {
  const input = await openInput(file);
  const isSpreadsheet = input.binaryKind === 'xlsx' || input.binaryKind === 'xlsm';
  if (!isSpreadsheet && input.text === null) input.decoded();
  const sheets: readonly Rows[] = isSpreadsheet
    ? await unpackedSheets(file.bytes)
    : [rowsOf((input.text ?? '').slice(0, 1 << 20), shownRows).rows];
  const rows = sheets.find((sheet) => sheet.length > 0)?.slice(0, shownRows) ?? [];
  const [names] = rows;
  if (names === undefined) throw new KanwuError('file-empty', { fileName: file.fileName });
  return {
    isSpreadsheet,
    rows: rows.map((row) => row.slice(0, shownColumns).map((cell) => cell.slice(0, shownCell))),
    mapping: guessedMapping(names.slice(0, shownColumns), remembered),
  };
}

function unpackedSheets(bytes: Uint8Array): Promise<readonly Rows[]> {
  checkZip(bytes);
  return sheetsOf(bytes);
}
