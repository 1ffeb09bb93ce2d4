import type { ReviewKind } from '../../../model/walk.ts';
import type { walk as chinese } from '../zh/walk.ts';
import { counted } from './counted.ts';

const kinds: Readonly<Record<ReviewKind, string>> = {
  mention: 'Entities',
  correction: 'Corrections',
  relation: 'Relations',
  classification: 'Categories',
};

const countedKinds: Readonly<Record<ReviewKind, (count: number) => string>> = {
  mention: (count) => counted(count, 'entity', 'entities'),
  correction: (count) => counted(count, 'correction', 'corrections'),
  relation: (count) => counted(count, 'relation', 'relations'),
  classification: (count) => counted(count, 'category', 'categories'),
};

export const walk: typeof chinese = {
  title: 'What to go through',
  about: 'Only what you choose here is gone through; everything else goes on waiting.',
  readingLabel: 'Go through',
  reading: { suggested: 'Suggestions', unsure: 'Unsure words' },
  unsure: (count, place) =>
    count === 0 ? 'Recognition was sure of all words' : `${place === null ? '' : `${place} of `}${count} unsure`,
  kinds: 'Kinds',
  kind: kinds,
  surenessLabel: 'How sure',
  sureness: { any: 'Any', doubtful: 'Less than 90%', sure: '90% or more' },
  origin: 'Suggested by',
  namesLabel: 'Names',
  names: { any: 'Any', new: 'Not seen before', known: 'Known' },
  orderLabel: 'Order',
  order: { text: 'As in the text', doubt: 'Least sure first' },
  any: 'Any',
  everything: 'Everything',
  begin: 'Go through',
  found: (count, all) => `${count} of the ${all} that wait in this article`,
  besides: (count) => `${count} more`,
  nothing: (others) => `Nothing left of these; ${counted(others, 'other waits', 'others wait')}`,
  finish: {
    title: 'Not everything is reviewed',
    what: (waiting) =>
      `Not decided in this article: ${waiting.map(({ kind, count }) => countedKinds[kind](count)).join(', ')}. They go on waiting, but the article is no longer counted as work.`,
    anyway: 'Mark as done all the same',
    back: 'Back to review',
  },
};
