import { expect, test } from 'vitest';
import { ReadSentences } from './read-sentences.ts';

test('what was said last is kept, as long as there is room', () => {
  const said = { tags: Uint8Array.of(1, 2), certainties: new Uint8Array(2), scores: new Float32Array(34) };
  const sentences = new ReadSentences(5);
  sentences.add('甲乙', said);
  sentences.add('丙丁', said);
  expect(sentences.get('甲乙')).toBe(said);
  sentences.add('戊己', said);
  expect(['甲乙', '丙丁', '戊己'].map((sentence) => sentences.get(sentence) !== undefined)).toEqual([
    false,
    true,
    true,
  ]);
  sentences.add('比这里的地方还长', said);
  expect(sentences.get('比这里的地方还长')).toBeUndefined();
});
