import { cutAt, type Token, tokensOf } from '../annotated-text/tokens.ts';
import type { DatasetEntity } from '../dataset/dataset-article.ts';
import { escaped } from './text.ts';

/** A name by the places of its first token and of that after its last. */
interface TokenName {
  readonly type: string;
  readonly first: number;
  readonly end: number;
}

/** A stretch of a text as tokens, with its names. */
export class Sentence {
  readonly names: readonly TokenName[];
  /** How many names stand on white space alone. */
  readonly unplaced: number;
  readonly #text: string;
  readonly #tokens: readonly Token[];

  constructor(text: string, start: number, end: number, mentions: readonly DatasetEntity[]) {
    this.#text = text;
    const edges = new Set(mentions.flatMap((mention) => [mention.start, mention.end]));
    this.#tokens = cutAt(tokensOf(text, start, end), edges);
    const names = mentions.map(({ type, start: from, end: to }) => ({
      type,
      first: this.#countWhere((token) => token.start < from),
      end: this.#countWhere((token) => token.end <= to),
    }));
    this.names = names.filter((name) => name.first < name.end);
    this.unplaced = names.length - this.names.length;
  }

  get isEmpty(): boolean {
    return this.#tokens.length === 0;
  }

  /** From the first token to the last. */
  get text(): string {
    return this.#text.slice(this.#tokens[0]?.start, this.#tokens.at(-1)?.end);
  }

  /**
   * A line a token: its number, place and text, then the names' two features.
   *
   * @param number of the sentence, from 1
   * @param firstId of its first name; names of several tokens, and those that share one, are told apart by theirs
   */
  rows(number: number, firstId: number): string {
    const counts = this.#tokens.map(() => 0);
    for (const { first, end } of this.names) {
      for (let place = first; place < end; place += 1) counts[place] = (counts[place] ?? 0) + 1;
    }
    const byToken = this.#tokens.map((): string[] => []);
    for (const [order, { type, first, end }] of this.names.entries()) {
      const needsId = end - first > 1 || (counts[first] ?? 0) > 1;
      const value = needsId ? `${type}[${firstId + order}]` : type;
      for (let place = first; place < end; place += 1) byToken[place]?.push(value);
    }
    return this.#tokens
      .map(({ start, end }, place) => {
        const values = byToken[place] ?? [];
        const identifiers = values.map((value) => value.replace(/^[^[]*/, '*'));
        const cells = values.length === 0 ? ['_', '_'] : [identifiers.join('|'), values.join('|')];
        const token = escaped(this.#text.slice(start, end));
        return `${[`${number}-${place + 1}`, `${start}-${end}`, token, ...cells].join('\t')}\t\n`;
      })
      .join('');
  }

  /** How many tokens fulfil a condition that the first ones fulfil and no later one does. */
  #countWhere(fulfils: (token: Token) => boolean): number {
    let low = 0;
    let high = this.#tokens.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const token = this.#tokens[middle];
      if (token !== undefined && fulfils(token)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
