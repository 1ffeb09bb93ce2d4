import { describe, expect, it } from 'vitest';
import { embeddingRows, networkTags, stateSize } from '../../../main/extract/tagger/network/network-image.ts';
import { WordNetwork, wholeState } from '../../../main/extract/tagger/network/word-network.ts';
import { weightsOf } from '../../network/network-weights.ts';
import { readWordNetwork } from '../sources.ts';
import { TrainableNetwork, tagColumns } from './trainable-network.ts';

const arrays = readWordNetwork();
const columns = 8;
const sentences = ['记者栾映舟在郑州会见了河南省水利厅的客人。', '他在青石镇，', '好'];
const lengths = sentences.map((sentence) => sentence.length);
const rowOf = embeddingRows(arrays.characters);
const rows = Int32Array.from({ length: (lengths[0] as number) * sentences.length }, (_, cell) => {
  const sentence = sentences[cell % sentences.length] as string;
  return rowOf[sentence.charCodeAt(Math.floor(cell / sentences.length))] ?? 0;
});
const batch = { lengths, rows };

function goesOn(cell: number): boolean {
  return Math.floor(cell / sentences.length) < (lengths[cell % sentences.length] as number);
}

/** What a cell's output or tag score counts in the loss that the slopes are tested by. */
function weightOf(cell: number, column: number): number {
  return goesOn(cell) ? Math.sin(7 * cell + column) : 0;
}

function trainable(): TrainableNetwork {
  const network = new TrainableNetwork(weightsOf(arrays), columns);
  for (const at of network.layer.keys()) network.layer[at] = Math.sin(at) / 4;
  network.turnWeights();
  return network;
}

const kept = Float32Array.from({ length: rows.length * stateSize }, (_, at) => (at % 3 === 0 ? 0 : 1.5));

function loss(network: TrainableNetwork): number {
  network.read(batch, kept);
  const sum = (scores: Float32Array, width: number): number =>
    scores.reduce((all, score, at) => all + score * weightOf(Math.floor(at / width), at % width), 0);
  return sum(network.outputs, columns) + sum(network.tagScores, tagColumns);
}

describe('the word network as it is trained', () => {
  it('gives each sentence of a batch the tags that the kernel of the tagger finds likeliest', () => {
    const network = trainable();
    const reader = new WordNetwork(arrays);
    network.read(batch, null);
    for (const [index, sentence] of sentences.entries()) {
      const forms = Int32Array.from(sentence, (character) => character.charCodeAt(0));
      reader.read(forms, forms.length);
      for (let at = 0; at < forms.length; at++) {
        const from = (at * sentences.length + index) * tagColumns;
        const scores = network.tagScores.subarray(from, from + networkTags);
        const certain = (reader.certainties[at] as number) === 3;
        if (certain) expect(scores.indexOf(Math.max(...scores))).toBe(reader.tags[at]);
      }
    }
    expect(Math.max(...reader.states.subarray(0, stateSize))).toBeLessThanOrEqual(wholeState);
  });

  it('knows the slope of a loss in every kind of number', () => {
    const network = trainable();
    loss(network);
    for (const [at] of network.outputs.entries())
      network.outputs[at] = weightOf(Math.floor(at / columns), at % columns);
    for (const [at] of network.tagScores.entries()) {
      network.tagScores[at] = weightOf(Math.floor(at / tagColumns), at % tagColumns);
    }
    network.goBack();
    const slopes = network.learned.slopes.slice();
    const used = rows.find((row) => row > 0) as number;
    const { embeddings, directions } = weightsOf(arrays);
    const samples = [used * 128, used * 128 + 77];
    let from = embeddings.length;
    for (const { input, recurrent, bias } of directions) {
      for (const part of [input, recurrent, bias]) {
        samples.push(from + 3, from + Math.floor(part.length / 2), from + part.length - 5);
        from += part.length;
      }
    }
    samples.push(from + 2, from + stateSize * columns - 3);
    for (const at of samples) {
      const before = network.learned.numbers[at] as number;
      const step = 1e-2;
      const at2 = (by: number): number => {
        network.learned.numbers[at] = before + by;
        network.turnWeights();
        return loss(network);
      };
      const measured = (at2(step) - at2(-step)) / (2 * step);
      network.learned.numbers[at] = before;
      expect(slopes[at]).toBeCloseTo(measured, 1);
    }
  });
});
