import type { search as chinese } from '../zh/search.ts';
import { counted } from './counted.ts';

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const number = (count: number): string => count.toLocaleString('en');

export const search: typeof chinese = {
  label: 'Search all articles',
  prompt: 'Search all articles',
  list: 'Places found',
  kind: { words: 'Words', pattern: 'Regular expression' },
  hint: {
    words:
      'Simplified and traditional characters, variants and widths are the same. Words, with spaces between, must stand in one paragraph; quote a word with a space in it.',
    pattern:
      'Simplified and traditional characters, widths and case are the same; . is any character, \\d a digit. Each paragraph is searched by itself.',
  },
  none: 'Nothing found',
  noneHere: 'Nothing where it is narrowed down to on the left.',
  counting: 'Counting…',
  count: (articles, paragraphs) =>
    `${counted(articles, 'article', 'articles')}, ${counted(paragraphs, 'paragraph', 'paragraphs')}`,
  onlySorted: (most) => `only the first ${number(most)} places are sorted`,
  lookedThrough: (found, { looked, isLooking, isCut }) =>
    [
      counted(found, 'place', 'places'),
      `${isLooking ? 'searching, ' : ''}${counted(looked, 'paragraph', 'paragraphs')} read`,
      ...(isCut ? ['the rest is not listed'] : []),
    ].join(' · '),
  order: { listed: 'By article', before: 'By left context', after: 'By right context' },
  column: { before: 'Left context', hit: 'Found', after: 'Right context', where: 'Where' },
  facets: 'Narrow down',
  clearFacets: 'Clear all of these',
  facet: {
    type: 'Type in the paragraph',
    entity: 'Entity in the paragraph',
    newspaper: 'Newspaper',
    year: 'Year',
    state: 'State',
    category: 'Category',
  },
  all: 'All',
  moreValues: (count) => `${number(count)} more`,
  saved: 'Saved searches',
  keep: 'Save search…',
  savedName: 'Name',
  removeSaved: (name) => `Remove the saved search “${name}”`,
  exportHits: 'Export places…',
  exported: (hits, heldBack, path) =>
    `Exported ${counted(hits, 'place', 'places')}${heldBack === 0 ? '' : `; left out ${number(heldBack)} not for release`}: ${path}`,
  exportAllHits: 'Export with those not for release…',
  reference: (quotation, { issue, date, page, headline, referenceCode, notForRelease }) =>
    `“${quotation}” (${[
      issue,
      ...(date === null ? [] : [day.format(new Date(`${date}T00:00:00Z`))]),
      ...(page === null ? [] : [`p. ${page}`]),
      ...(headline === '' ? [] : [`“${headline}”`]),
      ...(referenceCode === null ? [] : [`ref. ${referenceCode}`]),
    ].join(', ')})${notForRelease === null ? '' : ` [not for release: ${notForRelease}]`}`,
  copied: (text) => `Copied: ${text}`,
  referenceCopied: 'Copied with its reference',
  keys: { copy: 'copy with its reference', sort: 'sort by left, right context' },
};
