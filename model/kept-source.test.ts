import { expect, test } from 'vitest';
import { bytesBeside } from './kept-source.ts';

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);

test.each([
  ['nothing', ''],
  ['a short text', '青川报 a\n'],
  ['one of many pieces', '青川报讯𠮷a'.repeat(20_000)],
  ['a pair where a piece would end', `${'a'.repeat((1 << 15) - 1)}𠮷b`],
])('%s in UTF-8 needs no bytes beside it', (_, text) => {
  expect(bytesBeside(text, encoded(text))).toBeNull();
});

test.each([
  ['has a byte order mark', Uint8Array.of(0xef, 0xbb, 0xbf, ...encoded('青川报'))],
  ['goes on', encoded('青川报讯')],
  ['ends before', encoded('青川')],
  ['is something else at its end', encoded('青川版')],
  ['is in another encoding', Uint8Array.of(0xc7, 0xe0, 0xb4, 0xa8, 0xb1, 0xa8)],
])('a file that %s is kept as it is', (_, bytes) => {
  expect(bytesBeside('青川报', bytes)).toBe(bytes);
});
