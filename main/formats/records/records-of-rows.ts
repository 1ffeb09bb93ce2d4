import type { RecordField } from '../../../model/column-mapping.ts';
import type { ImportChoices } from '../../../model/import.ts';
import type { DocumentBuilder } from '../document-builder.ts';
import type { ArticleRecord } from './article-record.ts';
import { mappedColumns } from './mapped-columns.ts';

/**
 * The articles of a table whose first row names its columns, unless somebody says otherwise; null when no column holds the text of articles. Columns that Kanwu has no
 * place for are counted as unread.
 */
export function recordsOfRows(
  rows: readonly (readonly string[])[],
  builder: DocumentBuilder,
  choices: Pick<ImportChoices, 'columns' | 'remembered'> = {},
): readonly ArticleRecord[] | null {
  const [names = []] = rows;
  const { fields, hasNames } = mappedColumns(names, choices);
  if (!fields.includes('text') && !(choices.columns !== undefined && fields.includes('title'))) return null;
  const data = hasNames ? rows.slice(1) : rows;
  for (const [place, field] of fields.entries()) {
    const name = hasNames ? (names[place] ?? '').trim() : String(place + 1);
    // A column without a name is one all the same where something stands in it.
    const isAnything = name !== '' || data.some((row) => (row[place] ?? '').trim() !== '');
    if (field === null && isAnything) builder.unread.add('columns', name === '' ? String(place + 1) : name);
  }
  return data.map((row, place) => {
    if (row.length > names.length && row.slice(names.length).some((cell) => cell.trim() !== '')) {
      builder.unread.add('damaged-records', String(place + (hasNames ? 2 : 1)));
    }
    const record: Partial<Record<RecordField, string>> = {};
    for (const [place, field] of fields.entries()) if (field !== null) record[field] = row[place] ?? '';
    return record;
  });
}
