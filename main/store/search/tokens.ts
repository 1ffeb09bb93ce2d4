import { foldedCharacter } from '../../../model/search/folded-text.ts';

/** The token of a code point: its number with the digits 0–9 and a–z, which FTS5's `ascii` tokenizer keeps together. */
function tokenOf(code: number): string {
  return code.toString(36);
}

/** What each character adds to the tokens, filled as characters are met. */
const written = new Map<string, string>();

/** A text as FTS5 is given it: the tokens of its characters, white space and what is not seen left out. */
export function tokensOf(text: string): string {
  let tokens = '';
  for (const character of text) {
    let own = written.get(character);
    if (own === undefined) {
      own = foldedCharacter(character)
        .map((code) => `${tokenOf(code)} `)
        .join('');
      written.set(character, own);
    }
    tokens += own;
  }
  return tokens;
}

/** The FTS5 query that asks for all of some words (https://www.sqlite.org/fts5.html#fts5_phrases); null for none. */
export function matchFor(words: readonly (readonly number[])[]): string | null {
  return words.length === 0 ? null : words.map((word) => `"${word.map(tokenOf).join(' ')}"`).join(' AND ');
}
