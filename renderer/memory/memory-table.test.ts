import { describe, expect, test } from 'vitest';
import { memoryKey, toggledSort } from './memory-table.ts';
import { withheldPlace } from './withheld-places.ts';

describe('the list of remembered names', () => {
  test('has one name of two types twice, and one name printed in two ways once', () => {
    const name = (printed: string, type = 'person') => memoryKey({ name: printed, type });
    expect(name('约翰·史密斯', 'place')).not.toBe(name('约翰·史密斯'));
    expect(name('約翰•史密斯')).toBe(name('约翰·史密斯'));
  });

  test('is sorted by a column, the other way round, and as to begin with', () => {
    const byName = toggledSort(null, 'name');
    expect(byName).toEqual({ column: 'name', descending: false });
    expect(toggledSort(byName, 'name')).toEqual({ column: 'name', descending: true });
    expect(toggledSort(toggledSort(byName, 'name'), 'name')).toBeNull();
    expect(toggledSort(byName, 'accepted')).toEqual({ column: 'accepted', descending: true });
  });
});

test('a place where a name is not proposed any more reads with a gap, in one line', () => {
  expect(withheldPlace('迎来＿。')).toBe('迎来〔…〕。');
  expect(withheldPlace('＿\n记')).toBe('〔…〕↵记');
});
