import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { labelCount } from '../labels.ts';
import { readModel } from '../model-file.ts';
import { StateScorer } from './state-scorer.ts';

const { arrays } = readModel(new Uint8Array(readFileSync('resources/models/tagger.bin')));

test('a sentence that is kept has what it had when it was read, in each style', () => {
  const scorer = new StateScorer(
    { characters: arrays.networkCharacters, image: arrays.networkImage },
    arrays.stateWeights,
  );
  const read = (sentence: string, style: number) => {
    const forms = Int32Array.from(sentence, (character) => character.charCodeAt(0));
    scorer.style = style;
    scorer.read(forms, forms.length);
    return [
      [...scorer.tags.subarray(0, forms.length)],
      [...scorer.certainties.subarray(0, forms.length)],
      [...scorer.scores.subarray(0, forms.length * labelCount)],
    ];
  };
  const sentence = '栾映舟在郑州会见了客人。';
  const [shared, first] = [read(sentence, 0), read(sentence, 1)];
  expect(first.slice(0, 2)).toEqual(shared.slice(0, 2));
  expect(first[2]).not.toEqual(shared[2]);
  read('他在青石镇。', 0);
  expect([read(sentence, 0), read(sentence, 1)]).toEqual([shared, first]);
});
