import { commonHan, frequentHan, frequentHangul } from './frequent-characters.ts';

/** What a text looks like that was decoded on trial. */
export interface Naturalness {
  /** From about 1, what people write, down to far below 0, what no one does; 0 where nothing is beyond ASCII. */
  readonly score: number;
  /** How many characters beyond ASCII it was judged by. */
  readonly judged: number;
  /** How many of them no character of the encoding stands for. */
  readonly bad: number;
}

/**
 * How much decoded text looks like what people write in Chinese, Japanese or Korean. Legacy encodings give a character to nearly every
 * pair of bytes, so that decoding without an error proves little; but text takes most of its characters from the few hundred that its
 * language uses most, and text in a wrong encoding takes them from everywhere.
 */
export function naturalness(text: string): Naturalness {
  let sum = 0;
  let judged = 0;
  let bad = 0;
  let before = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code >= 0x80) {
      judged += 1;
      if (code === 0xfffd) bad += 1;
      sum += isSmallLetter(before) && isHanOrHangul(code) ? besideLetter : weightOf(character, code);
    }
    before = code;
  }
  return { score: judged === 0 ? 0 : sum / judged, judged, bad };
}

/** A pair that begins within a word of Western letters is an accented letter of another encoding with its neighbour. */
const besideLetter = -0.7;

function isSmallLetter(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

function isHanOrHangul(code: number): boolean {
  return (code >= 0x3400 && code <= 0x9fff) || (code >= 0xac00 && code <= 0xd7a3);
}

function weightOf(character: string, code: number): number {
  if (code >= 0x4e00 && code <= 0x9fff) return frequentHan.has(character) ? 1 : commonHan.has(character) ? 0.35 : -0.3;
  if (code >= 0xac00 && code <= 0xd7a3) return frequentHangul.has(character) ? 1 : 0.3;
  // Hiragana and katakana; half-width ones are what single bytes of other encodings come to.
  if (code >= 0x3041 && code <= 0x30ff) return 1;
  if (code >= 0xff61 && code <= 0xff9f) return -0.5;
  if (isCjkSign(code)) return 0.8;
  // Full-width letters and figures.
  if (code >= 0xff00 && code <= 0xff5e) return 0.5;
  if (code >= 0x2010 && code <= 0x2027) return 0.8;
  // Rules, boxes, circled figures, stars.
  if (code >= 0x2460 && code <= 0x27bf) return 0.2;
  if (code === 0xfffd) return -4;
  if (code < 0xa0) return -2;
  if (code >= 0xe000 && code <= 0xf8ff) return -1.5;
  return -0.4;
}

function isCjkSign(code: number): boolean {
  return (code >= 0x3000 && code <= 0x3020) || '，。、；：？！（）'.includes(String.fromCodePoint(code));
}
