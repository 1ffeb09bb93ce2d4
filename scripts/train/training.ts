import { join } from 'node:path';
import { CharacterTable } from '../../main/extract/tagger/characters.ts';
import type { CharacterKnowledge } from '../../main/extract/tagger/features.ts';
import { FeatureExtractor, featureVersion } from '../../main/extract/tagger/features.ts';
import { labelCount, taggedTypes } from '../../main/extract/tagger/labels.ts';
import type { Model, ModelHeader } from '../../main/extract/tagger/model-file.ts';
import { writeModel } from '../../main/extract/tagger/model-file.ts';
import type { NetworkArrays } from '../../main/extract/tagger/network/network-image.ts';
import { WordNetwork } from '../../main/extract/tagger/network/word-network.ts';
import { longestSentence, Sentence } from '../../main/extract/tagger/sentence.ts';
import { inStyle } from '../../main/extract/tagger/style.ts';
import { Tagger } from '../../main/extract/tagger/tagger.ts';
import { WeightTable } from '../../main/extract/tagger/weight-table.ts';
import type { Judged } from './calibration.ts';
import { fitCalibration } from './calibration.ts';
import { loadCheckpoint, saveCheckpoint } from './checkpoint.ts';
import type { Classes, readCharacterClasses } from './classes.ts';
import { ConditionalRandomField } from './conditional-random-field.ts';
import type { Corpus } from './corpus.ts';
import type { ListedName } from './gazetteers.ts';
import type { Instances } from './instances.ts';
import { FeatureIndex, instancesOf } from './instances.ts';
import type { NameLists, readWordList } from './lexicon-source.ts';
import { characterClassesOf, lexiconOf } from './lexicon-source.ts';
import type { SpanScore } from './span-score.ts';
import { keyOf, scoreOn } from './span-score.ts';
import { stateRows } from './state-weights.ts';
import { styleFigures } from './style-figures.ts';
import { withNamesExchanged } from './varied.ts';

export interface Training {
  readonly corpora: readonly Corpus[];
  readonly words: ReturnType<typeof readWordList>;
  readonly lists: NameLists;
  readonly gazetteers: readonly ListedName[];
  /** Words, and characters, that stand in like surroundings. */
  readonly wordClasses: Classes;
  readonly characterClasses: ReturnType<typeof readCharacterClasses>;
  /** The network whose tags are features too. */
  readonly network: NetworkArrays;
  /** The names of the corpora of which second copies with exchanged names are trained on. */
  readonly vary: readonly string[];
  /** Pairs of characters, traditional then simplified. */
  readonly simplified: string;
  readonly version: string;
  readonly seed: number;
  readonly epochs: number;
  readonly rate: number;
  readonly dropout: number;
  /** How many features the model keeps at most. */
  readonly featureLimit: number;
  readonly workFolder: string;
  readonly resume: boolean;
  readonly digest: (body: Uint8Array) => string;
  readonly report: (line: string) => void;
}

export interface Trained {
  readonly bytes: Uint8Array;
  readonly header: ModelHeader;
  /** The figures on each corpus's held-out part. */
  readonly heldOut: ReadonlyMap<string, SpanScore>;
}

