import type { annotatorWords as chinese } from '../zh/annotators.ts';
import { counted } from './counted.ts';

/** What is said where several people annotated the same texts, in English. */
export const annotatorWords: typeof chinese = {
  title: 'Whose annotations are read?',
  purpose:
    'Several people annotated the same texts. One person’s work comes in; the others’ is left out, and listed in Imports.',
  list: 'Annotators',
  curated: 'curated',
  did: (texts, marks) => `${counted(texts, 'text', 'texts')} · ${counted(marks, 'mark', 'marks')}`,
  read: 'Read',
  asked: (people) => `${people} people annotated the same texts`,
  askedNext: 'They wait until you choose whose work is read.',
  choose: 'Choose whose…',
  taken: (name) => `Of several annotators, ${name}’s work was taken.`,
};
