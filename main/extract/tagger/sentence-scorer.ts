import { CharacterTable } from './characters.ts';
import { FeatureExtractor, featureCount } from './features.ts';
import { labelCount } from './labels.ts';
import { Lattice } from './lattice.ts';
import { Lexicon } from './lexicon.ts';
import type { Model } from './model-file.ts';
import { longestSentence, Sentence } from './sentence.ts';
import type { WeightDelta } from './weight-delta.ts';
import { WeightTable } from './weight-table.ts';

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
  readonly #table: WeightTable;
  readonly #extractor: FeatureExtractor;

  constructor({ header, arrays }: Model) {
    this.sentence = new Sentence(new CharacterTable(header.simplified));
    this.transitions = arrays.transitions;
    this.lattice.setTransitions(arrays.transitions);
    this.#table = new WeightTable(arrays.check, arrays.weights, header.unit);
    const lexicon = new Lexicon(arrays.lexiconCheck, arrays.lexiconPacked);
    this.#extractor = new FeatureExtractor(lexicon, arrays.nameStatistics, longestSentence);
  }

  /** The feature hashes of the sentence, `featureCount` for each character. */
  get hashes(): Int32Array {
    return this.#extractor.hashes;
  }

  /** Reads and scores the sentence that starts at `start` of the text; returns where it ends, in UTF-16 units. */
  read(text: string, start: number, delta: WeightDelta | undefined): number {
    const end = this.sentence.read(text, start);
    this.charactersScored += this.sentence.length;
    this.#extractor.extract(this.sentence);
    this.#table.score(this.hashes, featureCount, this.sentence.length, this.lattice.scores);
    if (delta !== undefined && delta.size > 0) this.addDelta(delta);
    return end;
  }

  /** Adds what a workspace has learnt to the scores. */
  addDelta(delta: WeightDelta): void {
    const { hashes } = this;
    const { scores } = this.lattice;
    for (let at = 0; at < this.sentence.length; at++) {
      for (let column = 0; column < featureCount; column++) {
        delta.add(hashes[at * featureCount + column] as number, scores, at * labelCount);
      }
    }
  }
}
