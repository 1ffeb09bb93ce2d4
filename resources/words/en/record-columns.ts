import type { recordColumnWords as chinese } from '../zh/record-columns.ts';

/** What the columns of a table hold, in English. */
export const recordColumnWords: typeof chinese = {
  title: (file) => `What do the columns of ${file} hold?`,
  purpose: 'Each row is an article. Check what each column holds; what is not read stays in the file.',
  hasNames: 'The first row names the columns',
  table: 'How the table begins',
  numbered: (column) => `Column ${column}`,
  holds: (name) => `What “${name}” holds`,
  none: 'Not read',
  fields: {
    title: 'Headline',
    kicker: 'Kicker',
    subhead: 'Subhead',
    author: 'Author',
    date: 'Date',
    page: 'Page',
    newspaper: 'Newspaper',
    number: 'Number',
    text: 'Text',
    label: 'Category',
  },
  import: 'Import so',
  remembered: 'Tables with the same columns are read so from now on.',
  needsText: 'Say which column holds the text or the headline.',
  choose: 'Choose columns…',
};
