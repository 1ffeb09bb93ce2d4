import { expect, it } from 'vitest';
import { keptText, readableTextIn, textIn } from './kept-text.ts';

const text = Array.from({ length: 300 }, (_, at) => `第${at}段。青川区昨日举行会议，𠮷田出席。\r\n`).join('');

it('a text is kept in less room, and read as it was', () => {
  const kept = keptText(text);
  expect(kept.length).toBeLessThan(Buffer.byteLength(text) / 4);
  expect(textIn(kept)).toBe(text);
});

it.each(['', '本报讯'])('a text that would not be shorter stays as it is: %j', (short) => {
  expect(keptText(short)).toBe(short);
});

it('a very long text stays as it is', () => {
  const long = '川'.repeat(16 * 1024 ** 2 + 1);
  expect(keptText(long) === long).toBe(true);
});

it('it is looked up whether a text is still wanted while it is packed', () => {
  let looks = 0;
  keptText('青川'.repeat(100_000), () => looks++);
  expect(looks).toBeGreaterThan(3);
});

it('of a text that ends early its beginning is read', () => {
  const kept = Buffer.from(keptText(text));
  const read = readableTextIn(kept.subarray(0, kept.length / 2));
  expect(text.startsWith(read)).toBe(true);
  expect(read.length).toBeGreaterThan(text.length / 4);
});

it('of a text in which other bytes stand what comes before these is read', () => {
  const kept = Buffer.from(keptText(text));
  const middle = Math.floor(kept.length / 2);
  kept.fill(0xff, middle, middle + 20);
  const read = readableTextIn(kept);
  const right = [...read].findIndex((character, at) => character !== [...text][at]);
  expect(right < 0 ? read.length : right).toBeGreaterThan(text.length / 4);
});
