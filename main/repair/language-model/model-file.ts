import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { LanguageModelData } from './language-model.ts';

/**
 * The file of a language model. All numbers are little-endian.
 *
 *     bytes 0–7     "KANWULNG"
 *     bytes 8–11    version of this format, 1
 *     bytes 12–15   length of the header in bytes
 *     then          the header: JSON in UTF-8
 *     then          deflated (RFC 1951): single, singleRest; how many pairs each symbol begins (32 bits); the pairs' second symbols (16 bits),
 *                   their costs and rests; how many triples each pair begins (16 bits); the triples' third symbols (16 bits), their costs
 *
 * Symbols that follow one another in a list are kept as differences, low bytes before high bytes: so they take less room.
 */
const magic = 'KANWULNG';
const formatVersion = 1;

interface Header {
  readonly version: string;
  readonly ideographs: string;
  readonly traditional: string;
  readonly pairs: number;
  readonly triples: number;
  /** What the model was trained on and how, for people. */
  readonly training: Readonly<Record<string, unknown>>;
}

/** @throws {RangeError} when the bytes are not a whole model */
export function readLanguageModel(bytes: Uint8Array): LanguageModelData {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 16 || new TextDecoder('latin1').decode(bytes.subarray(0, 8)) !== magic) {
    throw new RangeError('not a language model: it does not begin with KANWULNG');
  }
  if (view.getUint32(8, true) !== formatVersion) throw new RangeError('this format of language models is unknown');
  const headerEnd = 16 + view.getUint32(12, true);
  if (headerEnd > bytes.length) throw new RangeError('the language model ends inside its header');
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(16, headerEnd))) as Header;
  const { version, ideographs, traditional, pairs, triples } = header;
  const body = inflateRawSync(bytes.subarray(headerEnd));
  const symbols = [...ideographs].length + 5;
  if (body.length !== symbols * 6 + pairs * 6 + triples * 3) throw new RangeError('the language model is not whole');
  let at = 0;
  const take = (length: number): Uint8Array => {
    at += length;
    return body.subarray(at - length, at);
  };
  const [single, singleRest] = [take(symbols), take(symbols)];
  const pairStarts = starts(wholes(take(symbols * 4), 4));
  const pairSeconds = summed(wholes(take(pairs * 2), 2), pairStarts);
  const [pairCosts, pairRest] = [take(pairs), take(pairs)];
  const tripleStarts = starts(wholes(take(pairs * 2), 2));
  const tripleThirds = summed(wholes(take(triples * 2), 2), tripleStarts);
  return {
    ...{ version, ideographs, traditional, single, singleRest, pairStarts, pairSeconds, pairs: pairCosts, pairRest },
    ...{ tripleStarts, tripleThirds, triples: take(triples) },
  };
}

/** @param training what is said of the training in the header */
export function writeLanguageModel(model: LanguageModelData, training: Header['training']): Uint8Array {
  const { version, ideographs, traditional, pairStarts, tripleStarts } = model;
  const header: Header = {
    ...{ version, ideographs, traditional, pairs: model.pairs.length, triples: model.triples.length, training },
  };
  const head = new TextEncoder().encode(JSON.stringify(header));
  const body = deflateRawSync(
    Buffer.concat([
      ...[model.single, model.singleRest, bytesOf(counts(pairStarts), 4)],
      ...[bytesOf(differences(model.pairSeconds, pairStarts), 2), model.pairs, model.pairRest],
      ...[bytesOf(counts(tripleStarts), 2), bytesOf(differences(model.tripleThirds, tripleStarts), 2), model.triples],
    ]),
    { level: 9 },
  );
  const start = Buffer.alloc(16);
  start.write(magic, 'latin1');
  start.writeUInt32LE(formatVersion, 8);
  start.writeUInt32LE(head.length, 12);
  return Buffer.concat([start, head, body]);
}

/** The low bytes of all numbers, then the next ones. */
function bytesOf(numbers: ArrayLike<number>, width: 2 | 4): Uint8Array {
  const bytes = new Uint8Array(numbers.length * width);
  for (let byte = 0; byte < width; byte++) {
    for (let at = 0; at < numbers.length; at++) {
      bytes[byte * numbers.length + at] = ((numbers[at] ?? 0) >>> (8 * byte)) & 0xff;
    }
  }
  return bytes;
}

function wholes(bytes: Uint8Array, width: 2 | 4): Uint32Array {
  const numbers = new Uint32Array(bytes.length / width);
  for (let byte = 0; byte < width; byte++) {
    for (let at = 0; at < numbers.length; at++) {
      numbers[at] = (numbers[at] ?? 0) + (bytes[byte * numbers.length + at] ?? 0) * 2 ** (8 * byte);
    }
  }
  return numbers;
}

function counts(begins: Uint32Array): number[] {
  return Array.from({ length: begins.length - 1 }, (_, at) => (begins[at + 1] ?? 0) - (begins[at] ?? 0));
}

function starts(found: Uint32Array): Uint32Array {
  const begins = new Uint32Array(found.length + 1);
  for (let at = 0; at < found.length; at++) begins[at + 1] = (begins[at] ?? 0) + (found[at] ?? 0);
  return begins;
}

function differences(list: Uint16Array, begins: Uint32Array): Uint16Array {
  const result = Uint16Array.from(list);
  for (let of = 0; of + 1 < begins.length; of++) {
    for (let at = (begins[of + 1] ?? 0) - 1; at > (begins[of] ?? 0); at--) {
      result[at] = (list[at] ?? 0) - (list[at - 1] ?? 0);
    }
  }
  return result;
}

function summed(list: Uint32Array, begins: Uint32Array): Uint16Array {
  const result = Uint16Array.from(list);
  for (let of = 0; of + 1 < begins.length; of++) {
    for (let at = (begins[of] ?? 0) + 1; at < (begins[of + 1] ?? 0); at++) {
      result[at] = (result[at - 1] ?? 0) + (result[at] ?? 0);
    }
  }
  return result;
}
