import { Text } from '@codemirror/state';
import { describe, expect, it } from 'vitest';
import { wordAt, wordEndAfter, wordStartBefore } from './words.ts';

const text = Text.of(['中国经济发展,记者报道。', '', 'The company said']);
const read = (from: number, to: number) => text.sliceString(from, to);

describe('words', () => {
  it('are found in Chinese, which has no spaces', () => {
    const { from, to } = wordAt(text, 1);
    expect(read(from, to)).toBe('中国');
  });

  it('are punctuation where that stands, and nothing on an empty line', () => {
    const comma = wordAt(text, 6);
    expect(read(comma.from, comma.to)).toBe(',');
    expect(wordAt(text, 13)).toEqual({ from: 13, to: 13 });
  });

  it('are gone to past punctuation and line breaks, to the end and to the beginning', () => {
    expect(read(0, wordEndAfter(text, 6))).toMatch(/,记者$/);
    expect(read(12, wordEndAfter(text, 12)).trim()).toBe('The');
    expect(wordStartBefore(text, 14)).toBeLessThan(11);
    expect(wordEndAfter(text, text.length)).toBe(text.length);
    expect(wordStartBefore(text, 0)).toBe(0);
  });
});
