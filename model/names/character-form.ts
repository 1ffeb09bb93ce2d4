import { characterVariants } from './character-variants.generated.ts';

/** What is printed in several ways: each character with those that are read as it. */
const printedAlike: Readonly<Record<string, string>> = {
  // A full stop parts the parts of a foreign name, too: 史密斯．约翰, J.K.罗琳.
  '·': '.．•・‧∙⋅●',
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

/** What characters are variants of; made when it is first asked for, which a window may never do. */
let variants: ReadonlyMap<string, string> | undefined;

function variantsMade(): ReadonlyMap<string, string> {
  const made = new Map<string, string>(
    Object.entries(printedAlike).flatMap(([form, alike]) => [...alike].map((each): [string, string] => [each, form])),
  );
  const pairs = [...characterVariants];
  for (let at = 0; at + 1 < pairs.length; at += 2) made.set(pairs[at] ?? '', pairs[at + 1] ?? '');
  return made;
}

/** White space, and what is not seen: controls, zero-width marks, the marks that choose a glyph. */
const unseen = /[\s\p{Cc}\p{Cf}\p{Variation_Selector}]/u;
/** Accents over letters; the voicing marks of kana (U+3099, U+309A) make other letters. */
const accents = /(?![\u3099\u309a])\p{Mn}/u;
const hangul = /[\uac00-\ud7a3]/;

/** What the units of the basic plane come to, and the other characters; filled as they are met. */
const ofUnits: (string | undefined)[] = new Array<string | undefined>(0x10000).fill(undefined);
const ofOthers = new Map<string, string>();

/**
 * What a character is read as: width (NFKD, https://www.unicode.org/reports/tr15/), case, accents and variants make no difference. Empty
 * for white space and what is not seen; several characters for one that stands for them (㈱).
 */
export function characterForm(character: string): string {
  const known = character.length === 1 ? ofUnits[character.charCodeAt(0)] : ofOthers.get(character);
  if (known !== undefined) return known;
  const made = readAs(character);
  if (character.length === 1) ofUnits[character.charCodeAt(0)] = made;
  else ofOthers.set(character, made);
  return made;
}

function readAs(character: string): string {
  if (unseen.test(character)) return '';
  variants ??= variantsMade();
  const readsAs = (each: string): string => variants?.get(each) ?? each;
  const chosen = readsAs(character);
  // A syllable of Hangul stays one.
  const plain = hangul.test(chosen) ? chosen : chosen.toLowerCase().normalize('NFKD').toLowerCase();
  return [...plain]
    .filter((each) => !unseen.test(each) && !accents.test(each))
    .map(readsAs)
    .join('');
}
