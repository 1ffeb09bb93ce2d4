import { describe, expect, test } from 'vitest';
import type { Category, ListedVocabulary } from './category.ts';
import { treeRows } from './category-tree.ts';

const term = (code: string, zh: string, en: string, broader: string | null = null): Category => ({
  ...{ scheme: 's', code, label: { zh, en }, broader },
});
const vocabulary: ListedVocabulary = {
  id: null,
  scheme: 's',
  label: { zh: '词表', en: 'Vocabulary' },
  terms: [term('F', '经济', 'Economics'), term('F4', '工业经济', 'Industry', 'F'), term('K', '历史', 'History')],
};
const codes = (unfolded: readonly string[], wanted: string): readonly string[] =>
  treeRows([vocabulary], new Set(unfolded), wanted).map((row) =>
    row.kind === 'term' ? `${'-'.repeat(row.depth)}${row.term.code}` : row.vocabulary.scheme,
  );

describe('the tree of a vocabulary', () => {
  test('shows the broadest terms, and below those that are unfolded the narrower ones', () => {
    expect(codes([], '')).toEqual(['s', 'F', 'K']);
    expect(codes(['s:F'], '')).toEqual(['s', 'F', '-F4', 'K']);
  });

  test('finds terms by code and by either label, with what they belong under', () => {
    expect(codes([], 'industry')).toEqual(['s', 'F', '-F4']);
    expect(codes([], '历史')).toEqual(['s', 'K']);
    expect(codes([], '歷史')).toEqual(['s', 'K']);
    expect(codes([], 'f4')).toEqual(['s', 'F', '-F4']);
  });

  test('leaves out a vocabulary in which nothing is found', () => {
    expect(codes([], '天文')).toEqual([]);
  });
});
