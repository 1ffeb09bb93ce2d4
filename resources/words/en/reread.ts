import type { rereadWords as chinese } from '../zh/reread.ts';
import { counted } from './counted.ts';

/** Reading a page's file in another encoding, in English. */
export const rereadWords: typeof chinese = {
  title: 'Read in another encoding',
  purpose:
    'Reads the same file otherwise. Tags, corrections, comments and categories move to where they stand then, in one step to undo; the old reading stays in the workspace’s file until it is purged.',
  page: 'Page',
  asNow: (name) => `${name} (as it is read now)`,
  likeliest: (name) => `${name} (likeliest)`,
  go: 'Read it so',
  working: 'Reading…',
  came: (moved, settled) =>
    `${counted(moved, 'decision', 'decisions')} moved to where the text stands now${settled === 0 ? '' : `; ${counted(settled, 'correction is', 'corrections are')} no longer needed, the text reads so`}.`,
  unplaced: (lost) => `${counted(lost, 'decision finds', 'decisions find')} no place`,
  unplacedNext: 'They stay with the old reading and are not lost. If that is not what you want, undo it now.',
  more: (count) => `And ${count} more.`,
  what: {
    mention: 'Tag',
    relation: 'Relation',
    correction: 'Correction',
    comment: 'Comment',
    restoration: 'Supplied paragraph',
    classification: 'Category',
  },
};
