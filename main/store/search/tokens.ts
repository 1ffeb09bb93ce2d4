import { nameForm } from '../../../model/names/name-form.ts';
import { inSlices } from '../../../model/slices.ts';

/** The tokens of the characters of the basic plane, filled as they are met. */
const tokens: (string | undefined)[] = new Array<string | undefined>(0x10000).fill(undefined);

/** The token of a character: the number of its code point with the digits 0–9 and a–z, which FTS5's `ascii` tokenizer keeps together. */
function tokenOf(code: number): string {
  const known = code > 0xffff ? undefined : tokens[code];
  if (known !== undefined) return known;
  const token = code.toString(36);
  if (code <= 0xffff) tokens[code] = token;
  return token;
}

function tokensOfForm(form: string): string {
  return inSlices(form, (slice) => {
    let written = '';
    for (let at = 0; at < slice.length; at++) {
      const code = slice.codePointAt(at) ?? 0;
      if (code > 0xffff) at++;
      written += tokenOf(code);
      written += ' ';
    }
    return written;
  });
}

/** The token of no character: nobody looks for it, so that nothing is found across it. */
export const matchlessToken = '0';

/** A text as FTS5 is given it: the tokens of the characters of its form. */
export function tokensOf(text: string): string {
  return tokensOfForm(nameForm(text));
}

/**
 * The FTS5 query that asks for all of some words, each in its form (https://www.sqlite.org/fts5.html#fts5_phrases); null for none.
 */
export function matchFor(words: readonly string[]): string | null {
  return words.length === 0 ? null : words.map((word) => `"${tokensOfForm(word).trimEnd()}"`).join(' AND ');
}

/** The same that asks for all of the words of one list at least; null where a list asks for nothing. */
export function matchForAny(lists: readonly (readonly string[])[]): string | null {
  const matches = lists.map(matchFor);
  return matches.length === 0 || matches.includes(null) ? null : matches.map((match) => `(${match})`).join(' OR ');
}
