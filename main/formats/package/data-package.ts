import { type ColumnKind, columnKind } from '../../../model/dataset-tables.ts';
import { columnWords as english } from '../../../resources/words/en/columns.ts';
import { columnWords as chinese } from '../../../resources/words/zh/columns.ts';
import { columnColumns, columnsOf, tableNames } from '../tables/columns.ts';
import type { WrittenTable } from '../tables/exporter.ts';
import { mediaType } from './media-types.ts';
import {
  descriptionOf,
  type Licence,
  licenceOf,
  type PackageFacts,
  type PackedFile,
  titleOf,
} from './package-facts.ts';

const profiles = 'https://datapackage.org/profiles/2.0';

/** The data package (Frictionless Data Package 2.0, https://datapackage.org): each file with its size and hash, each table with its columns. */
export function dataPackage(facts: PackageFacts): object {
  const { citation, description, sources } = facts;
  const { revision } = description;
  return {
    $schema: `${profiles}/datapackage.json`,
    name: slug(facts.name, 'dataset'),
    ...(citation.identifier === '' ? {} : { id: citation.identifier }),
    title: titleOf(facts),
    description: descriptionOf(facts),
    version: `0.0.${revision.entries}`,
    ...(revision.at === null ? {} : { created: revision.at }),
    ...licencesOf(licenceOf(citation)),
    ...(citation.keywords.length === 0 ? {} : { keywords: citation.keywords }),
    contributors: [
      ...citation.creators.map(({ name, orcid }) => ({
        title: name,
        ...(orcid === null ? {} : { path: `https://orcid.org/${orcid}` }),
        roles: ['creator'],
      })),
      ...(citation.publisher === '' ? [] : [{ title: citation.publisher, roles: ['publisher'] }]),
      { title: `${description.program.name} ${description.program.version}`, roles: ['exporter'] },
    ],
    sources: [...sources].map(([path, title]) => ({ title, path })),
    ...(description.quality.length === 0 ? {} : { quality: description.quality }),
    resources: facts.files.map(resourceOf),
  };
}

/** One that has neither a name that others know nor an address has no place in a data package. */
function licencesOf(licence: Licence | null): object {
  if (licence === null || (!licence.isKnown && licence.address === null)) return {};
  const name = licence.isKnown ? { name: licence.name } : {};
  return { licenses: [{ ...name, ...(licence.address === null ? {} : { path: licence.address }) }] };
}

function resourceOf(file: PackedFile, place: number): object {
  const { path, octets, sha256 } = file;
  const table = tableOf(path);
  const ending = /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase();
  return {
    name: table === null ? `file-${place + 1}` : `${table}`,
    path,
    ...(ending === undefined ? {} : { format: ending }),
    mediatype: mediaType(path),
    bytes: octets,
    hash: `sha256:${sha256}`,
    ...(table === null ? {} : tabular(table, ending)),
  };
}

/** Which of a dataset's tables a file has; null where it has none. */
export function tableOf(path: string): WrittenTable | null {
  const found = /^[^/]*-([a-z]+)\.(?:csv|tsv|parquet)$/.exec(path)?.[1];
  return [...tableNames, 'columns' as const].find((table) => table === found) ?? null;
}

function tabular(table: WrittenTable, ending: string | undefined): object {
  return {
    type: 'table',
    ...(ending === 'parquet' ? {} : { encoding: 'utf-8', dialect: dialect(ending) }),
    schema: tableSchema(table),
  };
}

function dialect(ending: string | undefined): object {
  return {
    $schema: `${profiles}/tabledialect.json`,
    ...{
      header: true,
      delimiter: ending === 'tsv' ? '\t' : ',',
      lineTerminator: '\r\n',
      quoteChar: '"',
      doubleQuote: true,
    },
  };
}

/** By what each table's rows are told apart, where every row has it. */
const keys: Partial<Record<WrittenTable, string>> = {
  ...{ mentions: 'mention_id', articles: 'article_id', entities: 'entity_id', comments: 'comment_id' },
};

/** The tables that others point into, by the columns that point. */
const targets: Readonly<Record<string, WrittenTable>> = { article_id: 'articles', entity_id: 'entities' };

/** The columns of a table, and what they point to (Table Schema 2.0). */
export function tableSchema(table: WrittenTable): object {
  const names: readonly string[] = table === 'columns' ? columnColumns : columnsOf(table);
  const key = keys[table];
  const foreignKeys = Object.entries(targets)
    .filter(([column, target]) => target !== table && names.includes(column))
    .map(([column, target]) => ({ fields: [column], reference: { resource: target, fields: [column] } }));
  return {
    $schema: `${profiles}/tableschema.json`,
    fields:
      table === 'columns'
        ? columnColumns.map((name) => ({ name, type: 'string' }))
        : columnsOf(table).map((name) => ({
            name,
            ...typeOf(columnKind(name)),
            title: chinese[name],
            description: english[name],
          })),
    missingValues: [''],
    ...(key === undefined ? {} : { primaryKey: [key] }),
    ...(foreignKeys.length === 0 ? {} : { foreignKeys }),
  };
}

/** Dates may be known to their year alone, which no date of a table schema is. */
function typeOf(kind: ColumnKind): object {
  switch (kind) {
    case 'text':
    case 'date':
      return { type: 'string' };
    case 'integer':
    case 'number':
    case 'boolean':
      return { type: kind };
  }
}

/** A name in the letters that a data package's name may have. */
function slug(name: string, usual: string): string {
  const found = name
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return found === '' ? usual : found;
}
