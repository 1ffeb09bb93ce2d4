import { CharacterTable } from '../../main/extract/tagger/characters.ts';
import { FeatureExtractor, featureCount, sourceFeatureCount } from '../../main/extract/tagger/features.ts';
import { labelCount } from '../../main/extract/tagger/labels.ts';
import { Lexicon } from '../../main/extract/tagger/lexicon.ts';
import type { Model } from '../../main/extract/tagger/model-file.ts';
import { stateSize } from '../../main/extract/tagger/network/network-image.ts';
import { WordNetwork } from '../../main/extract/tagger/network/word-network.ts';
import { longestSentence, Sentence } from '../../main/extract/tagger/sentence.ts';
import { inStyle } from '../../main/extract/tagger/style.ts';
import { WeightTable, wordsInRow } from '../../main/extract/tagger/weight-table.ts';
import { ConditionalRandomField } from './conditional-random-field.ts';
import type { Corpus } from './corpus.ts';
import { runEpochs } from './epochs.ts';
import { FeatureIndex, type Instances, instancesOf } from './instances.ts';
import { type KeptFeature, keepBest } from './kept-features.ts';
import { styleFigures } from './style-figures.ts';
import { calibrated, fieldLearner, networkShare, type Trained, type Training } from './training.ts';
import { layersFor } from './tuning/layer-training.ts';
import { withNamesExchanged } from './varied.ts';

/** How an extension differs from a training: everything else is the model's. */
export type Extension = Pick<
  Training,
  | 'corpora'
  | 'vary'
  | 'version'
  | 'seed'
  | 'epochs'
  | 'rate'
  | 'dropout'
  | 'featureLimit'
  | 'workFolder'
  | 'resume'
  | 'digest'
  | 'report'
>;

/** No feature. */
const nothing = 0;

/**
 * Adds sources to a model without training the rest again: the new corpora (those whose names are no styles of the model) become styles of their
 * own, with their own weights of coarse features, what reads the network's states for them, and weights of the features that the model does not
 * know. What it knew stays as it was; only how texts are shared among the styles, and the calibration, are worked out anew, from all corpora.
 *
 * @throws {Error} when a style of the model is not among the corpora
 */
export function extend(model: Model, extension: Extension): Trained {
  const { corpora, seed, rate, dropout, epochs, report } = extension;
  const known = model.header.styles;
  const ordered = [
    ...known.map((name) => corpora.find((corpus) => corpus.name === name)),
    ...corpora.filter(({ name }) => !known.includes(name)),
  ].map((corpus, style) => {
    if (corpus === undefined) throw new Error(`the model was trained on ${known[style]}, which is not given`);
    return corpus;
  });
  const instances = newInstances(model, ordered, extension);
  const table = new WeightTable(model.arrays.index, model.arrays.rows, model.header.unit);
  const given = scoresUnder(table, instances);
  const own = { ...instances, features: ownFeatures(table, instances), given };
  const index = new FeatureIndex(own.features, 2);
  index.number(own.features);
  for (let at = 0; at < own.features.length; at++)
    if (index.hashes[own.features[at] ?? -1] === nothing) own.features[at] = -1;
  report(`${instances.labels.length} characters, ${index.rowCount} features`);
  const { transitions } = model.arrays;
  const field = new ConditionalRandomField(index.rowCount, 0, 0, { seed, rate, dropout, bySource: false, transitions });
  const training = { seed, rate, dropout, features: extension.digest(new Uint8Array(index.hashes.buffer)) };
  const { workFolder: folder, resume } = extension;
  runEpochs('extension', epochs, fieldLearner(field, own, epochs), { folder, training, resume, report });
  const kept = keepBest(field, index, 0, extension.featureLimit);
  const extended = table.withMore(withShared(kept, instances, table)).lightened(model.header.features);
  const size = labelCount * stateSize;
  const layerOf = (style: number): Float32Array =>
    model.arrays.stateWeights.slice(style * size, (style + 1) * size).map((weight) => weight / networkShare);
  const layers = new Map(known.map((name, style) => [name, layerOf(style)]));
  const network = { characters: model.arrays.networkCharacters, image: model.arrays.networkImage };
  const names = ordered.map(({ name }) => name);
  const layer = layersFor({ network, layers }, names, instances, seed);
  const { training: before, version: ontoVersion } = model.header;
  const header = {
    ...model.header,
    calibration: model.header.calibration.map(() => [1, 0] as const),
    version: extension.version,
    features: extended.rows.length / wordsInRow,
    slots: model.arrays.index.length,
    styles: names,
    training: {
      ...before,
      extended: {
        onto: ontoVersion,
        corpora: corpora.map(({ name, coverage }) => ({ name, coverage })),
        vary: extension.vary,
        seed,
        epochs,
        rate,
        dropout,
      },
    },
  };
  const arrays = {
    ...model.arrays,
    index: extended.index,
    rows: extended.rows,
    styles: styleFigures(ordered, new CharacterTable(model.header.simplified)),
    stateWeights: layer.map((weight) => networkShare * weight),
  };
  return calibrated({ header, arrays }, extension);
}

