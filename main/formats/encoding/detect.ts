import { analyse } from 'chardet';
import { type Encoding, encodingNamed } from '../../../model/encoding.ts';
import { markedEncoding, textIn } from './encodings.ts';
import { looksLikeHz } from './hz.ts';
import { naturalness } from './naturalness.ts';
import { unmarkedUnicode } from './unmarked-unicode.ts';

/** An encoding that bytes may be in, and how likely that is, from about 1 down. */
export interface Candidate {
  readonly encoding: Encoding;
  readonly score: number;
}

export interface Detection {
  /** The likeliest first; empty when the bytes are no text in any encoding that is known. */
  readonly candidates: readonly Candidate[];
  /** Whether the first can be relied on; else a person should look. */
  readonly isSure: boolean;
}

/** So much is looked at: lines with bytes beyond ASCII, from the beginning. */
const sampleBytes = 1 << 16;

const doubleByte: readonly Encoding[] = ['gb18030', 'big5', 'shift_jis', 'euc-jp', 'euc-kr'];

/** Less than that, and nobody writes so. */
const leastScore = 0.3;
/** From that on, and with so much ahead of the next, the likeliest is right. */
const sureScore = 0.45;
const sureMargin = 0.1;
/** Fewer characters than these are too few to tell by, but three that are all frequent. */
const fewPairs = 8;
const clearScore = 0.8;
const fewLetters = 20;
/** How much the detector's word counts beside the characters'. */
const detectorWeight = 0.15;

/** Tells in which encoding bytes are text: by their mark, as UTF-8, else by what they come to in each. */
export function detectEncoding(bytes: Uint8Array): Detection {
  const marked = markedEncoding(bytes);
  if (marked !== null) return certain(marked);
  const unicode = unmarkedUnicode(bytes);
  if (unicode !== null) return certain(unicode);
  if (looksLikeHz(bytes)) return certain('hz-gb-2312');
  if (hasJapaneseEscape(bytes)) return certain('iso-2022-jp');
  const sample = sampleOf(bytes);
  if (sample.length === 0) return certain('utf-8');
  if (isUtf8(sample)) return certain('utf-8');
  return byLooks(sample);
}

function certain(encoding: Encoding): Detection {
  return { candidates: [{ encoding, score: 1 }], isSure: true };
}

/** The lines that have more than ASCII in them. No trail byte of any encoding here is a line feed. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  let length = 0;
  let start = 0;
  while (start < bytes.length && length < sampleBytes) {
    const feed = bytes.indexOf(0x0a, start);
    const end = Math.min(feed < 0 ? bytes.length : feed + 1, start + sampleBytes - length);
    const line = bytes.subarray(start, end);
    if (line.some((byte) => byte >= 0x80)) {
      parts.push(line);
      length += line.length;
    }
    start = feed < 0 ? bytes.length : feed + 1;
  }
  return Buffer.concat(parts);
}

/** Whether most of what is beyond ASCII is UTF-8, which other encodings hardly ever are by accident; a stray bad byte may be in it. */
function isUtf8(sample: Uint8Array): boolean {
  if (isWhole(sample)) return true;
  const { judged, bad } = naturalness(textIn('utf-8', sample));
  return judged - bad > bad * 10;
}

/** Whether it is UTF-8 throughout; where the sample ends before the text, the last character may be cut off. */
function isWhole(sample: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream: sample.length >= sampleBytes });
    return true;
  } catch {
    return false;
  }
}

function hasJapaneseEscape(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0x1b); at >= 0; at = bytes.indexOf(0x1b, at + 1)) {
    if (bytes[at + 1] === 0x24 && (bytes[at + 2] === 0x42 || bytes[at + 2] === 0x40)) return true;
  }
  return false;
}

function byLooks(sample: Uint8Array): Detection {
  const detected = new Map<Encoding, number>();
  for (const { name, confidence } of analyse(sample)) {
    const encoding = encodingNamed(name);
    if (encoding !== null) detected.set(encoding, Math.max(confidence / 100, detected.get(encoding) ?? 0));
  }
  const two = doubleByte.map((encoding): Judged => {
    const { score, judged } = naturalness(textIn(encoding, sample));
    return {
      encoding,
      score: score + detectorWeight * (detected.get(encoding) ?? 0),
      enough: judged >= fewPairs || (judged >= 3 && score >= clearScore),
    };
  });
  const candidates = [...two, ...singleByte(sample, detected)]
    .filter(({ score }) => score >= leastScore)
    .sort((a, b) => b.score - a.score);
  const [first, second] = candidates;
  const ahead = (first?.score ?? 0) - (second?.score ?? 0);
  return {
    candidates: candidates.map(({ encoding, score }) => ({ encoding, score })),
    isSure: first?.enough === true && first.score >= sureScore && ahead >= sureMargin,
  };
}

interface Judged extends Candidate {
  /** Whether there is enough text to rely on the score. */
  readonly enough: boolean;
}

/** The alphabets that the detector finds, where bytes beyond ASCII stand alone in words, or make up words: not pairs. */
function singleByte(sample: Uint8Array, detected: ReadonlyMap<Encoding, number>): Judged[] {
  const { high, lone, spaces } = shapeOf(sample);
  const isLatin = lone > high * 0.6;
  const areWords = spaces > sample.length / 14;
  if (!isLatin && !(areWords && (high > sample.length / 2 || isVietnamese(detected)))) return [];
  const isEnough = (encoding: Encoding): boolean => (encoding === 'windows-1252' ? isLatin : high >= fewLetters);
  const found = [...detected]
    .filter(([encoding]) => encoding.startsWith('windows-') || encoding === 'koi8-r')
    .map(([encoding, confidence]): Judged => ({ encoding, score: 0.5 + confidence / 2, enough: isEnough(encoding) }));
  // Words with a quote or a dash here and there tell no language, but are read alike in all of Western Europe's.
  return found.length > 0 || !isLatin ? found : [{ encoding: 'windows-1252', score: 0.5, enough: true }];
}

/** Its tones stand behind their letters, which are mostly beyond ASCII, too. */
function isVietnamese(detected: ReadonlyMap<Encoding, number>): boolean {
  return (detected.get('windows-1258') ?? 0) >= 0.4;
}

function shapeOf(sample: Uint8Array): { readonly high: number; readonly lone: number; readonly spaces: number } {
  let [high, lone, spaces] = [0, 0, 0];
  for (let index = 0; index < sample.length; index += 1) {
    const byte = sample[index] ?? 0;
    if (byte === 0x20) spaces += 1;
    if (byte < 0x80) continue;
    high += 1;
    if ((sample[index - 1] ?? 0) < 0x80 && (sample[index + 1] ?? 0) < 0x80) lone += 1;
  }
  return { high, lone, spaces };
}
