import type { CommonWord } from '../lists/word-lists.ts';

/** How many pairs of characters an article of middling length has. */
const pairsInArticle = 300;
/** A pair that the lists know little of is taken to be in one article of so many. */
const leastPresence = 1 / 30;
const mostPresence = 0.9;
/** How many of the pairs in a text have their characters in two words. */
const shareAcrossWords = 0.4;

/** How likely a pair of characters is to be in an article, whatever it is about. */
export class Background {
  readonly #pairs = new Map<string, number>();
  readonly #characters = new Map<string, number>();
  #total = 0;

  constructor(words: readonly CommonWord[]) {
    for (const { word, frequency } of words) {
      const characters = [...word];
      this.#total += frequency * characters.length;
      for (const [place, character] of characters.entries()) {
        this.#characters.set(character, (this.#characters.get(character) ?? 0) + frequency);
        const next = characters[place + 1];
        if (next === undefined) continue;
        this.#pairs.set(character + next, (this.#pairs.get(character + next) ?? 0) + frequency);
      }
    }
  }

  /** The probability that a feature of an article is in one: a pair of characters, or a word of Latin letters. */
  presenceOf(feature: string): number {
    const [first = '', second = ''] = feature;
    if (this.#total === 0 || feature.length !== 2) return leastPresence;
    const inWords = (this.#pairs.get(feature) ?? 0) / this.#total;
    const across = this.#shareOf(first) * this.#shareOf(second) * shareAcrossWords;
    const presence = 1 - Math.exp(-pairsInArticle * (inWords + across));
    return Math.min(mostPresence, Math.max(leastPresence, presence));
  }

  #shareOf(character: string): number {
    return (this.#characters.get(character) ?? 0) / this.#total;
  }
}
