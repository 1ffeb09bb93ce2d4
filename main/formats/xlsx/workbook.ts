import type { LossTally } from '../dataset/losses.ts';
import type { Cell } from '../tables/cells.ts';
import { cellXml, columnLetters, styles } from './cell-xml.ts';
import { sheetFoot, sheetHead, sheetPath, workbookParts } from './workbook-xml.ts';
import type { ZipEntry, ZipStream } from './zip-stream.ts';

/** So many rows a sheet has beside that of its columns' names, in every program. */
export const mostRows = 1_048_575;

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
  readonly #isDate: (table: string, column: number) => boolean;
  readonly #heads = new Map<string, readonly Cell[]>();
  /** Of each table, the last one grows. */
  readonly #sheets = new Map<string, Sheet[]>();
  readonly #inOrder: Sheet[] = [];

  /**
   * @param rowsOfSheet how many rows a sheet has at most beside that of its columns' names
   * @param isDate whether a column of a table, from 0, holds dates
   */
  constructor(
    zip: ZipStream,
    losses: LossTally,
    rowsOfSheet: number,
    isDate: (table: string, column: number) => boolean,
  ) {
    this.#zip = zip;
    this.#isDate = isDate;
    this.#losses = losses;
    this.#mostRows = rowsOfSheet;
  }

  async rows(table: string, rows: readonly (readonly Cell[])[], isHead: boolean): Promise<void> {
    const [head] = rows;
    if (isHead && head !== undefined) {
      this.#heads.set(table, head);
      this.#begin(table);
    } else for (const row of rows) this.#add(table, row);
    await this.#zip.flush();
  }

  async end(): Promise<void> {
    for (const sheets of this.#sheets.values()) {
      const sheet = sheets.at(-1);
      if (sheet !== undefined) endSheet(sheet);
    }
    for (const [path, content] of Object.entries(workbookParts(this.#inOrder.map(({ name }) => name)))) {
      const entry = this.#zip.entry(path);
      entry.append(content);
      entry.end();
    }
    await this.#zip.end();
  }

  #begin(table: string): Sheet {
    const earlier = this.#sheets.get(table) ?? [];
    const name = earlier.length === 0 ? table : `${table} ${earlier.length + 1}`;
    const sheet: Sheet = { name, entry: this.#zip.entry(sheetPath(this.#inOrder.length + 1)), rows: 0 };
    this.#sheets.set(table, [...earlier, sheet]);
    this.#inOrder.push(sheet);
    sheet.entry.append(sheetHead + this.#row(table, 1, this.#heads.get(table) ?? [], styles.head));
    return sheet;
  }

  #add(table: string, row: readonly Cell[]): void {
    let sheet = this.#sheets.get(table)?.at(-1) ?? this.#begin(table);
    if (sheet.rows === this.#mostRows) {
      endSheet(sheet);
      sheet = this.#begin(table);
    }
    sheet.rows += 1;
    sheet.entry.append(this.#row(table, sheet.rows + 1, row, styles.plain));
  }

  /** @param number from 1 */
  #row(table: string, number: number, row: readonly Cell[], style: number): string {
    const cells = row.map((cell, place) => {
      const isDate = style === styles.plain && this.#isDate(table, place);
      return cellXml(`${columnLetters(place)}${number}`, cell, isDate, style, this.#losses);
    });
    return `<row r="${number}">${cells.join('')}</row>`;
  }
}

function endSheet({ entry }: Sheet): void {
  entry.append(sheetFoot);
  entry.end();
}
