import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { characterAfter, characterBefore, charactersOf, isBetweenCharacters } from './characters.ts';

const unit = fc.constantFrom(
  '甲',
  '𠮷',
  '葛\u{E0100}',
  'e\u0301',
  '\r\n',
  '\n',
  '\r',
  '🇨',
  '🇳',
  'か\u3099',
  '。',
  'a',
  ' ',
);
const anyText = fc.oneof(
  fc.array(unit, { maxLength: 30 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 30 }),
);
const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

describe('whole characters', () => {
  it('are surrogate pairs, ideographs with their selectors, letters with their marks, and CRLF', () => {
    expect(charactersOf('𠮷葛\u{E0100}e\u0301\r\n甲')).toEqual(['𠮷', '葛\u{E0100}', 'e\u0301', '\r\n', '甲']);
    expect(isBetweenCharacters('葛\u{E0100}城', 1)).toBe(false);
    expect(characterBefore('葛\u{E0100}城', 3)).toBe(0);
    expect(characterAfter('\r\n甲', 0)).toBe(2);
  });

  it('of any text are those of Unicode', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const segments = [...segmenter.segment(text)];
        expect(charactersOf(text)).toEqual(segments.map(({ segment }) => segment));
        const starts = new Set([...segments.map(({ index }) => index), text.length]);
        for (let at = 0; at <= text.length; at++) expect(isBetweenCharacters(text, at)).toBe(starts.has(at));
      }),
    );
  });
});
