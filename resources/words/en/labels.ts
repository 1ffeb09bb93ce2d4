import type { labelWords as chinese } from '../zh/labels.ts';
import { counted } from './counted.ts';

/** What is asked of labels of other tools that the tag set does not know, in English. */
export const labelWords: typeof chinese = {
  title: 'What do these labels become?',
  purpose:
    'The tag set does not know them. What you say holds for all files of this import, and for later imports, where nothing is asked again.',
  table: 'Labels',
  column: { label: 'Label', count: 'How many', becomes: 'Becomes' },
  use: { entity: 'entity', relation: 'relation' },
  becomes: (label) => `“${label}” becomes`,
  named: (type) => `New type “${type}”`,
  leftOut: 'Leave out',
  others: (count) => counted(count, 'other label', 'other labels'),
  othersNamed: 'New types, each named so',
  read: 'Read',
  asked: (labels) => `The tag set does not know ${counted(labels, 'label', 'labels')}`,
  askedNext: 'Files that have them wait until you say what becomes of them.',
  decide: 'Say what they become…',
};
