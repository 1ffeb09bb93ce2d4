import type { DifferenceKind, DifferentNoun } from '../../../model/difference.ts';
import type { difference as chinese } from '../zh/difference.ts';
import { counted } from './counted.ts';

const nouns: Readonly<Record<DifferentNoun, readonly [one: string, several: string]>> = {
  article: ['article', 'articles'],
  mention: ['entity', 'entities'],
  correction: ['correction', 'corrections'],
  relation: ['relation', 'relations'],
  category: ['category', 'categories'],
  comment: ['comment', 'comments'],
  entity: ['entry', 'entries'],
};

const kinds: Readonly<Record<DifferenceKind, string>> = { added: 'added', removed: 'removed', changed: 'changed' };

const fields: Readonly<Record<string, string>> = {
  headline: 'headline',
  subhead: 'subhead',
  text: 'text',
  reporters: 'reporters',
  correspondents: 'correspondents',
  photographers: 'photographers',
  state: 'state',
  note: 'note',
  type: 'type',
  value: 'value',
  bound: 'bound',
  calendar: 'calendar',
  attributes: 'attributes',
  status: 'status',
  entity: 'names',
  was: 'print',
  now: 'reads',
  kind: 'kind',
  certainty: 'certainty',
  applied: 'applied',
  subject: 'subject',
  object: 'object',
  answer: 'answer',
  name: 'name',
};

export const difference: typeof chinese = {
  noun: {
    ...{ article: 'article', mention: 'entity', correction: 'correction', relation: 'relation' },
    ...{ category: 'category', comment: 'comment', entity: 'entry' },
  },
  article: ({ title, date, headline }) => `${title ?? 'untitled'} ${date ?? 'undated'}: ${headline}`,
  counts: (noun, kind, count) => {
    const [one, many] = nouns[noun];
    return `${counted(count, one, many)} ${kinds[kind]}`;
  },
  none: 'both datasets say the same',
  kind: kinds,
  field: (field) => fields[field] ?? field,
  title: 'Compare',
  intro:
    'See which articles, entities, corrections, categories, comments and entries were added, removed or changed between two versions, or since JSON Lines were exported from this workspace.',
  before: 'Earlier',
  after: 'Later',
  now: 'The workspace now',
  version: (name, when) => `${name} (${when})`,
  choose: 'Choose an export…',
  compare: 'Compare',
  decidedOnly: 'Of versions only what people decided is compared.',
  until: (side, when) => `${side}: what was decided until ${when}`,
  isOfPart: 'The export is of a part of the workspace: only the articles in it are compared.',
  same: 'Both say the same.',
  further: (count) => `${counted(count, 'more that is', 'more that are')} not listed`,
  gone: 'Not in the workspace any more',
  entities: 'Register',
};
