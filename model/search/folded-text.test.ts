import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from './folded-text.ts';
import { searchWords } from './search-words.ts';

const read = (text: string): string => String.fromCodePoint(...foldText(text).codes);

describe('a text is read', () => {
  it.each([
    ['traditional as simplified', '後漢書與鄉鎭', '后汉书与乡镇'],
    ['variants and old type', '羣峯靑淸', '群峰青清'],
    ['Japanese forms that Chinese has not', '図書館の沢', '图书馆の泽'],
    ['full-width and half-width', '中国ＡＢＣ公司１２３', '中国abc公司123'],
    ['half-width kana, voiced', 'ｶﾞﾗｽ', read('ガラス')],
    ['a character that stands for several', '㈱青川', '(株)青川'],
    ['middle dots and quotes', '阿·伊•「红旗」', '阿·伊·"红旗"'],
    ['accents', 'Café Zürich', 'cafezurich'],
    ['broken lines and invisible marks', '林\n\n若\u3000\u200b溪\ufe00', '林若溪'],
  ])('%s', (_, text, as) => expect(read(text)).toBe(as));

  it('with characters that Chinese has apart', () => {
    expect(read('芸')).not.toBe(read('艺'));
    expect(read('カ')).not.toBe(read('ガ'));
  });

  it('so that it is read the same again, and each part stands where it came from', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const { codes, starts, ends } = foldText(text);
        expect(read(read(text))).toBe(read(text));
        for (const [at, code] of codes.entries()) {
          expect(foldText(text.slice(starts[at], ends[at])).codes).toContain(code);
          expect(starts[at]).toBeGreaterThanOrEqual(starts[at - 1] ?? 0);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a query', () => {
  const words = (query: string): readonly string[] => searchWords(query).map((word) => String.fromCodePoint(...word));
  it.each([
    ['is parted at white space', '林若溪　图书馆', ['林若溪', '图书馆']],
    ['is kept together between quotes', '"New York" 图', ['newyork', '图']],
    ['takes a lone quote for text', '"New York', ['"new', 'york']],
    ['takes a quote inside a word for text', '说"好"了', ['说"好"了']],
    ['takes curly quotes for text', '“红旗”', ['"红旗"']],
    ['knows no operators', 'a OR b* -c NEAR(d)', ['a', 'or', 'b*', '-c', 'near(d)']],
    ['of nothing seen asks for nothing', ' \u200b "" " " ', []],
  ])('%s', (_, query, found) => expect(words(query)).toEqual(found));
});
