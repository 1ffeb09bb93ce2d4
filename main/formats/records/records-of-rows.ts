import type { DocumentBuilder } from '../document-builder.ts';
import type { ArticleRecord } from './article-record.ts';
import { type RecordField, recordField } from './columns.ts';

/**
 * The articles of a table whose first row names its columns; null when no column holds the text of articles. Columns that Kanwu has no
 * place for are counted as unread.
 */
export function recordsOfRows(
  rows: readonly (readonly string[])[],
  builder: DocumentBuilder,
): readonly ArticleRecord[] | null {
  const [names = [], ...data] = rows;
  const fields = names.map((name): RecordField | null => recordField(name));
  if (!fields.includes('text')) return null;
  for (const [place, name] of names.entries()) {
    // Of two columns that say the same the first is read.
    if (fields[place] !== null && fields.indexOf(fields[place] ?? null) === place) continue;
    fields[place] = null;
    if (name.trim() !== '') builder.unread.add('columns', name);
  }
  return data.map((row, place) => {
    if (row.length > names.length && row.slice(names.length).some((cell) => cell.trim() !== '')) {
      builder.unread.add('damaged-records', String(place + 2));
    }
    const record: Partial<Record<RecordField, string>> = {};
    for (const [place, field] of fields.entries()) if (field !== null) record[field] = row[place] ?? '';
    return record;
  });
}
