import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readModel } from './model-file.ts';

const bytes = new Uint8Array(readFileSync(new URL('../../../resources/models/tagger.bin', import.meta.url)));

describe('the shipped model', () => {
  it('is at most 20 MB and whole', () => {
    expect(bytes.length).toBeLessThanOrEqual(20_000_000);
    const { header } = readModel(bytes);
    const headerSize = new DataView(bytes.buffer, bytes.byteOffset).getUint32(12, true);
    const digest = createHash('sha256')
      .update(bytes.subarray(16 + headerSize))
      .digest('hex');
    expect(digest).toBe(header.sha256);
  });

  it('can be read from bytes that are not aligned', () => {
    const shifted = new Uint8Array(bytes.length + 1);
    shifted.set(bytes, 1);
    expect(readModel(shifted.subarray(1)).arrays.transitions).toEqual(readModel(bytes).arrays.transitions);
  });
});

describe('a file that is no model', () => {
  it.each([
    ['empty', new Uint8Array(0)],
    ['something else', new TextEncoder().encode('PK and more than sixteen bytes of it')],
    ['cut off in the header', bytes.subarray(0, 100)],
    ['cut off in the weights', bytes.subarray(0, bytes.length - 100_000)],
  ])('is refused: %s', (_what, wrong) => {
    expect(() => readModel(wrong)).toThrow(RangeError);
  });
});
