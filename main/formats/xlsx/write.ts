import type { Exporter } from '../dataset/exporter.ts';
import type { LossTally } from '../dataset/losses.ts';
import type { Cell } from '../tables/cells.ts';
import { columnsOf } from '../tables/columns.ts';
import { type TableWriter, tablesOf, type WrittenTable, writtenTables } from '../tables/exporter.ts';
import { cellXml, columnLetters, styles } from './cell-xml.ts';
import { sheetFoot, sheetHead, sheetPath, workbookParts } from './workbook-xml.ts';
import { type ZipEntry, ZipStream } from './zip-stream.ts';

/** So many rows a sheet has beside that of its columns' names, in every program. */
export const mostRows = 1_048_575;

/** Excel workbooks (ECMA-376): a sheet a table, further sheets where a table has more rows than one holds. Text is text, never a formula. */
export const xlsx: Exporter = {
  code: 'xlsx',
  name: 'Excel (XLSX)',
  recordKind: 'row',
  leavesOut: ['roles'],
  begin(files, losses) {
    const file = files.file('-tables.xlsx', 'row');
    const workbook = new Workbook(new ZipStream(file), losses, mostRows);
    const writer: TableWriter = {
      async rows(table, rows, isHead) {
        await workbook.rows(table, rows, isHead);
        // What the columns hold is no record.
        if (!isHead && table !== 'columns') await file.append('', rows.length);
      },
      end: () => workbook.end(),
    };
    return tablesOf(writer, null);
  },
};

interface Sheet {
  readonly name: string;
  readonly entry: ZipEntry;
  rows: number;
}

/** A workbook that is written as its tables grow. */
export class Workbook {
  readonly #zip: ZipStream;
  readonly #losses: LossTally;
  readonly #mostRows: number;
  readonly #heads = new Map<WrittenTable, readonly Cell[]>();
  /** Of each table, the last one grows. */
  readonly #sheets = new Map<WrittenTable, Sheet[]>();
  readonly #inOrder: Sheet[] = [];

  constructor(zip: ZipStream, losses: LossTally, rowsOfSheet: number) {
    this.#zip = zip;
    this.#losses = losses;
    this.#mostRows = rowsOfSheet;
  }

  async rows(table: WrittenTable, rows: readonly (readonly Cell[])[], isHead: boolean): Promise<void> {
    const [head] = rows;
    if (isHead && head !== undefined) {
      this.#heads.set(table, head);
      this.#begin(table);
    } else for (const row of rows) this.#add(table, row);
    await this.#zip.flush();
  }

  async end(): Promise<void> {
    for (const table of writtenTables) {
      const sheet = this.#sheets.get(table)?.at(-1);
      if (sheet !== undefined) endSheet(sheet);
    }
    for (const [path, content] of Object.entries(workbookParts(this.#inOrder.map(({ name }) => name)))) {
      const entry = this.#zip.entry(path);
      entry.append(content);
      entry.end();
    }
    await this.#zip.end();
  }

  #begin(table: WrittenTable): Sheet {
    const earlier = this.#sheets.get(table) ?? [];
    const name = earlier.length === 0 ? table : `${table} ${earlier.length + 1}`;
    const sheet: Sheet = { name, entry: this.#zip.entry(sheetPath(this.#inOrder.length + 1)), rows: 0 };
    this.#sheets.set(table, [...earlier, sheet]);
    this.#inOrder.push(sheet);
    sheet.entry.append(sheetHead + this.#row(table, 1, this.#heads.get(table) ?? [], styles.head));
    return sheet;
  }

  #add(table: WrittenTable, row: readonly Cell[]): void {
    let sheet = this.#sheets.get(table)?.at(-1) ?? this.#begin(table);
    if (sheet.rows === this.#mostRows) {
      endSheet(sheet);
      sheet = this.#begin(table);
    }
    sheet.rows += 1;
    sheet.entry.append(this.#row(table, sheet.rows + 1, row, styles.plain));
  }

  /** @param number from 1 */
  #row(table: WrittenTable, number: number, row: readonly Cell[], style: number): string {
    const columns: readonly string[] = table === 'columns' ? [] : columnsOf(table);
    const cells = row.map((cell, place) => {
      const isDate = style === styles.plain && /_date$/.test(columns[place] ?? '');
      return cellXml(`${columnLetters(place)}${number}`, cell, isDate, style, this.#losses);
    });
    return `<row r="${number}">${cells.join('')}</row>`;
  }
}

function endSheet({ entry }: Sheet): void {
  entry.append(sheetFoot);
  entry.end();
}
