import { expect, test } from 'vitest';
import { readSentences } from './read-sentences.ts';

test('what was said or asked for last is kept, as long as there is room', () => {
  const said = { tags: Uint8Array.of(1, 2), certainties: new Uint8Array(2), scores: new Float32Array(34) };
  const sentences = readSentences(5);
  sentences.set('甲乙', said);
  sentences.set('丙丁', said);
  expect(sentences.get('甲乙')).toBe(said);
  sentences.set('戊己', said);
  expect(['甲乙', '丙丁', '戊己'].map((sentence) => sentences.has(sentence))).toEqual([true, false, true]);
  sentences.set('比这里的地方还长', said);
  expect(sentences.has('比这里的地方还长')).toBe(false);
});
