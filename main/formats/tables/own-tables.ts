import { columnColumns, columnsOf } from './columns.ts';
import { type WrittenTable, writtenTables } from './exporter.ts';

/** Which of the tables that Kanwu exports has these columns; null for a table of others. Columns may have been added to it. */
export function ownTable(names: readonly string[]): WrittenTable | null {
  const found = writtenTables.find((table) => {
    const columns: readonly string[] = table === 'columns' ? columnColumns : columnsOf(table);
    return columns.every((column, place) => names[place] === column);
  });
  return found ?? null;
}

/** The names of a table's columns as readers of articles take them: what Kanwu calls `article` is a number, others call the text so. */
export function asOthersName(names: readonly string[]): readonly string[] {
  return names.map((name) => (name === 'article' ? 'article_place' : name));
}
