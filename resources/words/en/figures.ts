import type { figureWords as zh } from '../zh/figures.ts';
import { counted } from './counted.ts';

/** What the window says where it shows figures. */
export const figureWords: typeof zh = {
  title: 'Overview',
  tabs: {
    left: 'Progress',
    decided: 'Work by day',
    corrected: 'Corrections',
    judged: 'How right suggestions were',
    names: 'Names over time',
    beside: 'Mentioned together',
  },
  leftNote: (done, all, share, waiting) =>
    `${done.toLocaleString('en-GB')} of ${counted(all, 'article', 'articles')} done${share === '' ? '' : ` (${share})`}; ${counted(waiting, 'suggestion waits', 'suggestions wait')}.`,
  decidedNote: (decisions, days) =>
    `${counted(decisions, 'decision', 'decisions')} on ${counted(days, 'day', 'days')}; what was undone does not count.`,
  correctedNote: (accepted) => `${counted(accepted, 'correction', 'corrections')} accepted in the text.`,
  judgedNote:
    'Of the suggestions that people decided on: accepted as they were is right; rejected, removed, or changed before accepting is wrong. With 95% confidence intervals (Wilson).',
  namesNote: 'Accepted mentions by the date of the newspaper; those without a date are left out.',
  besideNote: (name, count) =>
    name === null
      ? 'The register has no entity that is mentioned yet.'
      : `${counted(count, 'entity appears', 'entities appear')} in the same articles as “${name}”.`,
  by: 'Grouped',
  byType: 'By type',
  byMonth: 'By month',
  all: 'All',
  nouns: { correction: 'Correction', relation: 'Relation', classification: 'Category' },
  suggestedAs: 'Suggested as',
  right: 'Right',
  of: 'Of',
  share: 'Share right',
  interval: 'Interval',
  paper: 'Newspaper and year',
  waits: {
    mentions: 'Entities to review',
    corrections: 'Corrections to review',
    relations: 'Relations to review',
    categories: 'Categories to review',
  },
  day: 'Day',
  month: 'Month',
  decisions: 'Decisions',
  correctionKind: 'Kind of correction',
  entity: 'Entity',
  type: 'Type',
  mentions: 'Mentions',
  articles: 'Articles',
  noTitle: 'Unknown newspaper',
  noDate: 'no date',
  findEntity: 'Find an entity',
  chooseNames: (most) => `Entities (at most ${most})`,
  chooseOne: 'Entity',
  counting: 'Counting…',
  nothing: 'There is nothing to count yet.',
  drawn: (title) => `Chart: ${title}. The table below has the numbers.`,
  copySvg: 'Copy as SVG',
  copyCsv: 'Copy as CSV',
  copiedSvg: 'Chart copied',
  copiedCsv: 'Table copied',
};
