/** A cell: what is said of it, where that is not just the value. */
export interface FigureCell {
  readonly value: string | number;
  readonly said?: string;
}

/** What a figure says, as a table. */
export interface FigureTable {
  readonly columns: readonly string[];
  readonly rows: readonly FigureRow[];
}

export interface FigureRow {
  readonly key: string;
  /** The first one names the row. */
  readonly cells: readonly FigureCell[];
  /** Leads to the list that the row was counted from. */
  readonly lead?: () => void;
}

/** A table as CSV (RFC 4180), with a row of what the columns are. */
export function csvOf({ columns, rows }: FigureTable): string {
  const lines = [columns, ...rows.map(({ cells }) => cells.map(({ value }) => String(value)))];
  return lines.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');
}

/** In quotation marks where it has to be. What a spreadsheet would compute is kept from it by a mark before it. */
function quoted(cell: string): string {
  const safe = /^[=+@\t]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
