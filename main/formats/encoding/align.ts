import iconv from 'iconv-lite';
import type { Encoding } from '../../../model/encoding.ts';
import type { SourceMap } from '../../../model/followed-stretch.ts';
import { textIn } from './encodings.ts';
import { decodeHz } from './hz.ts';

/** Bytes as they were decoded. */
export interface Decoding {
  readonly encoding: Encoding;
  readonly text: string;
}

/** HZ is read from the line's beginning for each of its bytes; of longer lines, in bytes, only the ends are known. */
const longestHzLine = 1 << 13;

/**
 * Where each offset of one decoding of a file stands in another of the same bytes, byte by byte. A stretch that begins or ends within a
 * character of the other decoding takes all of it.
 *
 * @param from.text and `to.text` are what `textIn` gives
 */
export function alignDecodings(bytes: Uint8Array, from: Decoding, to: Decoding): SourceMap {
  const starts = new Uint32Array(from.text.length + 1);
  const ends = new Uint32Array(from.text.length + 1);
  for (const line of alignedLines(bytes, from, to) ?? [wholeAsLine(bytes, from, to)]) {
    const aligned = new LineAlignment(line, from.encoding, to.encoding);
    // What ends with a line does not begin the next.
    for (let at = line.from; at <= line.fromEnd; at += 1) {
      starts[at] = aligned.start(at);
      if (at > line.from || line.isFirst) ends[at] = aligned.end(at);
    }
  }
  return { starts, ends };
}

function wholeAsLine(bytes: Uint8Array, from: Decoding, to: Decoding): Line {
  return { bytes, from: 0, to: 0, fromEnd: from.text.length, toEnd: to.text.length, isFirst: true };
}

interface Line {
  /** With its line end. */
  readonly bytes: Uint8Array;
  /** Where it begins and ends in either text. */
  readonly from: number;
  readonly fromEnd: number;
  readonly to: number;
  readonly toEnd: number;
  readonly isFirst: boolean;
}

/** Null where lines do not divide both texts as they divide the bytes. */
function alignedLines(bytes: Uint8Array, from: Decoding, to: Decoding): readonly Line[] | null {
  if (isOfUnits(from.encoding) || isOfUnits(to.encoding)) return null;
  const lines: Line[] = [];
  let [fromAt, toAt] = [0, 0];
  for (let at = 0; at < bytes.length; ) {
    const lineEnd = bytes.indexOf(0x0a, at);
    const next = lineEnd < 0 ? bytes.length : lineEnd + 1;
    const line = bytes.subarray(at, next);
    const isFirst = at === 0;
    const [fromEnd, toEnd] = [
      fromAt + lineIn(from.encoding, line, isFirst).length,
      toAt + lineIn(to.encoding, line, isFirst).length,
    ];
    lines.push({ bytes: line, from: fromAt, fromEnd, to: toAt, toEnd, isFirst });
    [fromAt, toAt, at] = [fromEnd, toEnd, next];
  }
  return fromAt === from.text.length && toAt === to.text.length ? lines : null;
}

/** Of more than one byte each, so that a line end is no byte of its own. */
function isOfUnits(encoding: Encoding): boolean {
  return encoding.startsWith('utf-16') || encoding.startsWith('utf-32');
}

/** A byte order mark is one only where the file begins. */
function lineIn(encoding: Encoding, line: Uint8Array, isFirst: boolean): string {
  if (isFirst || encoding === 'big5' || encoding === 'hz-gb-2312') return textIn(encoding, line);
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(line);
}

/** A line byte by byte. */
class LineAlignment {
  readonly #line: Line;
  /** How many units are there once so many bytes were read, in either decoding. */
  readonly #from: Uint32Array;
  readonly #to: Uint32Array;

  constructor(line: Line, from: Encoding, to: Encoding) {
    this.#line = line;
    this.#from = unitsByByte(from, line.bytes, line.isFirst, line.fromEnd - line.from);
    this.#to = unitsByByte(to, line.bytes, line.isFirst, line.toEnd - line.to);
  }

  /** Where the character begins in the other text that holds the byte at which this offset's character begins. */
  start(offset: number): number {
    const wanted = offset - this.#line.from;
    const from = this.#from;
    let byte = firstWith(from, wanted);
    // Within a character of this text that has two units: where that begins.
    if ((from[byte] ?? 0) > wanted) byte = firstWith(from, from[byte - 1] ?? 0);
    return this.#line.to + (this.#to[byte] ?? 0);
  }

  /** Where the character ends in the other text that holds the byte at which what is before this offset ends. */
  end(offset: number): number {
    const to = this.#to;
    let byte = firstWith(this.#from, offset - this.#line.from);
    const isBoundary = byte === 0 || (to[byte] ?? 0) > (to[byte - 1] ?? 0);
    const units = to[byte] ?? 0;
    if (!isBoundary) while (byte < to.length - 1 && (to[byte] ?? 0) === units) byte += 1;
    return this.#line.to + (to[byte] ?? 0);
  }
}

/** The fewest bytes that give at least so many units. */
function firstWith(units: Uint32Array, wanted: number): number {
  let [low, high] = [0, units.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((units[middle] ?? 0) >= wanted) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** How many UTF-16 units 0, 1, 2 … bytes come to; what is cut off at the end counts as read with the last. */
function unitsByByte(encoding: Encoding, bytes: Uint8Array, isFirst: boolean, total: number): Uint32Array {
  const units = new Uint32Array(bytes.length + 1);
  const taken = stepwise(encoding, isFirst, bytes.length);
  let count = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    count += taken(bytes, at);
    units[at + 1] = Math.min(count, total);
  }
  units[bytes.length] = total;
  return units;
}

/** How many units each byte adds to those before it. */
function stepwise(encoding: Encoding, isFirst: boolean, length: number): (bytes: Uint8Array, at: number) => number {
  switch (encoding) {
    case 'utf-32le':
    case 'utf-32be':
    case 'big5': {
      const decoder = iconv.getDecoder(encoding === 'big5' ? 'big5-hkscs' : encoding);
      return (bytes, at) => decoder.write(Buffer.from(bytes.subarray(at, at + 1))).length;
    }
    case 'hz-gb-2312': {
      let before = 0;
      if (length > longestHzLine) return () => 0;
      return (bytes, at) => {
        const now = Math.max(before, decodeHz(bytes.subarray(0, at + 1)).replace(/\ufffd$/, '').length);
        const added = now - before;
        before = now;
        return added;
      };
    }
    default: {
      const decoder = new TextDecoder(encoding, { ignoreBOM: !isFirst });
      return (bytes, at) => decoder.decode(bytes.subarray(at, at + 1), { stream: true }).length;
    }
  }
}
