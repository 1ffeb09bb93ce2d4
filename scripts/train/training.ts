import { join } from 'node:path';
import { CharacterTable } from '../../main/extract/tagger/characters.ts';
import { FeatureExtractor, featureVersion } from '../../main/extract/tagger/features.ts';
import { labelCount, taggedTypes } from '../../main/extract/tagger/labels.ts';
import type { Model, ModelHeader } from '../../main/extract/tagger/model-file.ts';
import { writeModel } from '../../main/extract/tagger/model-file.ts';
import { longestSentence, Sentence } from '../../main/extract/tagger/sentence.ts';
import { Tagger } from '../../main/extract/tagger/tagger.ts';
import { hotSlots, WeightTable } from '../../main/extract/tagger/weight-table.ts';
import type { Judged } from './calibration.ts';
import { fitCalibration } from './calibration.ts';
import { loadCheckpoint, saveCheckpoint } from './checkpoint.ts';
import type { ChainWeights } from './conditional-random-field.ts';
import { ConditionalRandomField } from './conditional-random-field.ts';
import type { Corpus } from './corpus.ts';
import type { Instances } from './instances.ts';
import { FeatureIndex, instancesOf } from './instances.ts';
import type { readWordList } from './lexicon-source.ts';
import { lexiconOf, nameStatisticsOf } from './lexicon-source.ts';
import type { SpanScore } from './span-score.ts';
import { keyOf, scoreOn } from './span-score.ts';

export interface Training {
  readonly corpora: readonly Corpus[];
  readonly words: ReturnType<typeof readWordList>;
  /** Pairs of characters, traditional then simplified. */
  readonly simplified: string;
  /** The names of the corpora whose convention the model follows; none for the shared weights alone. */
  readonly convention: readonly string[];
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
  const lexicon = lexiconOf(training.words);
  const nameStatistics = nameStatisticsOf(training.words);
  const extractor = new FeatureExtractor(lexicon, nameStatistics, longestSentence);
  const sentence = new Sentence(new CharacterTable(training.simplified));
  const instances = instancesOf(training.corpora, ({ heldOut }) => !heldOut, sentence, extractor);
  const index = new FeatureIndex(instances.features, 2);
  index.number(instances.features);
  training.report(`${instances.labels.length} characters, ${index.rowCount} features`);
  const { seed, rate, dropout } = training;
  const sourceCount = training.corpora.length;
  const first = new ConditionalRandomField(index.rowCount, 0, 0, { seed, rate, dropout, bySource: false });
  runEpochs(training, 'completion', completionEpochs, first, instances);
  first.complete(instances);
  const options = { seed, rate, dropout, bySource: true };
  const field = new ConditionalRandomField(index.rowCount, index.sourceRows, sourceCount, options);
  runEpochs(training, 'final', training.epochs, field, instances);
  const sources = training.corpora.map(({ name }) => name);
  const kept = keepBest(combine(field, index, training.convention, sources), index, training.featureLimit);
  const slots = hotSlots + Math.max(64, Math.ceil(kept.length * 1.6));
  const table = WeightTable.build(kept, slots, unit);
  const { check, packed } = lexicon.arrays;
  const model: Model = {
    header: {
      version: training.version,
      featureVersion,
      types: [...taggedTypes],
      slots,
      lexiconSlots: check.length,
      unit,
      simplified: training.simplified,
      calibration: taggedTypes.map(() => [1, 0] as const),
      training: {
        corpora: training.corpora.map(({ name, coverage }) => ({ name, coverage })),
        convention: training.convention,
        heldOutRule: 'passages whose FNV-1a hash of UTF-16 units is divisible by 10',
        seed: training.seed,
        epochs: training.epochs,
        rate: training.rate,
        dropout: training.dropout,
        features: kept.length,
      },
      sha256: '',
    },
    arrays: {
      transitions: field.averaged().transitions,
      check: table.check,
      weights: table.weights,
      lexiconCheck: check,
      lexiconPacked: packed,
      nameStatistics,
    },
  };
  return calibrated(model, training);
}

/** A stored weight is a multiple of this many natural logarithms. */
const unit = 1 / 32;

/** How long the model is trained that decides what the corpora leave open. */
const completionEpochs = 4;

/** Trains for so many epochs and averages the weights after each of the second half. */
function runEpochs(
  training: Training,
  stage: 'completion' | 'final',
  epochs: number,
  field: ConditionalRandomField,
  instances: Instances,
): void {
  const { seed, rate, dropout, corpora } = training;
  const sizes = corpora.map((corpus) => [corpus.name, corpus.passages.length]);
  const name = JSON.stringify({ featureVersion, stage, seed, epochs, rate, dropout, sizes });
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

/** The weights of one convention: what all sources share, and the mean of the chosen sources' own. */
function combine(
  field: ConditionalRandomField,
  index: FeatureIndex,
  convention: readonly string[],
  sources: readonly string[],
): ChainWeights {
  const averaged = field.averaged();
  const { rows, sourceRows } = averaged;
  const size = index.sourceRows * labelCount;
  for (const name of convention) {
    const source = sources.indexOf(name);
    if (source < 0) throw new Error(`--convention ${name}: no corpus has this name`);
    for (let cell = 0; cell < size; cell++) {
      rows[cell] = (rows[cell] as number) + (sourceRows[source * size + cell] as number) / convention.length;
    }
  }
  return averaged;
}

interface KeptFeature {
  readonly hash: number;
  readonly weights: Float32Array;
}

/** The features that matter most: those with the largest weights, the more the oftener they occur; commonest first. */
function keepBest(weights: ChainWeights, index: FeatureIndex, limit: number): KeptFeature[] {
  const importance = new Float64Array(index.rowCount);
  for (let row = 0; row < index.rowCount; row++) {
    let largest = 0;
    for (let cell = row * labelCount; cell < (row + 1) * labelCount; cell++) {
      largest = Math.max(largest, Math.abs(weights.rows[cell] as number));
    }
    importance[row] = largest < unit / 2 ? 0 : largest * Math.sqrt(index.counts[row] as number);
  }
  const order = [...importance.keys()].filter((row) => (importance[row] as number) > 0);
  order.sort((a, b) => (importance[b] as number) - (importance[a] as number) || a - b);
  const counts = index.counts;
  const kept = order.slice(0, limit).sort((a, b) => (counts[b] as number) - (counts[a] as number) || a - b);
  return kept.map((row) => ({
    hash: index.hashes[row] as number,
    weights: weights.rows.subarray(row * labelCount, (row + 1) * labelCount),
  }));
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
