import { z } from 'zod';
import { type ColumnName, columnKind, columnUnit } from '../../../model/dataset-tables.ts';
import type { Language } from '../../../model/language.ts';
import { columnWords as englishColumns } from '../../../resources/words/en/columns.ts';
import { dictionaryWords as english, fieldWords as englishFields } from '../../../resources/words/en/dictionary.ts';
import { columnWords as chineseColumns } from '../../../resources/words/zh/columns.ts';
import { dictionaryWords as chinese, fieldWords as chineseFields } from '../../../resources/words/zh/dictionary.ts';
import { DatasetArticle, datasetFormat } from '../dataset/dataset-article.ts';
import { DatasetDescription, descriptionFormat } from '../dataset/dataset-description.ts';
import { columnsOf, tableNames } from '../tables/columns.ts';
import { type SchemaField, schemaFields } from './schema-fields.ts';
import { vocabularies, vocabularyOf } from './vocabularies.ts';

const words = { zh: chinese, en: english };
const columnWords = { zh: chineseColumns, en: englishColumns };
const fieldWords = { zh: chineseFields, en: englishFields };

/** The schemas of the formats in JSON, as they are published, by the names of their formats. */
export function ownSchemas(): readonly { readonly format: string; readonly schema: unknown }[] {
  return [
    { format: datasetFormat, schema: z.toJSONSchema(DatasetArticle) },
    { format: descriptionFormat, schema: z.toJSONSchema(DatasetDescription) },
  ];
}

/**
 * What every field and column of a dataset holds, in what unit and from which vocabulary, as Markdown: made of the schemas of the formats
 * and of the columns of the tables, so that it is true of what is written.
 *
 * @throws {Error} where a field has no words
 */
export function dataDictionary(language: Language): string {
  const w = words[language];
  return [
    `# ${w.title}`,
    w.lead,
    `## ${w.coordinates}`,
    w.coordinatesText,
    ...ownSchemas().flatMap(({ format, schema }) => [`## ${format}`, fieldTable(schemaFields(schema), language)]),
    `## ${w.tables}`,
    w.tablesText,
    ...tableNames.flatMap((table) => [`### ${w.table(table)}`, columnTable(columnsOf(table), language)]),
    `## ${w.vocabularies}`,
    ...vocabularies.flatMap(({ name, isOpen, values, meaning }) => [
      `### ${name}${isOpen ? w.openVocabulary : ''}`,
      markdownTable(
        [w.columns.value, w.columns.means],
        values.map((value) => [code(value), meaning(value, language)]),
      ),
    ]),
    '',
  ].join('\n\n');
}

function fieldTable(fields: readonly SchemaField[], language: Language): string {
  const { columns } = words[language];
  const rows = fields.map((field) => [
    code(field.path),
    typeWords(field, language),
    fieldUnit(field, language),
    [wordsOfField(field, language), vocabularyOf(field.path, field.values)?.name ?? '']
      .filter((each) => each !== '')
      .join(' → '),
  ]);
  return markdownTable([columns.name, columns.type, columns.unit, columns.holds], rows);
}

function columnTable(names: readonly ColumnName[], language: Language): string {
  const { columns, kinds } = words[language];
  const rows = names.map((name) => [
    code(name),
    kinds[columnKind(name)],
    columnUnitWords(name, language),
    columnWords[language][name],
  ]);
  return markdownTable([columns.column, columns.type, columns.unit, columns.holds], rows);
}

/** What a field holds: by the schema in English where that says it, else by the longest end of its path that there are words for. */
export function wordsOfField(
  { path, description }: Pick<SchemaField, 'path' | 'description'>,
  language: Language,
): string {
  if (language === 'en' && description !== null) return description.replace(/\.$/, '');
  const found = wordsKey(path, language);
  if (found === null) throw new Error(`There are no words (${language}) for the field ${path}.`);
  return fieldWords[language][found] ?? '';
}

/** By which words a field is described; null where there are none. */
export function wordsKey(path: string, language: Language): string | null {
  const names = path.split('.');
  const ends = names.map((_, place) => names.slice(place).join('.'));
  return ends.find((end) => Object.hasOwn(fieldWords[language], end)) ?? null;
}

function typeWords({ type, isOptional, isNullable, sameAs }: SchemaField, language: Language): string {
  const w = words[language];
  const one = {
    ...{ string: w.kinds.text, integer: w.kinds.integer, number: w.kinds.number, boolean: w.kinds.boolean },
    ...{ object: w.json.object, pair: w.json.pair, map: w.json.map },
  }[type.of];
  let kind: string = one;
  for (let list = 0; list < type.lists; list += 1) kind = w.json.listOf(kind);
  const further = [
    ...(isOptional ? [w.optional] : []),
    ...(isNullable ? [w.nullable] : []),
    ...(sameAs === null ? [] : [w.sameAs(code(sameAs))]),
  ];
  return [kind, ...further].join('; ');
}

/** Names of fields that hold positions. */
const inUtf16 = new Set(['start', 'end', 'ranges', 'seams', 'at']);
const inCodePoints = new Set(['codePoints', 'rangesInCodePoints', 'seamsInCodePoints', 'atCodePoint']);
/** What lies in these counts in the decoded text of a file. */
const inSource = /^(?:rejected\.)?(?:sources|struck|corrections|comments)\b/;

function fieldUnit({ path, type }: SchemaField, language: Language): string {
  const { units, in: texts } = words[language];
  const name = path.slice(path.lastIndexOf('.') + 1);
  if (name === 'confidence') return units.share;
  if (name === 'at' && type.of === 'string') return units.time;
  if (name === 'entries') return units.count;
  const isPosition = type.of === 'integer' || type.of === 'pair';
  const unit = inUtf16.has(name) ? units['utf-16'] : inCodePoints.has(name) ? units['code-point'] : null;
  if (!isPosition || unit === null) return '';
  return `${unit}${inSource.test(path) ? texts.source : texts.text}`;
}

function columnUnitWords(column: ColumnName, language: Language): string {
  const { units, in: texts } = words[language];
  switch (columnUnit(column)) {
    case 'utf-16-in-text':
      return `${units['utf-16']}${texts.text}`;
    case 'utf-16-in-source':
      return `${units['utf-16']}${texts.source}`;
    case 'share':
      return units.share;
    case 'count':
      return units.count;
    case null:
      return '';
  }
}

function code(text: string): string {
  return `\`${text}\``;
}

function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
