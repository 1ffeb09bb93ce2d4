import { expect, it } from 'vitest';
import { correctionKindOf } from './correction-kind.ts';

it.each([
  ['青川', '青州', 'recognition'],
  ['青川', '青□', 'recognition'],
  ['青', '□□', 'gap'],
  ['', '……', 'gap'],
  ['', '图书馆', 'supplied'],
  ['青川图馆', '青川图书馆', 'supplied'],
  ['青川的的图书馆', '青川的图书馆', 'surplus'],
  ['图书馆', '', 'surplus'],
  ['书图馆', '图书馆', 'transposed'],
  ['青川,图书馆', '青川，图书馆', 'punctuation'],
  ['青川图书馆', '“青川图书馆”', 'punctuation'],
  ['', '。', 'punctuation'],
  ['青川 图书馆', '青川图书馆', 'spacing'],
  ['青川\n图书馆', '青川图书馆', 'line-join'],
  ['青川\n图书馆', '青川 图书馆', 'line-join'],
  ['𠮷田先生', '先生𠮷田', 'transposed'],
  ['廿日', '二十日', 'recognition'],
])('%j that should read %j is taken to be: %s', (was, now, kind) => {
  expect(correctionKindOf(was, now)).toBe(kind);
});
