/** Where a token stands, in UTF-16 units of the text. */
export interface Token {
  readonly start: number;
  readonly end: number;
}

/** A word of a script that has spaces, a number, or any other character with the signs that combine with it. */
const token =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}][\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{M}]*|\p{Nd}+|\S\p{M}*/gu;

/** The tokens of a stretch of a text: one a character, but words and numbers whole. White space is none. */
export function tokensOf(text: string, start: number, end: number): readonly Token[] {
  return Array.from(text.slice(start, end).matchAll(token), ({ 0: word, index }) => ({
    start: start + index,
    end: start + index + word.length,
  }));
}

/** Tokens, each cut where one of the given offsets is within it. */
export function cutAt(tokens: readonly Token[], offsets: ReadonlySet<number>): readonly Token[] {
  return tokens.flatMap(({ start, end }) => {
    const cut: Token[] = [];
    let from = start;
    for (let at = start + 1; at <= end; at += 1) {
      if (at < end && !offsets.has(at)) continue;
      cut.push({ start: from, end: at });
      from = at;
    }
    return cut;
  });
}
