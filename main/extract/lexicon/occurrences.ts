import { Trie } from './trie.ts';

export interface Occurrence {
  /** The place of the name in the list of names. */
  readonly name: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Every place where one of `names` stands in a text, overlapping ones too. Time is linear in the text for names of bounded length.
 */
export function* occurrencesOf(names: readonly string[], text: string): Generator<Occurrence> {
  if (names.length === 0) return;
  const trie = new Trie(names);
  for (let start = 0; start < text.length; start++) {
    let state = trie.next(0, text.charCodeAt(start));
    for (let end = start + 1; state !== 0; end++) {
      const name = trie.wordAt(state);
      if (name >= 0) yield { name, start, end };
      state = end < text.length ? trie.next(state, text.charCodeAt(end)) : 0;
    }
  }
}
