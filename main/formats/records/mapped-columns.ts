import { type ColumnMapping, columnKey, isMappingOf, type RecordField } from '../../../model/column-mapping.ts';
import type { ImportChoices } from '../../../model/import.ts';
import { recordField } from './columns.ts';

/** What the columns of a table say, in their order; null for what is not read. */
export interface MappedColumns {
  readonly fields: readonly (RecordField | null)[];
  readonly hasNames: boolean;
}

/** As the person says for this file, else as for one with the same columns, else by their names. @param names the first row */
export function mappedColumns(
  names: readonly string[],
  { columns, remembered = [] }: Pick<ImportChoices, 'columns' | 'remembered'>,
): MappedColumns {
  const mapping = columns ?? remembered.find((each) => isMappingOf(each, names));
  const hasNames = mapping?.hasNames ?? true;
  const said = names.map((name, column): RecordField | null => {
    const key = columnKey({ hasNames }, names, column);
    if (mapping !== undefined && Object.hasOwn(mapping.fields, key)) return mapping.fields[key] ?? null;
    // By its number a column can be told that has a name, too.
    const byNumber = columns?.fields[String(column + 1)];
    return byNumber ?? (hasNames ? recordField(name) : null);
  });
  // Of two columns that say the same the first is read.
  const fields = said.map((field, place) => (field !== null && said.indexOf(field) === place ? field : null));
  return { fields, hasNames };
}

/** What a table would be read by, as a mapping that a person may change. */
export function guessedMapping(names: readonly string[], remembered: readonly ColumnMapping[]): ColumnMapping {
  const known = remembered.find((each) => isMappingOf(each, names));
  if (known !== undefined) return known;
  const hasNames = names.some((name) => recordField(name) !== null) || looksLikeNames(names);
  const fields = names.map((name, column): [string, RecordField | null] => [
    columnKey({ hasNames }, names, column),
    hasNames ? recordField(name) : null,
  ]);
  return { hasNames, fields: Object.fromEntries(fields.filter(([key]) => key !== '').reverse()) };
}

/** Short, no two alike, and none a number or a date. */
function looksLikeNames(names: readonly string[]): boolean {
  const own = names.map((name) => name.trim());
  const isName = (name: string): boolean =>
    name.length > 0 && name.length <= 20 && !/^[\d\s./:年月日-]+$|[。！？!?，,]/.test(name);
  return new Set(own).size === own.length && own.every(isName);
}
