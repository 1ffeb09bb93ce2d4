import { labelCount } from '../labels.ts';
import { longestSentence } from '../sentence.ts';
import { wholeShare } from '../style.ts';
import type { NetworkArrays } from './network-image.ts';
import { stateSize } from './network-image.ts';
import { readSentences } from './read-sentences.ts';
import { scoreRoom, WordNetwork } from './word-network.ts';

/** What was said of so many characters is kept: some 40 MB. */
const keptCharacters = 500_000;

/**
 * Has the word network read sentences, and scores the labels of their characters by the states that this leaves it in.
 * What it said of the sentences that it read last is kept.
 */
export class StateScorer {
  /** As `WordNetwork` has them. */
  readonly tags = new Uint8Array(longestSentence);
  readonly certainties = new Uint8Array(longestSentence);
  /** `labelCount` scores for each character of the last sentence. */
  readonly scores = new Float32Array(longestSentence * labelCount);
  /** The shares of the styles by whose weights the next sentence is scored; see `StyleModel`. */
  shares: Uint8Array = new Uint8Array();
  readonly #network: WordNetwork;
  readonly #kept = readSentences(keptCharacters);

  /** @param weights `labelCount` rows of `stateSize` weights for each style */
  constructor(network: NetworkArrays, weights: Float32Array) {
    const row = (index: number): Float32Array => weights.subarray(index * stateSize, (index + 1) * stateSize);
    const styles = weights.length / (labelCount * stateSize);
    const rowsOf = (style: number): Float32Array[] =>
      Array.from({ length: labelCount }, (_, label) => row(style * labelCount + label));
    this.#network = new WordNetwork(
      network,
      Array.from({ length: styles }, (_, style) => rowsOf(style)),
    );
  }

  /** Reads the first `length` folded characters of a sentence, at most `longestSentence`; all is overwritten. */
  read(forms: Int32Array, length: number): void {
    const key = String.fromCodePoint(...this.shares, ...forms.subarray(0, length));
    const kept = this.#kept.get(key);
    if (kept === undefined) {
      this.#readAnew(forms, length);
      this.#kept.set(key, {
        tags: this.tags.slice(0, length),
        certainties: this.certainties.slice(0, length),
        scores: this.scores.slice(0, length * labelCount),
      });
      return;
    }
    this.tags.set(kept.tags);
    this.certainties.set(kept.certainties);
    this.scores.set(kept.scores);
  }

  #readAnew(forms: Int32Array, length: number): void {
    const network = this.#network;
    network.read(forms, length);
    this.tags.set(network.tags.subarray(0, length));
    this.certainties.set(network.certainties.subarray(0, length));
    this.scores.fill(0, 0, length * labelCount);
    for (const [style, share] of this.shares.entries())
      if (share > 0) this.#addStyle(style, share / wholeShare, length);
  }

  #addStyle(style: number, share: number, length: number): void {
    const { scores } = this;
    const ofStyle = this.#network.scores;
    this.#network.score(style, length);
    for (let at = 0; at < length; at++) {
      for (let label = 0; label < labelCount; label++) {
        const cell = at * labelCount + label;
        scores[cell] = (scores[cell] as number) + (ofStyle[at * scoreRoom + label] as number) * share;
      }
    }
  }
}
