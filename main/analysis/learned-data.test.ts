import { describe, expect, it } from 'vitest';
import { labelCount } from '../extract/tagger/labels.ts';
import { parseLearned } from './learned-data.ts';

const names = {
  ...{ format: 'kanwu-lessons', model: '2026-01-01', lessons: 1 },
  ...{ rows: [7], counts: [1], sums: Array.from({ length: labelCount }, () => 2) },
};
const counts = { articles: 2, features: [0, 1], counts: [2, 1] };
const none = { articles: 0, features: [], counts: [] };
const categories = {
  ...{ articles: 2, features: ['供水', '水厂'], done: counts, inWork: [{ scheme: '馆藏', counts: none }] },
  categories: [{ scheme: '馆藏', code: 'Q7', filed: counts, rejected: none }],
};
const learned = { format: 'kanwu-learning', names, categories };

describe('what was learned', () => {
  it('is read as it was written', () => {
    expect(parseLearned(JSON.stringify(learned))).toEqual(learned);
  });

  it.each([
    ['another format', { ...learned, format: 'kanwu-teaching' }],
    ['sums that are too few', { ...learned, names: { ...names, sums: [1, 2] } }],
    ['a row that is not there', { ...learned, names: { ...names, rows: [1 << 18] } }],
    ['a row that no lesson moved', { ...learned, names: { ...names, counts: [0] } }],
    ['what was learned of names alone, as trial versions wrote it', names],
    ['a feature that is not listed', { ...learned, categories: { ...categories, features: ['供水'] } }],
    ['a feature without a count', { ...learned, categories: { ...categories, done: { ...counts, counts: [1] } } }],
    [
      'more articles with a feature than there are',
      {
        ...learned,
        categories: { ...categories, done: { ...counts, articles: 1 } },
      },
    ],
  ])('is refused with %s', (_, wrong) => {
    expect(() => parseLearned(JSON.stringify(wrong))).toThrow();
  });

  it('is refused where the text is cut off', () => {
    expect(() => parseLearned(JSON.stringify(learned).slice(0, -1))).toThrow();
  });
});
