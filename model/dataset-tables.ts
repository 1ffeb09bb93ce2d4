/**
 * The tables that an export to a spreadsheet has, with the names of their columns in their order. Others build on the names: they are
 * added to at the end, and never changed.
 */
export const datasetTables = {
  mentions: [
    ...['issue_title', 'issue_date', 'issue_number', 'issue_page', 'issue_file', 'article', 'headline'],
    ...['before', 'mention', 'after', 'type', 'value', 'entity', 'entity_links', 'relations', 'status', 'note'],
    ...['start', 'end', 'ranges', 'origin', 'confidence', 'article_state'],
    ...['reporters', 'correspondents', 'photographers', 'categories', 'mention_id', 'entity_id', 'article_id'],
    ...['value_bound', 'value_calendar', 'attributes', 'issue_code', 'article_code', 'not_for_release', 'entity_uris'],
  ],
  articles: [
    ...['issue_title', 'issue_date', 'issue_number', 'issue_page', 'issue_file', 'article', 'headline', 'subhead'],
    ...['text', 'reporters', 'correspondents', 'photographers', 'categories', 'article_state', 'note'],
    ...['mentions', 'corrections', 'article_id', 'issue_code', 'article_code', 'not_for_release'],
  ],
  entities: [
    'entity',
    'type',
    'aliases',
    'entity_links',
    'note',
    'mentions',
    'first_date',
    'last_date',
    'entity_id',
    'entity_uris',
  ],
  positions: [
    ...['person', 'position', 'organisation', 'place', 'first_date', 'last_date', 'times'],
    ...['issue_title', 'issue_date', 'person_id', 'organisation_id', 'place_id'],
  ],
  corrections: [
    ...['issue_title', 'issue_date', 'issue_number', 'issue_page', 'issue_file', 'article', 'headline'],
    ...['was', 'now', 'kind', 'certainty', 'applied', 'status', 'note'],
    ...['source_start', 'source_end', 'origin', 'confidence', 'correction_id', 'article_id'],
  ],
  categories: [
    ...['issue_title', 'issue_date', 'issue_number', 'issue_page', 'issue_file', 'article', 'headline'],
    ...['scheme', 'code', 'label', 'status', 'origin', 'confidence', 'article_id'],
  ],
  comments: [
    ...['issue_title', 'issue_date', 'issue_number', 'issue_page', 'issue_file', 'article', 'headline'],
    ...['was', 'comment', 'comment_state', 'answer', 'source_start', 'source_end', 'comment_id', 'article_id'],
  ],
} as const;

export type TableName = keyof typeof datasetTables;
export type ColumnOf<Table extends TableName> = (typeof datasetTables)[Table][number];
export type ColumnName = ColumnOf<TableName>;

/** What a column's cells hold; those of dates may be known to the month or year alone, as ISO 8601 writes it. */
export type ColumnKind = 'text' | 'integer' | 'number' | 'boolean' | 'date';

/** What positions count, and in which text. */
export type ColumnUnit = 'utf-16-in-text' | 'utf-16-in-source' | 'share' | 'count';

/** Of those columns that do not hold text. */
const kinds: Partial<Record<ColumnName, ColumnKind>> = {
  ...{ issue_date: 'date', first_date: 'date', last_date: 'date' },
  ...{ article: 'integer', start: 'integer', end: 'integer', source_start: 'integer', source_end: 'integer' },
  ...{ mentions: 'integer', corrections: 'integer', times: 'integer' },
  ...{ confidence: 'number', applied: 'boolean' },
};

const units: Partial<Record<ColumnName, ColumnUnit>> = {
  ...{ start: 'utf-16-in-text', end: 'utf-16-in-text', ranges: 'utf-16-in-text' },
  ...{ source_start: 'utf-16-in-source', source_end: 'utf-16-in-source' },
  ...{ confidence: 'share', mentions: 'count', corrections: 'count', times: 'count' },
};

export function columnKind(column: ColumnName): ColumnKind {
  return kinds[column] ?? 'text';
}

/** Null for what is not counted. */
export function columnUnit(column: ColumnName): ColumnUnit | null {
  return units[column] ?? null;
}
