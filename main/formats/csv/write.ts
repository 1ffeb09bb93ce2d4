import Papa from 'papaparse';
import type { DatasetArticle, DatasetEntity } from '../dataset/dataset-article.ts';
import type { Exporter } from '../dataset/exporter.ts';
import { textAfter, textBefore } from '../dataset/surroundings.ts';

/** Between several values in one cell. */
const listSeparator = '; ';

type Cell = string | number | null;

/** What each column holds, by its name in the header line; in the order of the file. */
const columns: readonly (readonly [name: string, cell: (entity: DatasetEntity, article: DatasetArticle) => Cell])[] = [
  ['issue_title', (_, { issue }) => issue.title],
  ['issue_date', (_, { issue }) => issue.date],
  ['issue_number', (_, { issue }) => issue.number],
  ['issue_page', (_, { sources }) => list(sources.flatMap(({ page }) => page ?? []))],
  ['issue_file', (_, { sources }) => list(sources.map(({ file }) => file))],
  ['article', (_, { article }) => article],
  ['headline', (_, { headline }) => headline],
  ['before', ({ start }, { text }) => textBefore(text, start)],
  ['mention', ({ text, ranges }) => (ranges === undefined ? text : ranges.map((range) => range.text).join('…'))],
  ['after', ({ end }, { text }) => textAfter(text, end)],
  ['type', ({ type }) => type],
  ['value', ({ value }) => value],
  ['entity', ({ entity }) => entity?.name ?? null],
  ['entity_links', ({ entity }) => list((entity?.links ?? []).map((link) => `${link.authority}:${link.identifier}`))],
  ['relations', relationsOf],
  ['status', ({ status }) => status],
  ['note', ({ note }) => note],
  ['start', ({ start }) => start],
  ['end', ({ end }) => end],
  ['ranges', ({ ranges }) => list((ranges ?? []).map((range) => `${range.start}..${range.end}`))],
  ['origin', ({ origin }) => origin],
  ['confidence', ({ confidence }) => confidence],
  ['article_state', (_, { state }) => state],
  ['reporters', (_, { reporters }) => list(reporters)],
  ['correspondents', (_, { correspondents }) => list(correspondents)],
  ['photographers', (_, { photographers }) => list(photographers)],
  [
    'categories',
    (_, { categories }) => list(categories.map(({ scheme, code, label }) => `${scheme}:${code} ${label}`)),
  ],
  ['mention_id', ({ id }) => id ?? null],
  ['entity_id', ({ entity }) => entity?.id ?? null],
  ['article_id', (_, { id }) => id ?? null],
  ['value_bound', ({ bound }) => bound ?? null],
  ['value_calendar', ({ calendar }) => calendar ?? null],
];

/**
 * Cells that a spreadsheet would take for a formula get an apostrophe before them, as OWASP's “CSV Injection” asks:
 * those that begin with = + - @, with one of their full-width forms, or with a tab or line break. Negative numbers stay.
 */
const formula = /^(?!-\d+(?:\.\d+)?$)[=+\-@＝＋－＠\t\r\n]/;

/**
 * CSV (RFC 4180) for spreadsheets: one mention a row, UTF-8 with a byte order mark, by which Excel tells it from the
 * system's own encoding. `start`, `end` and `ranges` count UTF-16 units of the article's reading text.
 */
export const csv: Exporter = {
  code: 'csv',
  name: 'CSV',
  recordKind: 'mention',
  leavesOut: ['roles', 'corrections'],
  begin(files) {
    const file = files.file('-mentions.csv', 'mention');
    return {
      head: () => file.append(`\u{feff}${csvLines([columns.map(([name]) => name)])}`),
      article(article) {
        const rows = article.entities.map((entity) => columns.map(([, cell]) => cell(entity, article)));
        return file.append(csvLines(rows), rows.length);
      },
      foot: async () => {},
    };
  },
};

function csvLines(rows: readonly (readonly Cell[])[]): string {
  if (rows.length === 0) return '';
  return `${Papa.unparse(rows as Cell[][], { newline: '\r\n', escapeFormulae: formula })}\r\n`;
}

function relationsOf(entity: DatasetEntity, { relations, entities }: DatasetArticle): string {
  return list(
    relations
      .filter(({ subject }) => entities[subject] === entity)
      .map(({ type, object }) => `${type} ${entities[object]?.text ?? ''}`),
  );
}

function list(values: readonly string[]): string {
  return values.join(listSeparator);
}
