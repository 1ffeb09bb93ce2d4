import { KanwuError } from '../../../model/error.ts';
import { DocumentBuilder } from '../document-builder.ts';
import { type Importer, sureness } from '../importer.ts';
import { readOutcome } from '../read-outcome.ts';
import { documentOfRecords } from '../records/document-of-records.ts';
import { recordsOfRows } from '../records/records-of-rows.ts';
import { asOthersName, ownTable } from '../tables/own-tables.ts';
import { checkZip } from '../zip/check-zip.ts';

/** Excel workbooks (.xlsx) with one article a row: the first row of each sheet names its columns. */
export const spreadsheet: Importer = {
  probe({ binaryKind }) {
    if (binaryKind !== 'xlsx' && binaryKind !== 'xlsm') return null;
    return { format: 'spreadsheet', version: null, sureness: sureness.certain, choices: ['columns'] };
  },
  async read(input, choices, work) {
    work.progress(0);
    checkZip(input.bytes);
    const builder = new DocumentBuilder();
    const sheets = await sheetsOf(input.bytes);
    const records = ofArticles(sheets).map((rows) => recordsOfRows(rows, builder, choices));
    if (records.every((each) => each === null))
      return { kind: 'refused', format: 'spreadsheet', advice: 'name-columns' };
    return readOutcome(
      documentOfRecords(
        records.flatMap((each) => each ?? []),
        'utf-8',
        builder,
      ),
    );
  },
};

export type Rows = readonly (readonly string[])[];

/** Sheets as they stand, but of a workbook that Kanwu exported those of articles alone. */
function ofArticles(sheets: readonly Rows[]): readonly Rows[] {
  if (sheets.every(([names = []]) => ownTable(names) === null)) return sheets;
  return sheets
    .filter(([names = []]) => ownTable(names) === 'articles')
    .map(([names = [], ...rows]) => [asOthersName(names), ...rows]);
}

/** @throws {KanwuError} `file-malformed` */
export async function sheetsOf(bytes: Uint8Array): Promise<readonly Rows[]> {
  // The reader of workbooks is large, and most imports have none.
  const { default: readSheets } = await import('read-excel-file/node');
  try {
    const sheets = await readSheets(Buffer.from(bytes));
    return sheets.map(({ data }) => data.map((row) => row.map(cellText)));
  } catch (error) {
    throw new KanwuError('file-malformed', { reason: error instanceof Error ? error.message : '' }, { cause: error });
  }
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
}
