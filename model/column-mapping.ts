import { z } from 'zod';

/** What a column or a label of a record may say of an article. */
export const recordFields = [
  'title',
  'kicker',
  'subhead',
  'author',
  'date',
  'page',
  'newspaper',
  'number',
  'text',
  'label',
] as const;
export const RecordField = z.enum(recordFields);
export type RecordField = z.infer<typeof RecordField>;

/** What the columns of a table say, as a person lays it down. */
export const ColumnMapping = z.strictObject({
  /** Whether the first row names the columns. */
  hasNames: z.boolean(),
  /** By the columns' names, or by their numbers from 1 on where they have none; null for what is not read. */
  fields: z.record(z.string(), RecordField.nullable()),
});
export type ColumnMapping = Readonly<z.infer<typeof ColumnMapping>>;

/** The beginning of a table, for a person to say what its columns are. */
export const TablePreview = z.strictObject({
  isSpreadsheet: z.boolean(),
  /** The first rows, names among them. */
  rows: z.array(z.array(z.string())).readonly(),
  /** What it would be read by. */
  mapping: ColumnMapping,
});
export type TablePreview = Readonly<z.infer<typeof TablePreview>>;

/** What a mapping calls a column. @param names the first row */
export function columnKey(
  { hasNames }: Pick<ColumnMapping, 'hasNames'>,
  names: readonly string[],
  column: number,
): string {
  return hasNames ? (names[column] ?? '').trim() : String(column + 1);
}

/** Whether a mapping was made for a table with this first row. */
export function isMappingOf({ hasNames, fields }: ColumnMapping, names: readonly string[]): boolean {
  const own = names.map((name) => name.trim()).filter((name) => name !== '');
  return hasNames && own.length > 0 && own.length === Object.keys(fields).length && own.every((name) => name in fields);
}
