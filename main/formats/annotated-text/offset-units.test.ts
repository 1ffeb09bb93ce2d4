import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type OffsetUnit, offsetUnits } from '../../../model/import.ts';
import { unitOf, utf16Places } from './offset-units.ts';

const family = '👨‍👩‍👧';
const span = (start: number, end: number, quote: string | null = null) => ({ start, end, quote });

describe('the unit of offsets', () => {
  it('is the one in which no span parts a character', () => {
    expect(unitOf([{ text: '😀李小文发言。', spans: [span(1, 4)] }], ['utf-16', 'code-point'])).toBe('code-point');
    expect(unitOf([{ text: '😀李小文发言。', spans: [span(2, 5)] }], ['utf-16', 'code-point'])).toBe('utf-16');
  });

  it('is the one in which spans read as they are quoted, over all texts of the file', () => {
    const texts = [
      { text: '王大明出席。', spans: [span(0, 3, '王大明')] },
      { text: `${family}和李小文`, spans: [span(2, 5, '李小文')] },
    ];
    expect(unitOf(texts, ['utf-16', 'code-point', 'grapheme'])).toBe('grapheme');
  });

  it('is the likeliest where nothing tells them apart', () => {
    for (const unit of offsetUnits)
      expect(unitOf([{ text: '王大明', spans: [span(0, 3)] }], [unit, 'utf-16'])).toBe(unit);
  });

  it('is found whichever it is, from quoted spans', () => {
    const piece = fc.constantFrom('王', '大', 'a', '😀', '𠮷', family, 'é', ' ', '。');
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 4, maxLength: 30 }),
        fc.constantFrom(...offsetUnits),
        fc.nat(),
        (pieces, unit, at) => {
          const place = at % (pieces.length - 1);
          const before = pieces.slice(0, place).join('');
          const quote = pieces[place] ?? '';
          const text = pieces.join('');
          const [start, end] = [countOf(before, unit), countOf(before + quote, unit)];
          const found = unitOf([{ text, spans: [span(start, end, quote)] }], ['utf-16', 'code-point', 'grapheme']);
          const [from, to] = [utf16Places(text, found)(start), utf16Places(text, found)(end)];
          expect(text.slice(from ?? 0, to ?? 0)).toBe(quote);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('ends where the text ends', () => {
    for (const unit of offsetUnits) {
      const place = utf16Places('😀王', unit);
      expect(place(countOf('😀王', unit))).toBe(3);
      expect(place(countOf('😀王', unit) + 1)).toBeNull();
    }
  });
});

function countOf(text: string, unit: OffsetUnit): number {
  switch (unit) {
    case 'utf-16':
      return text.length;
    case 'code-point':
      return [...text].length;
    case 'grapheme':
      return [...new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text)].length;
  }
}
