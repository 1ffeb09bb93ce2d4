import { formatNames } from './formats.ts';

/** The parts of the program that make suggestions, and the kinds of files that bring some, by what they are called in the workspace. */
const names: Readonly<Record<string, string>> = {
  ...formatNames,
  tagger: 'Name tagger',
  memory: 'Earlier decisions',
  repeats: 'Repeated in the text',
  'short-forms': 'Rules for short forms',
  'title-structure': 'Rules for positions held',
  'person-rules': 'Rules for people',
  'organisation-rules': 'Rules for organisations',
  'event-rules': 'Rules for events',
  'place-rules': 'Rules for places',
  'position-rules': 'Rules for positions',
  'places-inside': 'Rules for places in names',
  dates: 'Rules for dates',
  money: 'Rules for sums',
  quantity: 'Rules for quantities',
  works: 'Rules for works',
  identifiers: 'Rules for numbers',
  'category-learning': 'Learned categories',
  'category-words': 'Words of categories',
  'category-labels': 'Names of categories',
  confusable: 'Rules for look-alikes',
  'doubled-line': 'Doubled lines',
  'doubled-sign': 'Rules for doubled signs',
  'doubled-space': 'Rules for white space',
  'swapped-lines': 'Swapped lines',
  'unmatched-sign': 'Rules for quotes and brackets',
  'name-in-issue': 'Spelt otherwise in the issue',
  'invisible-character': 'Rules for invisible characters',
  'language-model': 'Language model',
  'corrected-before': 'Corrected before',
  'line-join': 'Rules for broken lines',
  'lost-character': 'Rules for lost characters',
};

/** @param origin with its version: `tagger@3` */
export function originName(origin: string): string {
  const [name = origin] = origin.split('@');
  return names[name] ?? name;
}
