import type { textPaneWords as chinese } from '../zh/text-pane.ts';

/** What the window says of the text of an article, and the ways to work in it. */
export const textPaneWords: typeof chinese = {
  textView: {
    label: 'How the text is shown',
    reading: 'Corrected',
    both: 'In place',
    printed: 'Printed',
    beside: 'Side by side',
    vertical: 'In columns',
  },
  textPane: {
    join: '⌢',
    joinHint: 'Join the two parts of the broken line',
    was: 'Source',
    now: 'Reads',
    nothing: '(nothing)',
    supplied: 'lost',
    struck: 'out',
    commentSign: { remark: '※', 'to-ask': '?', answered: '!', settled: '✓' },
    takeIn: 'Take back in',
    suppliedPart: 'Supplied: lost in the source',
    seam: 'Printed as two paragraphs, joined',
    search: {
      find: 'Find',
      next: 'Next',
      previous: 'Previous',
      matchCase: 'Match case',
      regularExpression: 'Regular expression',
      wholeWord: 'Whole word',
      close: 'Close',
      currentMatch: 'Current match',
      onLine: 'on line',
    },
  },
  writing: {
    offer: 'Written, not saved yet',
    otherText: 'The text reads otherwise by now: take over by hand what you still need.',
    mode: 'Mode of the text',
    modes: { review: 'Review', write: 'Write' },
    modeHints: {
      review: (key) => `Reviewing: single keys act (${key} to write)`,
      write: (key) => `Writing in the text: every key is text (${key} or Esc to review)`,
    },
  },
  review: {
    label: 'Review',
    nothing: 'All reviewed',
    arriving: 'Reading all of it…',
    waiting: (count, at) => (at === null ? `${count} to review` : `${at} of ${count} to review`),
  },
  selection: {
    label: 'Selection',
    nothing: (key) =>
      `Select text to tag or correct it, click a mark to edit it; start with the first suggestion by ${key}.`,
    text: 'Selected text',
    addTo: (name) => `Add to “${name}”`,
    tagAs: 'Tag as',
  },
};
