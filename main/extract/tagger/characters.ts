/** The shape classes of characters; they fit in 4 bits. */
export const CharacterClass = {
  edge: 0,
  han: 1,
  digit: 2,
  upper: 3,
  lower: 4,
  space: 5,
  comma: 6,
  stop: 7,
  opening: 8,
  closing: 9,
  middleDot: 10,
  dash: 11,
  numeral: 12,
  colon: 13,
  otherLetter: 14,
  other: 15,
} as const;

const folded: Readonly<Record<string, string>> = {
  '·': '•・‧∙●﹒',
  '-': '—–－─━‐‑―﹣',
  '“': '"「『〝＂',
  '”': '」』〞',
  "'": '‘’＇',
  ',': '，﹐',
  ':': '：﹕',
  '。': '｡',
  '(': '（〔［【﹙',
  ')': '）〕］】﹚',
  '《': '〈',
  '》': '〉',
  '0': '',
};
const members: readonly (readonly [number, string])[] = [
  [CharacterClass.space, ' \t\u00a0\u2002\u2003\u2009\u200b\r\n'],
  [CharacterClass.comma, ',、;'],
  [CharacterClass.stop, '。.!?…'],
  [CharacterClass.opening, '“(《[{<'],
  [CharacterClass.closing, '”)》]}>'],
  [CharacterClass.middleDot, '·'],
  [CharacterClass.dash, '-'],
  [CharacterClass.numeral, '〇零一二三四五六七八九十百千万亿两'],
  [CharacterClass.colon, ':'],
];

/**
 * How characters are read before anything is looked up: full-width forms, variants of punctuation and traditional
 * characters fold into one form. One character stays one character, so offsets stay.
 */
export class CharacterTable {
  /** The folded form of each unit of the basic plane: what word lists are written in. */
  readonly form = new Uint16Array(0x10000);
  /** The form that n-grams see: digits become 0 and small letters a. */
  readonly gram = new Uint16Array(0x10000);
  /** The `CharacterClass` of each unit of the basic plane. */
  readonly shape = new Uint8Array(0x10000);

  /** @param simplified pairs of characters, traditional then simplified, one after another */
  constructor(simplified: string) {
    for (let unit = 0; unit < 0x10000; unit++) {
      const halfWidth = unit >= 0xff01 && unit <= 0xff5e ? unit - 0xfee0 : unit === 0x3000 ? 0x20 : unit;
      this.form[unit] = halfWidth >= 0x41 && halfWidth <= 0x5a ? halfWidth + 0x20 : halfWidth;
      this.gram[unit] = halfWidth;
      this.shape[unit] = plainClass(halfWidth);
    }
    for (let at = 0; at + 1 < simplified.length; at += 2) {
      this.#fold(simplified.charCodeAt(at), simplified.charCodeAt(at + 1));
    }
    for (const [to, from] of Object.entries(folded)) {
      for (const character of from) this.#fold(character.charCodeAt(0), to.charCodeAt(0));
    }
    for (const [shape, characters] of members) {
      for (let unit = 0; unit < characters.length; unit++) this.shape[characters.charCodeAt(unit)] = shape;
    }
    for (let unit = 0; unit < 0x10000; unit++) {
      const form = this.gram[unit] ?? unit;
      this.shape[unit] = this.shape[form] ?? CharacterClass.other;
      const shape = this.shape[unit];
      if (shape === CharacterClass.digit) this.gram[unit] = 0x30;
      else if (shape === CharacterClass.lower) this.gram[unit] = 0x61;
      else if (shape === CharacterClass.space) {
        this.gram[unit] = 0x20;
        this.form[unit] = 0x20;
      }
    }
  }

  #fold(from: number, to: number): void {
    this.form[from] = to;
    this.gram[from] = to;
    this.shape[from] = this.shape[to] ?? CharacterClass.other;
  }
}

function plainClass(unit: number): number {
  if (unit >= 0x30 && unit <= 0x39) return CharacterClass.digit;
  if (unit >= 0x41 && unit <= 0x5a) return CharacterClass.upper;
  if (unit >= 0x61 && unit <= 0x7a) return CharacterClass.lower;
  if ((unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0xd840 && unit <= 0xd888)) return CharacterClass.han;
  if ((unit >= 0xc0 && unit <= 0x52f) || (unit >= 0x3041 && unit <= 0x30ff && unit !== 0x30fb)) {
    return CharacterClass.otherLetter;
  }
  if (unit >= 0xac00 && unit <= 0xd7a3) return CharacterClass.otherLetter;
  return CharacterClass.other;
}
