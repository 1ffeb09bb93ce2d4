import { describe, expect, it } from 'vitest';
import { matchesIn, mostMatches, type Wanted } from './matches.ts';

const text = '轮船招商局\n招商局之Ship，ship与Shipping。';
const plain: Wanted = { search: '', caseSensitive: false, wholeWord: false, regexp: false };
const found = (wanted: Partial<Wanted>, inText = text) =>
  matchesIn(inText, { ...plain, ...wanted })?.map(({ start, end }) => inText.slice(start, end));

describe('what is found in a text', () => {
  it('is every place that has the words, on any line', () => {
    expect(found({ search: '招商局' })).toEqual(['招商局', '招商局']);
    expect(matchesIn(text, { ...plain, search: '招商局' })).toEqual([
      { start: 2, end: 5 },
      { start: 6, end: 9 },
    ]);
  });

  it('goes by case, by whole words or by a pattern where that is asked for', () => {
    expect(found({ search: 'ship' })).toEqual(['Ship', 'ship', 'Ship']);
    expect(found({ search: 'ship', caseSensitive: true })).toEqual(['ship']);
    expect(found({ search: 'Ship', regexp: true, caseSensitive: true })).toEqual(['Ship', 'Ship']);
    expect(found({ search: '招.局|轮', regexp: true })).toEqual(['轮', '招商局', '招商局']);
  });

  it('is nothing for no words, for a pattern that finds only places between characters, and null for one that is none', () => {
    expect(found({ search: '' })).toEqual([]);
    expect(found({ search: 'x*', regexp: true })).toEqual([]);
    expect(matchesIn(text, { ...plain, search: '(', regexp: true })).toBeNull();
  });

  it('ends somewhere', () => {
    expect(found({ search: '的' }, '的'.repeat(3000))).toHaveLength(mostMatches);
  });
});
