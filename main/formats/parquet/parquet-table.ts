import { ByteWriter, type ColumnSource, ParquetWriter, type SchemaElement } from 'hyparquet-writer';
import type { ColumnKind } from '../../../model/dataset-tables.ts';
import type { DatasetFile } from '../dataset/exporter.ts';
import type { Cell } from '../tables/cells.ts';

/** A column of a table. */
export interface ParquetColumn {
  readonly name: string;
  readonly kind: ColumnKind;
}

/** What a Parquet file says of itself beside its rows. */
export interface ParquetFacts {
  readonly createdBy: string;
  readonly metadata: readonly { readonly key: string; readonly value: string }[];
}

/** Rows are gathered until there are so many of them, or so much text in them (in UTF-16 units): a row group, which is held whole. */
const mostRows = 20_000;
const mostText = 8_000_000;

/** A Parquet file (https://parquet.apache.org) of one table, which is written in groups of rows as it grows. */
export class ParquetTable {
  readonly #file: DatasetFile;
  readonly #columns: readonly ParquetColumn[];
  readonly #bytes = new ByteWriter();
  readonly #writer: ParquetWriter;
  #gathered: (readonly Cell[])[] = [];
  #text = 0;

  constructor(file: DatasetFile, columns: readonly ParquetColumn[], { createdBy, metadata }: ParquetFacts) {
    this.#file = file;
    this.#columns = columns;
    const schema: SchemaElement[] = [{ name: 'root', num_children: columns.length }, ...columns.map(elementOf)];
    this.#writer = new ParquetWriter({ writer: this.#bytes, schema, createdBy, kvMetadata: [...metadata] });
  }

  /** Adds rows, each with a cell a column. */
  async add(rows: readonly (readonly Cell[])[]): Promise<void> {
    for (const row of rows) {
      this.#gathered.push(row);
      for (const cell of row) if (typeof cell === 'string') this.#text += cell.length;
      if (this.#gathered.length >= mostRows || this.#text >= mostText) await this.#writeGroup();
    }
  }

  /** Nothing more comes. */
  async end(): Promise<void> {
    await this.#writeGroup();
    await this.#writer.finish();
    await this.#flush();
  }

  async #writeGroup(): Promise<void> {
    const rows = this.#gathered;
    if (rows.length === 0) return;
    [this.#gathered, this.#text] = [[], 0];
    const columnData = this.#columns.map(
      ({ name }, place): ColumnSource => ({ name, data: rows.map((row) => row[place] ?? null) }),
    );
    await this.#writer.write({ columnData, rowGroupSize: rows.length });
    await this.#flush();
  }

  async #flush(): Promise<void> {
    const written = new Uint8Array(this.#bytes.buffer.slice(0, this.#bytes.index));
    // What was taken is written over; offsets go on counting.
    this.#bytes.index = 0;
    if (written.length > 0) await this.#file.append(written);
  }
}

/** Any cell may be empty. Dates are text, as one may be known to its year alone. */
function elementOf({ name, kind }: ParquetColumn): SchemaElement {
  const any = { name, repetition_type: 'OPTIONAL' } as const;
  switch (kind) {
    case 'text':
    case 'date':
      return { ...any, type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } };
    case 'integer':
      return { ...any, type: 'INT32' };
    case 'number':
      return { ...any, type: 'DOUBLE' };
    case 'boolean':
      return { ...any, type: 'BOOLEAN' };
  }
}
