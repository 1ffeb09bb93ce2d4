import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdsName, nameForm, placedForm, placeInText } from './name-form.ts';

describe('a name is read', () => {
  it.each([
    ['traditional as simplified', '後漢書與鄉鎭', '后汉书与乡镇'],
    ['variants and old type', '羣峯靑淸', '群峰青清'],
    ['Japanese forms that Chinese has not', '図書館の沢', '图书馆の泽'],
    ['full-width and half-width', '中国ＡＢＣ公司１２３', '中国abc公司123'],
    ['half-width kana, voiced', 'ｶﾞﾗｽ', nameForm('ガラス')],
    ['with what a short form of a company stands for', '㈱青川', '株式会社青川'],
    ['so in brackets of its own, too', '青川（ 株 ）', '青川株式会社'],
    ['with what short forms of societies stand for', '㈶野鳥の会', nameForm('財団法人野鳥の会')],
    ['so for all of them', '㈲㈳㈻', nameForm('有限会社社団法人学校法人')],
    ['with one kind of dot between its parts', '阿·伊•史．密斯', '阿·伊·史·密斯'],
    ['with one kind of quotation mark', '「红旗」', '"红旗"'],
    ['without accents', 'Café Zürich', 'cafezurich'],
    ['without broken lines and what is not seen', '林\n\n若\u3000\u200b溪\ufe00', '林若溪'],
  ])('%s', (_, text, as) => expect(nameForm(text)).toBe(as));

  it('with characters that Chinese has apart', () => {
    expect(nameForm('芸')).not.toBe(nameForm('艺'));
    expect(nameForm('カ')).not.toBe(nameForm('ガ'));
  });

  it('the same again when its form is read, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        expect(nameForm(nameForm(text))).toBe(nameForm(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('the same character by character', () => {
    const unstable: string[] = [];
    for (let code = 0; code <= 0x10ffff; code++) {
      const form = nameForm(String.fromCodePoint(code));
      if (nameForm(form) !== form) unstable.push(code.toString(16));
    }
    expect(unstable).toEqual([]);
  });
});

/** How a character may be printed otherwise. */
const printings: Readonly<Record<string, readonly string[]>> = {
  国: ['国', '國'],
  图: ['图', '圖', '図'],
  书: ['书', '書'],
  A: ['A', 'a', 'Ａ', 'ａ'],
  '7': ['7', '７'],
  '·': ['·', '・', '•', '．', '‧', '･'],
  株式会社: ['株式会社', '㈱', '(株)', '（株）', '㍿'],
  ガ: ['ガ', 'ｶﾞ', 'カ\u3099'],
};

describe('all printings of a name', () => {
  const printed = fc
    .array(fc.constantFrom(...Object.keys(printings)), { minLength: 1, maxLength: 8 })
    .chain((parts) => {
      const printing = fc.tuple(
        ...parts.map((part) => fc.constantFrom(...(printings[part] ?? []))),
        fc.constantFrom('', ' ', '\u3000', '\u200b'),
      );
      return fc.tuple(printing, printing).map(([one, other]) => [one, other].map(joined));
    });

  it('have one form', () => {
    fc.assert(
      fc.property(printed, ([one = '', other = '']) => {
        expect(nameForm(one)).toBe(nameForm(other));
        expect(holdsName(`前${one}后`, other)).toBe(true);
      }),
    );
  });

  it('are found where they stand in a text', () => {
    fc.assert(
      fc.property(printed, ([one = '', other = '']) => {
        const form = placedForm(`前 ${one}，\n后`);
        const [at, wanted] = [form.text.indexOf('前') + 1, nameForm(other)];
        expect(form.text.startsWith(wanted, at)).toBe(true);
        const place = placeInText(form, at, at + wanted.length);
        expect(place).not.toBeNull();
        expect(nameForm(`前 ${one}，\n后`.slice(place?.start, place?.end))).toBe(wanted);
      }),
    );
  });

  function joined(parts: readonly string[]): string {
    return parts.slice(0, -1).join(parts.at(-1) ?? '');
  }
});

describe('the form of a text', () => {
  it('says of each of its units where it comes from', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.constantFrom('', '㈱', '（有）', '图书'),
        (text, more) => {
          const whole = `${text}${more}${text}`;
          const { text: form, starts, ends } = placedForm(whole);
          expect(form).toBe(nameForm(whole));
          expect([starts.length, ends.length]).toEqual([form.length, form.length]);
          for (let at = 0; at < form.length; at++) {
            expect(placedForm(whole.slice(starts[at], ends[at])).text).toContain(form.charAt(at));
            expect(starts[at]).toBeGreaterThanOrEqual(starts[at - 1] ?? 0);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('keeps line ends where names do not go on across them', () => {
    expect(placedForm('林若\n溪 說', true).text).toBe('林若\n溪说');
  });

  it('is found in whole characters only', () => {
    const form = placedForm('见㈱青川');
    expect(placeInText(form, 1, 5)).toEqual({ start: 1, end: 2 });
    expect(placeInText(form, 1, 3)).toBeNull();
    expect(placeInText(form, 3, 6)).toBeNull();
  });
});
