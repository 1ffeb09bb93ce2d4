import { characterVariants } from './character-variants.generated.ts';

/** A text as search reads it: its characters without what makes no difference, and where each stands. Parallel lists. */
export interface FoldedText {
  /** Code points. A character that stands for several (㈱) comes to several. */
  readonly codes: readonly number[];
  /** Of each, where the character that it comes from begins and ends: UTF-16 units of the text. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** What is printed in several ways: each character with those that are read as it. */
const printedAlike: Readonly<Record<string, string>> = {
  '·': '•・‧∙⋅●',
  '-': '—–―─━‐‑−',
  '"': '“”「」『』〝〞„«»',
  "'": '‘’‚‹›´`',
  '(': '〔［【[',
  ')': '〕］】]',
  '《': '〈',
  '》': '〉',
  ',': '，﹐',
  ':': '：﹕',
  ー: '〜~',
  σ: 'ς',
  〇: '○◯',
};

const variants = new Map<string, string>(
  Object.entries(printedAlike).flatMap(([form, alike]) => [...alike].map((each): [string, string] => [each, form])),
);
const pairs = [...characterVariants];
for (let at = 0; at + 1 < pairs.length; at += 2) variants.set(pairs[at] ?? '', pairs[at + 1] ?? '');

/** White space, and what is not seen: controls, zero-width marks, the marks that choose a glyph. */
const unseen = /[\s\p{Cc}\p{Cf}\p{Variation_Selector}]/u;
/** Accents over letters; the voicing marks of kana (U+3099, U+309A) make other letters. */
const accents = /(?![\u3099\u309a])\p{Mn}/u;
const hangul = /[\uac00-\ud7a3]/;

/** What a character comes to, by its code point; filled as characters are met. */
const folded: (readonly number[] | undefined)[] = [];

/**
 * The code points that a character is read as: width (NFKD, https://www.unicode.org/reports/tr15/), case, accents and variants make no
 * difference. None for white space and what is not seen.
 */
export function foldedCharacter(character: string): readonly number[] {
  const code = character.codePointAt(0) ?? 0;
  const known = folded[code];
  if (known !== undefined) return known;
  const made = fold(character);
  folded[code] = made;
  return made;
}

function fold(character: string): readonly number[] {
  if (unseen.test(character)) return [];
  const chosen = variants.get(character) ?? character;
  // A syllable of Hangul stays one.
  const plain = hangul.test(chosen) ? chosen : chosen.toLowerCase().normalize('NFKD').toLowerCase();
  return [...plain].flatMap((each) => {
    if (unseen.test(each) || accents.test(each)) return [];
    return [(variants.get(each) ?? each).codePointAt(0) ?? 0];
  });
}

export function foldText(text: string): FoldedText {
  const codes: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let start = 0;
  for (const character of text) {
    const end = start + character.length;
    for (const code of foldedCharacter(character)) {
      codes.push(code);
      starts.push(start);
      ends.push(end);
    }
    start = end;
  }
  return { codes, starts, ends };
}
