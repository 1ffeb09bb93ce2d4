import { deflateRawSync } from 'node:zlib';
import { sourceOffset } from '../../../model/offset.ts';
import type { Token } from '../../../model/recognition.ts';
import { fullConfidence, numbersPerToken, placesOf, type TokenPlaces, unsaid } from '../../../model/token-places.ts';
import { ByteReader, ByteWriter } from '../byte-columns.ts';
import { inflated, UnreadableBytes } from '../inflated.ts';

/**
 * Tokens as bytes: how many there are and how long the first part is, as in {@link ByteWriter}; then two deflated parts. The first has
 * their places column by column, each number as its difference from what the token before leads to expect; the second their words: what
 * they are called, less what that has in common with the one before, and what else they may read. Whoever wants places reads no words.
 */
export function packTokens(tokens: readonly Token[]): Uint8Array {
  const places = deflateRawSync(packPlaces(placesOf(tokens)));
  const words = deflateRawSync(packWords(tokens));
  const head = new ByteWriter();
  head.number(tokens.length);
  head.number(places.length);
  return Buffer.concat([head.bytes(), places, words]);
}

/** @throws {UnreadableBytes} when the bytes are not what {@link packTokens} makes */
export function unpackPlaces(packed: Uint8Array): TokenPlaces {
  const { count, places } = partsOf(packed);
  return readPlaces(count, inflated(places));
}

/** All of it. @throws {UnreadableBytes} when the bytes are not what {@link packTokens} makes */
export function unpackTokens(packed: Uint8Array): Token[] {
  const { count, places, words } = partsOf(packed);
  const numbers = readPlaces(count, inflated(places));
  return readWords(inflated(words), count).map(({ reference, alternatives }, index) => {
    const at = index * numbersPerToken;
    const number = (column: number): number => numbers[at + column] ?? 0;
    const [left, top, width, height] = [number(3), number(4), number(5), number(6)];
    return {
      ...{ start: sourceOffset(number(0)), end: sourceOffset(number(1)), image: number(2) },
      box: width === unsaid ? null : { left, top, width, height },
      confidence: number(7) === unsaid ? null : number(7) / fullConfidence,
      ...{ alternatives, reference },
    };
  });
}

interface Parts {
  readonly count: number;
  readonly places: Uint8Array;
  readonly words: Uint8Array;
}

function partsOf(packed: Uint8Array): Parts {
  const head = new ByteReader(packed);
  const [count, length] = [head.number(), head.number()];
  const start = head.at;
  // No token takes less than a bit.
  if (start + length > packed.length || count > packed.length * 2048) throw new UnreadableBytes('tokens cut off');
  return { count, places: packed.subarray(start, start + length), words: packed.subarray(start + length) };
}

const [start, end, image, left, top, width, height, confidence] = [0, 1, 2, 3, 4, 5, 6, 7];

/**
 * The columns after the stretches, and what the token before, or a column before, leads to expect of each: a word is as wide for its length
 * as the one before it, and begins where that ends.
 */
const columns: readonly (readonly [column: number, expected: (numbers: TokenPlaces, at: number) => number])[] = [
  [image, (numbers, at) => before(numbers, at, image)],
  [height, (numbers, at) => before(numbers, at, height)],
  [
    width,
    (numbers, at) => {
      const lengthBefore = before(numbers, at, end) - before(numbers, at, start);
      const length = (numbers[at + end] ?? 0) - (numbers[at + start] ?? 0);
      return lengthBefore === 0 ? 0 : Math.round((before(numbers, at, width) * length) / lengthBefore);
    },
  ],
  [left, (numbers, at) => before(numbers, at, left) + before(numbers, at, width)],
  [top, (numbers, at) => before(numbers, at, top)],
  [confidence, (numbers, at) => before(numbers, at, confidence)],
];

/** A column of the token before; 0 before the first. */
function before(numbers: TokenPlaces, at: number, column: number): number {
  return at === 0 ? 0 : (numbers[at - numbersPerToken + column] ?? 0);
}

function packPlaces(numbers: TokenPlaces): Uint8Array {
  const writer = new ByteWriter();
  for (let at = 0; at < numbers.length; at += numbersPerToken)
    writer.difference((numbers[at + start] ?? 0) - before(numbers, at, end));
  for (let at = 0; at < numbers.length; at += numbersPerToken)
    writer.number((numbers[at + end] ?? 0) - (numbers[at + start] ?? 0));
  for (const [column, expected] of columns) {
    for (let at = 0; at < numbers.length; at += numbersPerToken)
      writer.difference((numbers[at + column] ?? 0) - expected(numbers, at));
  }
  return writer.bytes();
}

function readPlaces(count: number, bytes: Uint8Array): TokenPlaces {
  const reader = new ByteReader(bytes);
  const numbers = new Int32Array(count * numbersPerToken);
  for (let at = 0; at < numbers.length; at += numbersPerToken) numbers[at + start] = reader.difference();
  for (let at = 0; at < numbers.length; at += numbersPerToken) {
    // What stands there so far is how far it begins behind the one before.
    numbers[at + start] = (numbers[at + start] ?? 0) + before(numbers, at, end);
    numbers[at + end] = (numbers[at + start] ?? 0) + reader.number();
  }
  for (const [column, expected] of columns) {
    for (let at = 0; at < numbers.length; at += numbersPerToken)
      numbers[at + column] = expected(numbers, at) + reader.difference();
  }
  if (!reader.isAtEnd) throw new UnreadableBytes('more than the tokens');
  return numbers;
}

type Words = Pick<Token, 'reference' | 'alternatives'>;

/** What stands between the words of one token and between tokens; XML has no place for either. */
const [betweenWords, betweenTokens] = ['\u0000', '\u0001'];

function packWords(tokens: readonly Token[]): Uint8Array {
  let known = '';
  const lines = tokens.map(({ reference, alternatives }) => {
    const common = commonStart(known, reference);
    known = reference;
    const words = [String.fromCharCode(2 + common) + reference.slice(common), ...alternatives];
    return words.map(withoutControls).join(betweenWords);
  });
  return Buffer.from(lines.join(betweenTokens), 'utf8');
}

function readWords(bytes: Uint8Array, count: number): Words[] {
  if (count === 0) return [];
  const lines = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8').split(betweenTokens);
  if (lines.length !== count) throw new UnreadableBytes('words of other tokens');
  let known = '';
  return lines.map((line) => {
    const [own = '', ...alternatives] = line.split(betweenWords);
    known = known.slice(0, own.charCodeAt(0) - 2) + own.slice(1);
    return { reference: known, alternatives };
  });
}

/** How many units two names have in common at their beginning, at most 100 of them. */
function commonStart(one: string, other: string): number {
  let common = 0;
  while (common < 100 && common < one.length && one[common] === other[common]) common += 1;
  return common;
}

function withoutControls(word: string, place: number): string {
  const head = place === 0 ? 1 : 0;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return word.slice(0, head) + word.slice(head).replace(/[\u0000\u0001]/g, '');
}
