import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { labelCount } from '../labels.ts';
import { readModel } from '../model-file.ts';
import { wholeShare } from '../style.ts';
import { StateScorer } from './state-scorer.ts';

const { arrays } = readModel(new Uint8Array(readFileSync('resources/models/tagger.bin')));

test('a sentence that is kept has what it had when it was read, for each mixture of styles', () => {
  const scorer = new StateScorer(
    { characters: arrays.networkCharacters, image: arrays.networkImage },
    arrays.stateWeights,
  );
  const read = (sentence: string, ...shares: number[]) => {
    const forms = Int32Array.from(sentence, (character) => character.charCodeAt(0));
    scorer.shares = Uint8Array.from(shares);
    scorer.read(forms, forms.length);
    return {
      tags: [...scorer.tags.subarray(0, forms.length)],
      certainties: [...scorer.certainties.subarray(0, forms.length)],
      scores: [...scorer.scores.subarray(0, forms.length * labelCount)],
    };
  };
  const sentence = '栾映舟在郑州会见了客人。';
  const first = read(sentence, wholeShare);
  const second = read(sentence, 0, wholeShare);
  const both = read(sentence, wholeShare / 2, wholeShare / 2);
  expect(second.tags).toEqual(first.tags);
  expect(second.certainties).toEqual(first.certainties);
  expect(second.scores).not.toEqual(first.scores);
  for (const [cell, score] of both.scores.entries()) {
    expect(score).toBeCloseTo(((first.scores[cell] as number) + (second.scores[cell] as number)) / 2, 4);
  }
  read('他在青石镇。', wholeShare);
  expect([
    read(sentence, wholeShare),
    read(sentence, 0, wholeShare),
    read(sentence, wholeShare / 2, wholeShare / 2),
  ]).toEqual([first, second, both]);
});
