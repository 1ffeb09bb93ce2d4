import { expect, test } from 'vitest';
import { deflated, piecesOfBytes } from './deflated.ts';
import { inflated } from './inflated.ts';

test.each([0, 1, (1 << 20) - 1, 1 << 20, 3_000_000])(
  '%i bytes are the same again when they were deflated in pieces',
  (length) => {
    const bytes = Uint8Array.from({ length }, (_, at) => (at * at) % 251);
    let looks = 0;
    const packed = deflated(piecesOfBytes(bytes), {
      look: () => {
        looks += 1;
      },
    });
    expect(inflated(Buffer.concat(packed)).equals(bytes)).toBe(true);
    expect(looks).toBe(Math.max(0, packed.length - 1));
  },
);

test('what comes to more than it may is not unpacked', () => {
  const packed = Buffer.concat(deflated([new Uint8Array(1000)]));
  expect(inflated(packed, undefined, 1000)).toHaveLength(1000);
  expect(() => inflated(packed, undefined, 999)).toThrow('cannot be unpacked');
});
