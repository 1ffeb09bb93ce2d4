import type { ColumnName } from '../../../model/dataset-tables.ts';
import type { hitColumns as chineseHitColumns } from '../zh/columns.ts';

/** What the columns of an exported table hold. */
export const columnWords: Readonly<Record<ColumnName, string>> = {
  issue_title: 'The newspaper’s title; of a position, that which says so first',
  issue_date: 'Date of the issue, ISO 8601',
  issue_number: 'Number of the issue',
  issue_page: 'Page',
  issue_file: 'Name of the file that was imported',
  article: 'Place of the article in its issue, from 1',
  headline: 'Headline',
  subhead: 'Subhead',
  text: 'The reading text, with the accepted corrections; a line a block',
  before: 'What stands before the entity',
  mention: 'The entity’s words; those of an interrupted one joined by “…”',
  after: 'What stands after the entity',
  type: 'Type',
  value:
    'Normalised value: dates in EDTF, sums as ISO 4217 code and amount, quantities as number and UCUM unit, full forms of abbreviations',
  value_bound:
    'Of a sum or quantity that is not exactly so much: more-than, at-least, less-than, at-most, nearly, about',
  value_calendar: 'Of a date that the text counts by another calendar: its key in Unicode CLDR; the value is Gregorian',
  attributes: 'Attributes as name=value; several parted by “; ”',
  entity: 'Preferred name of the person, organisation or place that is named',
  entity_links: 'Authority records, each as authority and identifier; “; ” between several',
  aliases: 'Other names; “; ” between several',
  relations: 'Relations that lead from here, each as type and the words that it leads to; “; ” between several',
  status: 'accepted: a person decided; suggested: waits for review',
  note: 'Note',
  start: 'Where the entity begins in the text, in UTF-16 code units from 0',
  end: 'Where the entity ends in the text (exclusive), in UTF-16 code units',
  ranges: 'Start and end of each stretch of an interrupted entity',
  origin: 'person, or the part of the program that suggested it, with its version',
  confidence: 'How sure the program was, from 0 to 1; 1 for a person',
  article_state: 'How far the review is: untouched, in-work, done',
  reporters: 'Reporters; “; ” between several',
  correspondents: 'Correspondents; “; ” between several',
  photographers: 'Photographers; “; ” between several',
  categories: 'Categories, each as scheme, code and label; “; ” between several',
  mentions: 'How many entities are marked',
  corrections: 'How many corrections there are',
  first_date: 'Date of the first issue that says so',
  last_date: 'Date of the last issue that says so',
  person: 'The person: preferred name, or the words of the text where there is none',
  position: 'The position in the words of the text',
  organisation: 'The organisation: preferred name, or the words of the text where there is none',
  place: 'Where the organisation is',
  times: 'How often the newspapers say so',
  person_id: 'Id of the person in the workspace',
  organisation_id: 'Id of the organisation in the workspace',
  place_id: 'Id of the place in the workspace',
  was: 'What the source has',
  now: 'What is read in its place',
  kind: 'Kind of correction',
  certainty: 'How certain the person was: high, medium, low, unknown',
  applied: 'Whether the text has it',
  source_start: 'Where it begins in the text of the source file, in UTF-16 code units from 0',
  source_end: 'Where it ends in the text of the source file (exclusive), in UTF-16 code units',
  comment: 'What a person says of it',
  comment_state: 'remark; to-ask: waits for an answer; answered; settled',
  answer: 'The answer',
  scheme: 'Classification scheme',
  code: 'Class code',
  label: 'Class label',
  mention_id: 'Id of the marked entity in the workspace',
  entity_id: 'Id of what is named, in the workspace',
  article_id: 'Id of the article in the workspace',
  correction_id: 'Id of the correction in the workspace',
  comment_id: 'Id of the comment in the workspace',
  entity_uris: 'Authority records as URIs; “; ” between several',
  issue_code: 'Reference code of the issue',
  article_code: 'Reference code of the article',
  not_for_release: 'Why the entity, its article or its issue is not for release; empty where it may be given out',
};

/** How cells are written that a spreadsheet would compute. */
export const formulaWords =
  'Text that begins with = + - @, one of their full-width forms, a tab or a line break has an apostrophe before it, so that no spreadsheet computes it; so has text that begins with apostrophes before one of these. Kanwu takes it away when it reads the table.';

/** How cells are written in tables that are to stand as they are. */
export const rawWords =
  'Text stands as it is, also where it begins with = + - @ and the like: for programs; a spreadsheet would compute it.';

/** The table of what a search found. */
export const hitColumns: typeof chineseHitColumns = {
  newspaper: 'Newspaper',
  date: 'Date',
  page: 'Page',
  headline: 'Headline',
  before: 'Left context',
  hit: 'Hit',
  after: 'Right context',
  start: 'Start (UTF-16 units of the reading text)',
  end: 'End (UTF-16 units of the reading text)',
  article: 'Article id',
  referenceCode: 'Reference code',
  notForRelease: 'Not for release because',
};
