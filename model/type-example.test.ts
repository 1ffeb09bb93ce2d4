import { describe, expect, test } from 'vitest';
import { examplesInOrder, quotedExample, type TypeExample, withExample } from './type-example.ts';

const example = (words: string, more: Partial<TypeExample> = {}): TypeExample => ({
  ...{ before: '昨日', words, after: '靠岸', isRight: true, reason: '' },
  ...more,
});

describe('examples of a type', () => {
  test('quote the same words once, as they were said of last', () => {
    const [ship, port] = [example('青川号'), example('码头', { isRight: false })];
    const changed = example('青川号', { isRight: false, reason: '是班次' });
    expect(withExample([ship, port], changed)).toEqual([changed, port]);
    expect(withExample([ship], port)).toEqual([ship, port]);
  });

  test('that are changed stay in their place, and take in one that they come to be', () => {
    const [one, two, three] = [example('甲'), example('乙'), example('丙')];
    expect(withExample([one, two, three], example('丁'), two)).toEqual([one, example('丁'), three]);
    expect(withExample([one, two, three], example('丙', { reason: '因' }), one)).toEqual([
      example('丙', { reason: '因' }),
      two,
    ]);
  });

  test('are listed with the right ones first', () => {
    const [wrong, right] = [example('甲', { isRight: false }), example('乙')];
    expect(examplesInOrder([wrong, right])).toEqual([right, wrong]);
  });
});

describe('a quoted text in which words are marked', () => {
  test('has what stands around the words; where they stand twice, the first is meant', () => {
    expect(quotedExample('青川号过青川', '青川', null)).toEqual({ before: '', words: '青川', after: '号过青川' });
  });

  test('goes on meaning the words that it meant until now', () => {
    const was = { before: '青川号过' };
    expect(quotedExample('青川号过青川。', '青川', was)).toEqual({ before: '青川号过', words: '青川', after: '。' });
    expect(quotedExample('过青川', '青川', was)).toEqual({ before: '过', words: '青川', after: '' });
  });

  test('is none where the words do not stand in it', () => {
    expect(quotedExample('青川号靠岸', '芦岭', null)).toBeNull();
    expect(quotedExample('青川号靠岸', '', null)).toBeNull();
  });
});
