import { expect, it } from 'vitest';
import { readWordNetwork } from '../train/sources.ts';
import { roundedNetwork, weightsOf } from './network-weights.ts';

it('a rounded network comes back as it was', () => {
  const network = readWordNetwork();
  const { characters, image } = roundedNetwork(weightsOf(network));
  expect(characters).toEqual(network.characters);
  expect(Buffer.from(image).equals(network.image)).toBe(true);
});

it('rows that would be too large for the kernel are rounded more coarsely', () => {
  const weights = weightsOf(readWordNetwork());
  const large = { ...weights, output: weights.output.map(() => 1) };
  const again = weightsOf(roundedNetwork(large));
  expect(again.output[0]).toBeCloseTo(1, 2);
  expect(again.output.subarray(0, 256).reduce((sum, number) => sum + number, 0)).toBeCloseTo(256, 0);
});
