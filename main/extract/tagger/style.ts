import { fold } from './hashing.ts';

/** How many buckets the pairs of characters fall into. */
export const styleBuckets = 1 << 14;
/** A stored figure is a natural logarithm times this. */
export const styleUnit = 16;
/** So many characters of a text decide its style. */
const longestSample = 3000;
/** How much likelier than every other a style must be: natural logarithms, in all. */
const margin = 1;

/**
 * Tells which of the sources that the model was trained on a text reads most like, by a naive Bayes model of pairs of
 * neighbouring characters. Sources differ in what they count as a name; the tagger follows the likest.
 */
export class StyleModel {
  readonly #figures: Int8Array;
  readonly #styles: number;

  /** @param figures `styleBuckets` figures for each style, a style after another */
  constructor(figures: Int8Array) {
    this.#figures = figures;
    this.#styles = figures.length / styleBuckets;
  }

  /** The style of the text from 1 on, or 0 when no style is clearly likelier. `gram` folds the units of the text. */
  styleOf(text: string, gram: Uint16Array): number {
    const figures = this.#figures;
    const scores = new Float64Array(this.#styles);
    const end = Math.min(text.length, longestSample);
    for (let at = 0; at <= end; at++) {
      const bucket = styleBucket(
        at === 0 ? 0 : (gram[text.charCodeAt(at - 1)] ?? 0),
        at === text.length ? 0 : (gram[text.charCodeAt(at)] ?? 0),
      );
      for (let style = 0; style < scores.length; style++) {
        scores[style] = (scores[style] as number) + (figures[style * styleBuckets + bucket] as number);
      }
    }
    let best = 0;
    for (let style = 1; style < scores.length; style++) {
      if ((scores[style] as number) > (scores[best] as number)) best = style;
    }
    const clear = scores.every(
      (score, style) => style === best || (scores[best] as number) - score >= margin * styleUnit,
    );
    return clear && scores.length > 0 ? best + 1 : 0;
  }
}

/** The bucket of two neighbouring characters; 0 stands for the edge of the text. */
export function styleBucket(left: number, right: number): number {
  return (fold(fold(0x51ed270b, left), right) >>> 8) & (styleBuckets - 1);
}

/** The hash of a feature as it stands in one style, 1 and up. */
export function inStyle(hash: number, style: number): number {
  return fold(hash ^ Math.imul(style, 0x632be5ab), 0x3c6ef372);
}
