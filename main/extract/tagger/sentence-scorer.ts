import { CharacterTable } from './characters.ts';
import { FeatureExtractor, featureCount, featureStride, firstRareFeature, sourceFeatureCount } from './features.ts';
import { labelCount } from './labels.ts';
import { Lattice } from './lattice.ts';
import { Lexicon } from './lexicon.ts';
import type { Model } from './model-file.ts';
import { StateScorer } from './network/state-scorer.ts';
import { longestSentence, Sentence } from './sentence.ts';
import { inStyle, StyleModel, wholeShare } from './style.ts';
import { WeightTable } from './weight-table.ts';

/** Changes to the weights of features. */
export interface WeightChanges {
  /** Adds the changes of a feature, if there are any, to `sums` from `at` on. */
  add(hash: number, sums: Float64Array, at: number): void;
}

const layout = { stride: featureStride, columns: featureCount, styled: sourceFeatureCount, rare: firstRareFeature };

/**
 * Reads one sentence after another and scores its labels under a model: the sentence is then in `sentence`, its features
 * in `hashes`, its scores in `lattice.scores`. All are overwritten by the next call.
 */
export class SentenceScorer {
  readonly sentence: Sentence;
  readonly lattice = new Lattice(longestSentence);
  readonly transitions: Float32Array;
  /** How many characters have been scored since the model was loaded: the work done, whatever the machine. */
  charactersScored = 0;
  readonly #characters: CharacterTable;
  readonly #style: StyleModel;
  readonly #table: WeightTable;
  readonly #states: StateScorer;
  readonly #extractor: FeatureExtractor;
  /** The sentence's scores in one style. */
  readonly #ofStyle = new Float64Array(longestSentence * labelCount);

  constructor({ header, arrays }: Model) {
    this.#characters = new CharacterTable(header.simplified);
    this.sentence = new Sentence(this.#characters);
    this.#style = new StyleModel(arrays.styles);
    this.transitions = arrays.transitions;
    this.lattice.setTransitions(arrays.transitions);
    this.#table = new WeightTable(arrays.index, arrays.rows, header.unit);
    const { lexiconCheck, lexiconPacked, lexiconClasses } = arrays;
    const lexicon = new Lexicon({ check: lexiconCheck, packed: lexiconPacked, classes: lexiconClasses });
    const network = { characters: arrays.networkCharacters, image: arrays.networkImage };
    this.#states = new StateScorer(network, arrays.stateWeights);
    this.#extractor = new FeatureExtractor(lexicon, arrays, this.#states, longestSentence);
  }

  /** The feature hashes of the sentence: `featureCount` for each character, at every `featureStride`. */
  get hashes(): Int32Array {
    return this.#extractor.hashes;
  }

  /** The shares of the styles in a text, for `read`; see `StyleModel`. */
  sharesOf(text: string): Uint8Array {
    return this.#style.sharesOf(text, this.#characters.gram);
  }

  /**
   * Reads and scores the sentence that starts at `start` of the text, in which the styles have these shares; returns where
   * it ends, in UTF-16 units.
   */
  read(text: string, start: number, shares: Uint8Array, learned: WeightChanges | undefined): number {
    const end = this.sentence.read(text, start);
    const { length } = this.sentence;
    this.charactersScored += length;
    this.#states.shares = shares;
    this.#extractor.extract(this.sentence);
    const { scores } = this.lattice;
    scores.fill(0, 0, length * labelCount);
    for (const [style, share] of shares.entries()) {
      if (share === 0) continue;
      this.#addStyle(style);
      this.#table.score(this.hashes, layout, length, this.#states.scores, this.#ofStyle);
      for (let cell = 0; cell < length * labelCount; cell++) {
        scores[cell] = (scores[cell] as number) + ((this.#ofStyle[cell] as number) * share) / wholeShare;
      }
    }
    if (learned !== undefined) this.addChanges(learned);
    return end;
  }

  /** How common a feature is among those with weights, 0 the commonest; null when it has no weights. */
  rankOf(hash: number): number | null {
    return this.#table.rankOf(hash);
  }

  /**
   * Adds changed weights to the scores. Those of the coarse features are never changed: they hold for all newspapers, and known
   * ones would suffer.
   */
  addChanges(changes: WeightChanges): void {
    const { hashes } = this;
    const { scores } = this.lattice;
    for (let at = 0; at < this.sentence.length; at++) {
      for (let column = sourceFeatureCount; column < featureCount; column++) {
        changes.add(hashes[at * featureStride + column] as number, scores, at * labelCount);
      }
    }
  }

  /** Writes the coarse features as they stand in the style behind each character's features. */
  #addStyle(style: number): void {
    const { hashes } = this;
    for (let at = 0; at < this.sentence.length; at++) {
      const from = at * featureStride;
      for (let column = 0; column < sourceFeatureCount; column++) {
        hashes[from + featureCount + column] = inStyle(hashes[from + column] as number, style);
      }
    }
  }
}
