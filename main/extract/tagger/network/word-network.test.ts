import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readModel } from '../model-file.ts';
import { longestSentence } from '../sentence.ts';
import { networkTags, stateSize } from './network-image.ts';
import { scoreRoom, WordNetwork, wholeState } from './word-network.ts';

const { arrays } = readModel(new Uint8Array(readFileSync('resources/models/tagger.bin')));
const image = { characters: arrays.networkCharacters, image: arrays.networkImage };
const network = new WordNetwork(image);

const [person, place, organization] = [48, 50, 52];

function read(sentence: string): number[] {
  const forms = Int32Array.from(sentence, (character) => character.codePointAt(0) as number);
  network.read(forms, forms.length);
  return [...network.tags.subarray(0, forms.length)];
}

/** The words that the network gives that tag. */
function words(sentence: string, tag: number): string[] {
  const tags = read(sentence);
  return tags.flatMap((each, start) => {
    if (each !== tag) return [];
    let end = start + 1;
    while (tags[end] === tag + 1) end++;
    return [sentence.slice(start, end)];
  });
}

describe('the word network', () => {
  it('finds the words of a sentence and which of them are names', () => {
    const sentence = '昨日,栾映舟在郑州会见了河南省水利厅的客人。';
    expect(words(sentence, person)).toEqual(['栾映舟']);
    expect(words(sentence, place)).toEqual(['郑州']);
    expect(words(sentence, organization)).toEqual(['河南省水利厅']);
  });

  it('says the same whatever it read before, and of the longest sentence too', () => {
    const sentence = '栾映舟说,'.repeat(longestSentence / 5);
    const first = read(sentence);
    read('他在青石镇。');
    expect(read(sentence)).toEqual(first);
    expect(first).toHaveLength(longestSentence);
  });

  it('scores its states under any of several sets of weights', () => {
    const sets = [1, 2].map((set) =>
      Array.from({ length: 3 }, (_, row) =>
        Float32Array.from({ length: stateSize }, (__, at) => Math.sin(set * row + at)),
      ),
    );
    const scoring = new WordNetwork(image, sets);
    const sentence = '栾映舟在郑州。';
    const forms = Int32Array.from(sentence, (character) => character.charCodeAt(0));
    scoring.read(forms, forms.length);
    for (const [set, rows] of sets.entries()) {
      scoring.score(set, forms.length);
      for (let at = 0; at < forms.length; at++) {
        const state = scoring.states.subarray(at * stateSize, (at + 1) * stateSize);
        for (const [row, weights] of rows.entries()) {
          const sum = weights.reduce((all, weight, unit) => all + (weight * (state[unit] as number)) / wholeState, 0);
          expect(scoring.scores[at * scoreRoom + row]).toBeCloseTo(sum, 1);
        }
      }
    }
  });

  it('has a tag for every character, whatever it is', () => {
    const characters = fc.array(fc.integer({ min: 0, max: 0x10ffff }), { minLength: 1, maxLength: longestSentence });
    fc.assert(
      fc.property(characters, (forms) => {
        network.read(Int32Array.from(forms), forms.length);
        const { tags, certainties } = network;
        return forms.every((_, at) => (tags[at] as number) < networkTags && (certainties[at] as number) <= 3);
      }),
    );
  });
});
