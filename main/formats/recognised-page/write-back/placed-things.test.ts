import fc from 'fast-check';
import { expect, it } from 'vitest';
import { overlaps, PlacedThings } from './page-source.ts';

const stretch = fc
  .tuple(fc.nat(40), fc.integer({ min: 1, max: 12 }))
  .map(([start, length]) => ({ start, end: start + length }));

it('finds those that stretches meet, each once, whatever stands in what', () => {
  fc.assert(
    fc.property(fc.array(stretch), fc.array(stretch, { maxLength: 3 }), (things, stretches) => {
      const inOrder = things.toSorted((a, b) => a.start - b.start);
      const expected = inOrder.filter((thing) => stretches.some((each) => overlaps(each, thing)));
      const found = new PlacedThings(things, (thing) => thing).meeting(stretches);
      expect(found.toSorted((a, b) => inOrder.indexOf(a) - inOrder.indexOf(b))).toEqual(expected);
      if (stretches.length === 1) expect(found).toEqual(expected);
    }),
  );
});
