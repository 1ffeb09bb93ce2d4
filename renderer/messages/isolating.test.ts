import { expect, test } from 'vitest';
import { isolating } from './isolating.ts';

const words = isolating({
  group: (title: string, year: number) => `${title} · ${year}`,
  list: { of: ({ names }: { readonly names: readonly string[] }) => names.join('、') },
  close: '关闭',
});

test('a name in a sentence keeps by itself where it is written from right to left', () => {
  expect(words.group('صحيفة', 1949)).toBe('\u2068صحيفة\u2069 · 1949');
  expect(words.list.of({ names: ['صحيفة', '青川报'] })).toBe('\u2068صحيفة\u2069、青川报');
});

test('all else is said as it is', () => {
  expect(words.group('青川报', 1949)).toBe('青川报 · 1949');
  expect(words.close).toBe('关闭');
});
