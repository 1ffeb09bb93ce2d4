import type { Cell } from '../codecs.ts';

/** A number of 1 to 9 bytes, and where it ends. https://www.sqlite.org/fileformat2.html#varint */
export function readVarint(bytes: Buffer, at: number): readonly [value: number, end: number] {
  let value = 0n;
  for (let place = 0; place < 9; place++) {
    const byte = bytes.readUInt8(at + place);
    value = place === 8 ? (value << 8n) | BigInt(byte) : (value << 7n) | BigInt(byte & 0x7f);
    if (place === 8 || byte < 0x80) return [Number(BigInt.asIntN(64, value)), at + place + 1];
  }
  throw new RangeError('no varint');
}

/**
 * The values of a record. https://www.sqlite.org/fileformat2.html#record_format
 *
 * @param payload what could be read of it
 * @param length how long it is. What is missing of the last text or blob is left out; values after it are null
 * @throws {RangeError} when it is no record
 */
export function recordValues(payload: Buffer, length = payload.length): Cell[] {
  const [headerEnd, first] = readVarint(payload, 0);
  if (headerEnd > payload.length || headerEnd < first) throw new RangeError('no record header');
  const types: number[] = [];
  let at = first;
  while (at < headerEnd) {
    const [type, end] = readVarint(payload, at);
    types.push(type);
    at = end;
  }
  if (at !== headerEnd) throw new RangeError('no record header');
  const sizes = types.map(sizeOf);
  if (headerEnd + sizes.reduce((sum, size) => sum + size, 0) !== length) throw new RangeError('no record');
  return types.map((type, place) => {
    const size = sizes[place] ?? 0;
    const value = payload.subarray(at, at + size);
    at += size;
    return value.length < size && type < 12 ? null : cellOf(type, value);
  });
}

function sizeOf(type: number): number {
  if (type >= 12) return Math.floor((type - 12) / 2);
  const sizes = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0];
  const size = sizes[type];
  if (size === undefined) throw new RangeError('no serial type');
  return size;
}

function cellOf(type: number, bytes: Buffer): Cell {
  if (type === 0) return null;
  if (type === 7) return bytes.readDoubleBE(0);
  if (type === 6) return Number(bytes.readBigInt64BE(0));
  if (type < 6) return bytes.readIntBE(0, bytes.length);
  if (type < 10) return type - 8;
  return type % 2 === 0 ? Buffer.from(bytes) : bytes.toString('utf8');
}
