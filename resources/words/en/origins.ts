import type { makerNames as chineseNames } from '../zh/origins.ts';
import { formatNames } from './formats.ts';

/** The parts of the program that make suggestions, by what they are called in the workspace. */
const makerNames: Readonly<Record<keyof typeof chineseNames, string>> = {
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

/** With the kinds of files that bring some. */
const names: Readonly<Record<string, string>> = { ...formatNames, ...makerNames };

/** @param origin with its version: `tagger@3` */
export function originName(origin: string): string {
  const [name = origin] = origin.split('@');
  return names[name] ?? name;
}

/** Why each part of the program suggests what it does. */
const reasons: Readonly<Record<keyof typeof chineseNames, string>> = {
  tagger: 'Its characters, and those around it, are like those of such names.',
  memory: 'The same name was decided on before.',
  repeats: 'The same name was found elsewhere in the article.',
  'short-forms': 'It is short for a full name in the text.',
  'title-structure': 'The position stands right beside the person or organisation, or in one list with them.',
  'person-rules': 'It is made as people’s names are, and what stands beside it fits one.',
  'organisation-rules': 'It ends as organisations’ names do, or is a known one.',
  'event-rules': 'It ends as names of meetings and events do.',
  'place-rules': 'It ends as places’ names do, or is a known place.',
  'position-rules': 'It is a known office or occupation.',
  'places-inside': 'It is a place within a longer name.',
  dates: 'It is written as dates are.',
  money: 'A number with a currency.',
  quantity: 'A number with a unit.',
  works: 'It stands in title marks.',
  identifiers: 'It is written as numbers of documents or telephones are.',
  'category-learning': 'Its words are like those of articles that you filed there.',
  'category-words': 'The article has words that are usual in this category.',
  'category-labels': 'The category’s name stands in the article.',
  confusable: 'The character is often misread for a look-alike, and another one fits here.',
  'doubled-line': 'The same line stands there twice, one right after the other.',
  'doubled-sign': 'The same sign stands there twice.',
  'doubled-space': 'There are two spaces or more between characters.',
  'swapped-lines': 'The sentences fit together only with these two lines the other way round.',
  'unmatched-sign': 'One half of these quotes or brackets is missing or wrong.',
  'name-in-issue': 'A name that differs by one look-alike is more frequent in the issue.',
  'invisible-character': 'There are characters that can’t be seen.',
  'language-model': 'What stands around it reads better with a look-alike.',
  'corrected-before': 'The same was corrected before, beside the same characters.',
  'line-join': 'The line breaks off within a sentence or a word.',
  'lost-character': 'A character was not recognised here, or was garbled.',
};

/** Why something was suggested; null where its maker says nothing more. @param origin with its version: `tagger@3` */
export function originReason(origin: string): string | null {
  const [name = origin] = origin.split('@');
  const known: Readonly<Record<string, string>> = reasons;
  return Object.hasOwn(known, name) ? (known[name] ?? null) : null;
}
