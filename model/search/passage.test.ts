import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nameForm } from '../names/name-form.ts';
import { passageIn } from './passage.ts';

const wordsOf = (...words: readonly string[]) => words.map(nameForm);

it('marks every place in the passage, those that stand in one another too', () => {
  const text = `${'前'.repeat(40)}青川区图书馆，图书馆`;
  const { start, found, ...passage } = passageIn(text, 100, wordsOf('圖書館', '青川区图书馆'));
  expect(passage.text).toBe(text.slice(10));
  expect(found.map((each) => text.slice(each.start - 100, each.end - 100))).toEqual([
    '青川区图书馆',
    '图书馆',
    '图书馆',
  ]);
  expect(start).toBe(110);
});

it('begins with the block where nothing is found in it any more', () => {
  expect(passageIn('区图书馆', 7, wordsOf('林'))).toEqual({ text: '区图书馆', start: 7, found: [] });
});

it('cuts no character in two, and places are what was looked for', () => {
  const text = fc.array(fc.constantFrom('𠮷', '书', '㈱', ' ', 'A'), { maxLength: 200 }).map((all) => all.join(''));
  fc.assert(
    fc.property(text, (whole) => {
      const passage = passageIn(whole, 5, wordsOf('书', 'a株'));
      expect(passage.text).not.toMatch(/\p{Cs}/u);
      expect(whole.startsWith(passage.text, passage.start - 5)).toBe(true);
      for (const { start, end } of passage.found) {
        const place = passage.text.slice(start - passage.start, end - passage.start);
        expect(nameForm(place)).toMatch(/书|a株/);
      }
    }),
  );
});