/** The sentences of the new corpora, whose sources are numbered as the styles are. */
function newInstances(model: Model, ordered: readonly Corpus[], { vary, seed }: Extension): Instances {
  const { arrays, header } = model;
  const lexicon = new Lexicon({
    check: arrays.lexiconCheck,
    packed: arrays.lexiconPacked,
    classes: arrays.lexiconClasses,
  });
  const network = new WordNetwork({ characters: arrays.networkCharacters, image: arrays.networkImage });
  const extractor = new FeatureExtractor(lexicon, arrays, network, longestSentence);
  const lessons = ordered.map((corpus): Corpus => {
    if (header.styles.includes(corpus.name)) return { ...corpus, passages: [] };
    const more = vary.includes(corpus.name) ? withNamesExchanged(corpus, seed) : [];
    return { ...corpus, passages: [...corpus.passages, ...more] };
  });
  return instancesOf(
    lessons,
    ({ heldOut }) => !heldOut,
    new Sentence(new CharacterTable(header.simplified)),
    extractor,
  );
}

/** How the model scores each character by the features that it knows, in no style. */
function scoresUnder(table: WeightTable, { features, labels, starts }: Instances): Float32Array {
  const all = new Float32Array(labels.length * labelCount);
  const layout = { stride: featureCount, columns: featureCount, styled: 0, rare: featureCount };
  const none = new Float32Array(longestSentence * labelCount);
  const scores = new Float64Array(longestSentence * labelCount);
  for (let sentence = 0; sentence + 1 < starts.length; sentence++) {
    const [start, end] = [starts[sentence] as number, starts[sentence + 1] as number];
    table.score(features.subarray(start * featureCount, end * featureCount), layout, end - start, none, scores);
    all.set(scores.subarray(0, (end - start) * labelCount), start * labelCount);
  }
  return all;
}

/** The features that are learned: coarse ones as they stand in the sentence's style, and those that the model does not know. */
function ownFeatures(table: WeightTable, { features, starts, sources }: Instances): Int32Array {
  const own = new Int32Array(features.length);
  for (const [sentence, style] of sources.entries()) {
    const [from, to] = [(starts[sentence] as number) * featureCount, (starts[sentence + 1] as number) * featureCount];
    for (let at = from; at < to; at++) {
      const hash = features[at] as number;
      if (at % featureCount < sourceFeatureCount) own[at] = inStyle(hash, style);
      else own[at] = table.rankOf(hash) === null ? hash : nothing;
    }
  }
  return own;
}

/** The features with what the model gives to all sources added to those of one. */
function withShared(
  kept: readonly KeptFeature[],
  { features, starts, sources }: Instances,
  table: WeightTable,
): KeptFeature[] {
  const hashes = new Set(kept.map(({ hash }) => hash));
  const plain = new Map<number, number>();
  for (const [sentence, style] of sources.entries()) {
    for (let at = starts[sentence] as number; at < (starts[sentence + 1] as number); at++) {
      for (let column = 0; column < sourceFeatureCount; column++) {
        const hash = features[at * featureCount + column] as number;
        const styled = inStyle(hash, style);
        if (hashes.has(styled)) plain.set(styled, hash);
      }
    }
  }
  const shared = new Float64Array(labelCount);
  const none = new Float32Array(labelCount);
  return kept.map((feature) => {
    const hash = plain.get(feature.hash);
    if (hash === undefined) return feature;
    table.score(Int32Array.of(hash), { stride: 1, columns: 1, styled: 0, rare: 1 }, 1, none, shared);
    return { ...feature, weights: feature.weights.map((weight, label) => weight + (shared[label] as number)) };
  });
}
