import { largestOf } from '../../../model/extremes.ts';
import { fold } from './hashing.ts';

/** How many buckets the pairs of characters fall into. */
export const styleBuckets = 1 << 14;
/** A stored figure is a natural logarithm times this. */
export const styleUnit = 16;
/** So many characters of a text decide its style. */
const longestSample = 3000;
/** What all styles of a text come to together; see `StyleModel`. */
export const wholeShare = 8;
/**
 * How little a difference between two styles says: natural logarithms a character that make one e times as likely. The
 * pairs of a text hang together, so taken by themselves they say too much; and text of a source that the model has not
 * seen is best read half like one source, half like another.
 */
const looseness = 0.05;

/**
 * Tells how far a text reads like each of the sources that the model was trained on, by a naive Bayes model of pairs of
 * neighbouring characters. Sources differ in what they count as a name; the tagger follows each by its share.
 */
export class StyleModel {
  readonly #figures: Int8Array;
  readonly #styles: number;

  /** @param figures `styleBuckets` figures for each style, a style after another */
  constructor(figures: Int8Array) {
    this.#figures = figures;
    this.#styles = figures.length / styleBuckets;
  }

  /** For each style its share in the text, `wholeShare` together. `gram` folds the units of the text. */
  sharesOf(text: string, gram: Uint16Array): Uint8Array {
    const length = Math.min(text.length, longestSample);
    const scores = this.#score(text, length, gram);
    const highest = largestOf(scores);
    const scale = styleUnit * Math.max(1, looseness * length);
    const odds = scores.map((score) => Math.exp((score - highest) / scale));
    const sum = odds.reduce((all, odd) => all + odd, 0);
    const shares = Uint8Array.from(odds, (odd) => Math.floor((wholeShare * odd) / sum));
    const likeliest = scores.indexOf(highest);
    shares[likeliest] = (shares[likeliest] as number) + wholeShare - shares.reduce((all, share) => all + share, 0);
    return shares;
  }

  /** For each style how likely the first `length` units of the text are in it: natural logarithms times `styleUnit`. */
  #score(text: string, length: number, gram: Uint16Array): Float64Array {
    const scores = new Float64Array(this.#styles);
    for (let at = 0; at <= length; at++) {
      const bucket = styleBucket(
        at === 0 ? 0 : (gram[text.charCodeAt(at - 1)] ?? 0),
        at === text.length ? 0 : (gram[text.charCodeAt(at)] ?? 0),
      );
      for (let style = 0; style < scores.length; style++) {
        scores[style] = (scores[style] as number) + (this.#figures[style * styleBuckets + bucket] as number);
      }
    }
    return scores;
  }
}

/** The bucket of two neighbouring characters; 0 stands for the edge of the text. */
export function styleBucket(left: number, right: number): number {
  return (fold(fold(0x51ed270b, left), right) >>> 8) & (styleBuckets - 1);
}

/** The hash of a feature as it stands in one style, 0 and up. */
export function inStyle(hash: number, style: number): number {
  return fold(hash ^ Math.imul(style + 1, 0x632be5ab), 0x3c6ef372);
}
