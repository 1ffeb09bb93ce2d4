import { CharacterTable } from '../../main/extract/tagger/characters.ts';
import type { CharacterKnowledge } from '../../main/extract/tagger/features.ts';
import { FeatureExtractor, featureVersion } from '../../main/extract/tagger/features.ts';
import { logitOf } from '../../main/extract/tagger/logit.ts';
import type { Model, ModelHeader } from '../../main/extract/tagger/model-file.ts';
import { writeModel } from '../../main/extract/tagger/model-file.ts';
import type { NetworkArrays } from '../../main/extract/tagger/network/network-image.ts';
import { WordNetwork } from '../../main/extract/tagger/network/word-network.ts';
import { longestSentence, Sentence } from '../../main/extract/tagger/sentence.ts';
import { Tagger } from '../../main/extract/tagger/tagger.ts';
import { WeightTable } from '../../main/extract/tagger/weight-table.ts';
import { taggedTypes } from '../../model/lesson.ts';
import type { Judged } from './calibration.ts';
import { fitCalibration } from './calibration.ts';
import type { Classes, readCharacterClasses } from './classes.ts';
import { ConditionalRandomField } from './conditional-random-field.ts';
import type { Corpus } from './corpus.ts';
import type { EpochOptions, Learner } from './epochs.ts';
import { runEpochs } from './epochs.ts';
import type { ListedName } from './gazetteers.ts';
import type { Instances } from './instances.ts';
import { FeatureIndex, instancesOf } from './instances.ts';
import { keepBest, unitFor } from './kept-features.ts';
import type { NameLists, readWordList } from './lexicon-source.ts';
import { characterClassesOf, lexiconOf } from './lexicon-source.ts';
import type { SpanScore } from './span-score.ts';
import { keyOf, scoreOn } from './span-score.ts';
import { styleFigures } from './style-figures.ts';
import { Tuning } from './tuning/tuning.ts';
import { withNamesExchanged } from './varied.ts';

export interface Training {
  readonly corpora: readonly Corpus[];
  readonly words: ReturnType<typeof readWordList>;
  readonly lists: NameLists;
  readonly gazetteers: readonly ListedName[];
  /** Words, and characters, that stand in like surroundings. */
  readonly wordClasses: Classes;
  readonly characterClasses: ReturnType<typeof readCharacterClasses>;
  /** The network whose tags are features, and which is trained further to tell labels itself. */
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
  const instances = instancesOf(lessons, ({ heldOut }) => !heldOut, sentence, extractor);
  const index = new FeatureIndex(instances.features, 2);
  index.number(instances.features);
  training.report(`${instances.labels.length} characters, ${index.rowCount} features`);
  const { seed, rate, dropout } = training;
  const sourceCount = training.corpora.length;
  const epochOptions: EpochOptions = {
    folder: training.workFolder,
    training: identityOf(training, index),
    resume: training.resume,
    report: training.report,
  };
  const first = new ConditionalRandomField(index.rowCount, 0, 0, { seed, rate, dropout, bySource: false });
  runEpochs('completion', completionEpochs, fieldLearner(first, instances, completionEpochs), epochOptions);
  first.complete(instances);
  const tuning = new Tuning(training.network, instances, sourceCount, { seed, epochs: tuningEpochs });
  runEpochs('network', tuningEpochs, tuning, epochOptions);
  const tuned = tuning.result;
  const options = { seed, rate, dropout, bySource: true };
  const field = new ConditionalRandomField(index.rowCount, index.sourceRows, sourceCount, options);
  runEpochs('final', training.epochs, fieldLearner(field, instances, training.epochs), epochOptions);
  const sources = training.corpora.map(({ name }) => name);
  const kept = keepBest(field, index, sourceCount, training.featureLimit);
  const unit = unitFor(kept);
  const table = WeightTable.build(kept, unit);
  const { transitions } = field.averaged();
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
      networkCharacters: tuned.network.characters,
      networkImage: tuned.network.image,
      stateWeights: tuned.layer.map((weight) => networkShare * weight),
    },
  };
  return calibrated(model, training);
}

/** How long the model is trained that decides what the corpora leave open. */
const completionEpochs = 3;
/** How long the word network is trained further. */
const tuningEpochs = 3;
/**
 * How much the network's own scores count beside those of the features. Each learns by itself, so that neither relies on
 * the other; what both say counts for more than one chain's worth.
 */
export const networkShare = 0.7;

/** Trains the field and averages its weights after each epoch of the second half. */
export function fieldLearner(field: ConditionalRandomField, instances: Instances, epochs: number): Learner {
  const firstAveraged = Math.ceil(epochs / 2);
  return {
    state: field.state,
    resume: (epochsDone) => {
      field.averagedEpochs = Math.max(0, epochsDone - firstAveraged);
    },
    trainEpoch: (epoch) => {
      const loss = field.trainEpoch(instances, epoch);
      if (epoch >= firstAveraged) field.addToAverage();
      return loss;
    },
  };
}

/** What has to be the same for a checkpoint to be taken up. The features depend on the word lists too. */
function identityOf(training: Training, index: FeatureIndex): EpochOptions['training'] {
  const { seed, rate, dropout, corpora, network, digest } = training;
  return {
    featureVersion,
    seed,
    rate,
    dropout,
    sizes: corpora.map((corpus) => [corpus.name, corpus.passages.length]),
    features: digest(new Uint8Array(index.hashes.buffer)),
    network: digest(network.image),
  };
}

/**
 * By how much less a model is to say than it is right on its own held-out text when that is of one source: nothing then tells how far another text
 * is like it. Measured on five corpora that such a model had not seen.
 */
const trustInOneSource = 0.7;

function rounded(number: number): number {
  return Number(number.toFixed(4));
}

/** Scores the model on the held-out parts and fits its confidences there. */
export function calibrated(model: Model, training: Pick<Training, 'corpora' | 'digest'>): Trained {
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
        const logit = logitOf(span.confidence);
        judged[taggedTypes.indexOf(span.type)]?.push({ logit, right: gold.has(keyOf(span)) });
      }
    }
  }
  const trust = training.corpora.length === 1 ? trustInOneSource : 1;
  const calibration = judged
    .map(fitCalibration)
    .map(([slope, intercept]) => [rounded(trust * slope), rounded(trust * intercept)] as const);
  const header = { ...model.header, calibration };
  const bytes = writeModel({ ...model, header }, training.digest);
  return { bytes, header, heldOut };
}
