import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inSlices } from './slices.ts';

it('a text in slices comes to what all of it comes to at once, and no character is cut', () => {
  const character = fc.constantFrom('报', 'a', '𠮷', '\n');
  fc.assert(
    fc.property(character, fc.integer({ min: 0, max: 400_000 }), fc.string({ unit: character }), (most, times, end) => {
      const text = `${end}${most.repeat(times)}${end}`;
      const cut: string[] = [];
      const written = inSlices(text, (slice) => {
        if (/^[\udc00-\udfff]|[\ud800-\udbff]$/.test(slice)) cut.push(slice);
        return slice.replaceAll('a', 'bb');
      });
      expect(cut).toEqual([]);
      expect(written === text.replaceAll('a', 'bb')).toBe(true);
    }),
    { numRuns: 40 },
  );
});
