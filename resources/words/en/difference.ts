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

export const difference: typeof chinese = {
  noun: {
    ...{ article: 'article', mention: 'entity', correction: 'correction', relation: 'relation' },
    ...{ category: 'category', comment: 'comment', entity: 'entry' },
  },
  article: ({ title, date, headline }) => `${title ?? 'untitled'} ${date ?? 'undated'}: ${headline}`,
  counts: (noun, kind, count) => `${counted(count, ...nouns[noun])} ${kinds[kind]}`,
  none: 'both datasets say the same',
};