/** Trains a tagger on the corpora's training parts. The same training gives the same bytes, resumed or not. */
export function train(training: Training): Trained {
  const lexicon = lexiconOf(training.words, training.lists, training.gazetteers, training.wordClasses);
  const knowledge: CharacterKnowledge = {
    characterClasses: characterClassesOf(training.characterClasses.classes),
    characterGroups: training.characterClasses.groups,
  };
  const network = new WordNetwork(training.network);
  const extractor = new FeatureExtractor(lexicon, knowledge, network, longestSentence);
  const sentence = new Sentence(new CharacterTable(training.simplified));
  const lessons = training.corpora.map((corpus): Corpus => {
    const more = training.vary.includes(corpus.name) ? withNamesExchanged(corpus, training.seed) : [];
    return { ...corpus, passages: [...corpus.passages, ...more] };
  });
  const instances = instancesOf(lessons, ({ heldOut }) => !heldOut, sentence, extractor, network);
  const index = new FeatureIndex(instances.features, 2);
  index.number(instances.features);
  training.report(`${instances.labels.length} characters, ${index.rowCount} features`);
  const { seed, rate, dropout } = training;
  const sourceCount = training.corpora.length;
  const first = new ConditionalRandomField(index.rowCount, 0, 0, { seed, rate, dropout, bySource: false });
  runEpochs(training, 'completion', completionEpochs, first, instances, index);
  first.complete(instances);
  const options = { seed, rate, dropout, bySource: true };
  const field = new ConditionalRandomField(index.rowCount, index.sourceRows, sourceCount, options);
  runEpochs(training, 'final', training.epochs, field, instances, index);
  const sources = training.corpora.map(({ name }) => name);
  const kept = keepBest(field, index, sourceCount, training.featureLimit);
  const unit = unitFor(kept);
  const table = WeightTable.build(kept, unit);
  const { transitions, states } = field.averaged();
  const { check, packed, classes } = lexicon.arrays;
  const model: Model = {
    header: {
      version: training.version,
      featureVersion,
      types: [...taggedTypes],
      features: kept.length,
      lexiconSlots: check.length,
      networkCharacters: training.network.characters.length,
      styles: sources,
      unit,
      simplified: training.simplified,
      calibration: taggedTypes.map(() => [1, 0] as const),
      training: {
        corpora: training.corpora.map(({ name, coverage }) => ({ name, coverage })),
        heldOutRule: 'passages whose FNV-1a hash of UTF-16 units is divisible by 10',
        vary: training.vary,
        seed: training.seed,
        epochs: training.epochs,
        rate: training.rate,
        dropout: training.dropout,
      },
      sha256: '',
    },
    arrays: {
      transitions,
      index: table.index,
      rows: table.rows,
      lexiconCheck: check,
      lexiconPacked: packed,
      lexiconClasses: classes,
      ...knowledge,
      styles: styleFigures(training.corpora, new CharacterTable(training.simplified)),
      networkCharacters: training.network.characters,
      networkImage: training.network.image,
      stateWeights: stateRows(states),
    },
  };
  return calibrated(model, training);
}

/** How long the model is trained that decides what the corpora leave open. */
const completionEpochs = 3;

/** Trains for so many epochs and averages the weights after each of the second half. */
function runEpochs(
  training: Training,
  stage: 'completion' | 'final',
  epochs: number,
  field: ConditionalRandomField,
  instances: Instances,
  index: FeatureIndex,
): void {
  const { seed, rate, dropout, corpora } = training;
  const sizes = corpora.map((corpus) => [corpus.name, corpus.passages.length]);
  // The features depend on the word lists too: with other lists it is another training.
  const features = training.digest(new Uint8Array(index.hashes.buffer));
  const name = JSON.stringify({ featureVersion, stage, seed, epochs, rate, dropout, sizes, features });
  const folder = join(training.workFolder, stage);
  const found = training.resume ? loadCheckpoint(folder, name, field.state) : null;
  if (found !== null) field.averagedEpochs = found.averagedEpochs;
  for (let epoch = found?.epochsDone ?? 0; epoch < epochs; epoch++) {
    const loss = field.trainEpoch(instances, epoch);
    if (epoch >= epochs / 2) field.addToAverage();
    training.report(`${stage}: epoch ${epoch + 1} of ${epochs}, loss ${loss.toFixed(5)} a character`);
    saveCheckpoint(
      folder,
      { training: name, epochsDone: epoch + 1, averagedEpochs: field.averagedEpochs },
      field.state,
    );
  }
}

function sumOf(shared: Float32Array, own: Float32Array): Float32Array {
  return shared.map((weight, label) => weight + (own[label] as number));
}

