import { describe, expect, it } from 'vitest';
import { beginLabel, endLabel, insideLabel, labelCount, outside } from '../../../main/extract/tagger/labels.ts';
import { networkTags, stateSize } from '../../../main/extract/tagger/network/network-image.ts';
import { WordNetwork } from '../../../main/extract/tagger/network/word-network.ts';
import type { Instances } from '../instances.ts';
import { readWordNetwork } from '../sources.ts';
import { Tuning } from './tuning.ts';

const first = readWordNetwork();
const reader = new WordNetwork(first);
const person = [beginLabel(0), insideLabel(0), endLabel(0)];

function formsOf(sentence: string): Int32Array {
  return Int32Array.from(sentence, (character) => character.charCodeAt(0));
}

function tagsOf(network: WordNetwork, sentence: string): number[] {
  network.read(formsOf(sentence), sentence.length);
  return [...network.tags.subarray(0, sentence.length)];
}

/** Sentences in which whoever 来到, of three characters, is a person; the last is a copy. */
function lessons(): Instances {
  const sentences = ['赵文斌来到青石镇。', '钱立群来到白沙县。', '昨日,孙晓梅来到这里。', '李大成来到云岭市。'];
  const labels = sentences.map((sentence) => {
    const at = sentence.indexOf('来到') - 3;
    return Array.from(sentence, (_, index) => person[index - at] ?? outside);
  });
  const starts = [0];
  for (const sentence of sentences) starts.push((starts.at(-1) as number) + sentence.length);
  return {
    starts: Int32Array.from(starts),
    sources: Uint8Array.from([0, 0, 1, 1]),
    copies: Uint8Array.from([0, 0, 0, 1]),
    labels: Uint8Array.from(labels.flat()),
    allowed: Int32Array.from(labels.flat(), (label) => 1 << label),
    features: new Int32Array(),
    forms: formsOf(sentences.join('')),
  };
}

const options = { seed: 3, epochs: 12 };

function tuned(epochs: number): Tuning {
  const tuning = new Tuning(first, lessons(), 2, options);
  for (let epoch = 0; epoch < epochs; epoch++) tuning.trainEpoch(epoch);
  return tuning;
}

describe('training the word network further', () => {
  it('lowers the loss, and lets the layer tell the labels', () => {
    const tuning = new Tuning(first, lessons(), 2, options);
    const losses = Array.from({ length: options.epochs }, (_, epoch) => tuning.trainEpoch(epoch));
    expect(losses.at(-1)).toBeLessThan((losses[0] as number) / 2);
    const { network, layer } = tuning.result;
    const rows = Array.from({ length: labelCount }, (_, label) =>
      layer.subarray(label * stateSize, (label + 1) * stateSize),
    );
    const scoring = new WordNetwork(network, [rows]);
    const sentence = '周海燕来到红河村。';
    scoring.read(formsOf(sentence), sentence.length);
    scoring.score(0, sentence.length);
    const ofFirst = scoring.scores.subarray(0, labelCount);
    expect(ofFirst.indexOf(Math.max(...ofFirst))).toBe(person[0]);
  });

  it('leaves the network telling words as before', () => {
    const { network } = tuned(options.epochs).result;
    const sentence = '他们正在修建一座大桥。';
    expect(tagsOf(new WordNetwork(network), sentence)).toEqual(tagsOf(reader, sentence));
    expect(Math.max(...tagsOf(reader, sentence))).toBeLessThan(networkTags);
  });

  it('comes to the same when it is broken off and taken up again', () => {
    const whole = tuned(4);
    const half = tuned(2);
    const resumed = new Tuning(first, lessons(), 2, options);
    for (const [index, array] of resumed.state.entries()) array.set(half.state[index] as Float32Array);
    resumed.resume(2);
    for (const epoch of [2, 3]) resumed.trainEpoch(epoch);
    expect(resumed.result).toEqual(whole.result);
  });
});
