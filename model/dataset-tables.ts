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
    ...['value_bound', 'value_calendar', 'attributes'],
  ],
  articles: [
    ...['issue_title', 'issue_date', 'issue_number', 'issue_page', 'issue_file', 'article', 'headline', 'subhead'],
    ...['text', 'reporters', 'correspondents', 'photographers', 'categories', 'article_state', 'note'],
    ...['mentions', 'corrections', 'article_id'],
  ],
  entities: ['entity', 'type', 'aliases', 'entity_links', 'note', 'mentions', 'first_date', 'last_date', 'entity_id'],
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
} as const;

export type TableName = keyof typeof datasetTables;
export type ColumnOf<Table extends TableName> = (typeof datasetTables)[Table][number];
export type ColumnName = ColumnOf<TableName>;