interface KeptFeature {
  readonly hash: number;
  readonly weights: Float32Array;
  /** How often it was seen in training, about. */
  readonly count: number;
}

/**
 * The features that matter most: those with the largest weights, the more the oftener they occur; commonest first. A
 * coarse feature in a source has its shared and its own weights in one.
 */
function keepBest(field: ConditionalRandomField, index: FeatureIndex, sources: number, limit: number): KeptFeature[] {
  const { rows, sourceRows } = field.averaged();
  // Candidate c is row c of the shared weights, then the rows of one source after another.
  const candidates = index.rowCount + sources * index.sourceRows;
  const rowOf = (candidate: number): number =>
    candidate < index.rowCount ? candidate : (candidate - index.rowCount) % index.sourceRows;
  const weightsOf = (candidate: number): Float32Array => {
    const [table, row] = candidate < index.rowCount ? [rows, candidate] : [sourceRows, candidate - index.rowCount];
    return table.subarray(row * labelCount, (row + 1) * labelCount);
  };
  const importance = new Float64Array(candidates);
  for (let candidate = 0; candidate < candidates; candidate++) {
    let largest = 0;
    for (const weight of weightsOf(candidate)) largest = Math.max(largest, Math.abs(weight));
    importance[candidate] = largest * Math.sqrt(index.counts[rowOf(candidate)] as number);
  }
  const order = Int32Array.from(importance.keys()).filter((candidate) => (importance[candidate] as number) > 0.01);
  order.sort((a, b) => (importance[b] as number) - (importance[a] as number) || a - b);
  const kept = Array.from(order.subarray(0, limit), (candidate): KeptFeature => {
    const row = rowOf(candidate);
    const hash = index.hashes[row] as number;
    const source = candidate < index.rowCount ? null : Math.floor((candidate - index.rowCount) / index.sourceRows);
    return {
      hash: source === null ? hash : inStyle(hash, source),
      weights: source === null ? weightsOf(candidate) : sumOf(weightsOf(row), weightsOf(candidate)),
      count: index.counts[row] as number,
    };
  });
  return kept.sort((a, b) => b.count - a.count);
}

/** What one step of a stored weight is worth, so that all but one in two thousand weights fit into a byte. */
function unitFor(features: readonly KeptFeature[]): number {
  const sizes = new Float32Array(features.length * (labelCount - 1));
  let at = 0;
  for (const { weights } of features) {
    for (let label = 1; label < labelCount; label++) {
      sizes[at++] = Math.abs((weights[label] as number) - (weights[0] as number));
    }
  }
  sizes.sort();
  const largest = sizes[Math.floor(sizes.length * 0.9995)] ?? 1;
  return Number((Math.max(largest, 0.5) / 127).toPrecision(4));
}

/** Scores the model on the held-out parts and fits its confidences there. */
function calibrated(model: Model, training: Training): Trained {
  const tagger = Tagger.load(writeModel(model, training.digest));
  const judged: Judged[][] = taggedTypes.map(() => []);
  const heldOut = new Map<string, SpanScore>();
  for (const corpus of training.corpora) {
    const passages = corpus.passages.filter((passage) => passage.heldOut);
    const score = scoreOn(passages, corpus.coverage, (text) => tagger.tag(text));
    heldOut.set(corpus.name, score);
    for (const { text, spans } of passages) {
      const gold = new Set(spans.map(keyOf));
      for (const span of tagger.tag(text)) {
        if (corpus.coverage[span.type] !== 'all') continue;
        const clamped = Math.min(Math.max(span.confidence, 1e-9), 1 - 1e-9);
        const logit = Math.log(clamped / (1 - clamped));
        judged[taggedTypes.indexOf(span.type)]?.push({ logit, right: gold.has(keyOf(span)) });
      }
    }
  }
  const header = { ...model.header, calibration: judged.map(fitCalibration) };
  const bytes = writeModel({ ...model, header }, training.digest);
  return { bytes, header, heldOut };
}
