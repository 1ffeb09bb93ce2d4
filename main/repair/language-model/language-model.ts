import { Symbols } from './symbols.ts';

/**
 * How probable characters are after the two before them: interpolated Kneser–Ney (Chen and Goodman 1999), with what was rare left out and
 * its share given to shorter contexts. Pairs stand in the order of their first and second symbol, triples in that of their pair.
 */
export interface LanguageModelData {
  readonly version: string;
  /** Simplified ideographs, in the order of their numbers. */
  readonly ideographs: string;
  /** The traditional form of each that is printed most, in the same order. */
  readonly traditional: string;
  /** Of each symbol: −ln of its own probability, and of the share that goes to single symbols after it, in steps. */
  readonly single: Uint8Array;
  readonly singleRest: Uint8Array;
  /** Where the pairs begin that a symbol begins; one more than there are symbols. */
  readonly pairStarts: Uint32Array;
  readonly pairSeconds: Uint16Array;
  readonly pairs: Uint8Array;
  readonly pairRest: Uint8Array;
  /** Where the triples begin that a pair begins; one more than there are pairs. */
  readonly tripleStarts: Uint32Array;
  readonly tripleThirds: Uint16Array;
  readonly triples: Uint8Array;
}

/** How finely costs are kept: this many steps for one nat. */
export const stepsPerNat = 16;

/** What a symbol costs that the model does not have, in steps. */
const unknownCost = 14 * stepsPerNat;

/** A character trigram model. */
export class LanguageModel {
  readonly symbols: Symbols;
  readonly #data: LanguageModelData;
  readonly #traditional: ReadonlyMap<string, string>;

  constructor(data: LanguageModelData) {
    this.#data = data;
    this.symbols = new Symbols(data.ideographs);
    const forms = [...data.traditional];
    this.#traditional = new Map([...data.ideographs].map((each, place) => [each, forms[place] ?? each]));
  }

  get version(): string {
    return this.#data.version;
  }

  /** The form of a simplified character that traditional print has most. */
  traditionalOf(character: string): string {
    return this.#traditional.get(character) ?? character;
  }

  /** −ln of the probability of `third` after `first` and `second`, in steps. */
  cost(first: number, second: number, third: number): number {
    const { single, singleRest, pairs, pairRest, tripleStarts, tripleThirds, triples } = this.#data;
    if (third >= single.length) return unknownCost;
    const context = this.#pair(first, second);
    let rest = 0;
    if (context >= 0) {
      const triple = search(tripleThirds, tripleStarts[context] ?? 0, tripleStarts[context + 1] ?? 0, third);
      if (triple >= 0) return triples[triple] ?? unknownCost;
      rest = pairRest[context] ?? 0;
    }
    const pair = this.#pair(second, third);
    if (pair >= 0) return rest + (pairs[pair] ?? unknownCost);
    return rest + (second < singleRest.length ? (singleRest[second] ?? 0) : 0) + (single[third] ?? unknownCost);
  }

  /** −ln of a symbol's own probability, in steps. */
  costAlone(symbol: number): number {
    return this.#data.single[symbol] ?? unknownCost;
  }

  #pair(first: number, second: number): number {
    const { pairStarts, pairSeconds, single } = this.#data;
    if (first >= single.length) return -1;
    return search(pairSeconds, pairStarts[first] ?? 0, pairStarts[first + 1] ?? 0, second);
  }
}

/** The place of a number in an ascending stretch of a list; -1 where it is not. */
function search(list: Uint16Array, from: number, to: number, wanted: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low < to && list[low] === wanted ? low : -1;
}
