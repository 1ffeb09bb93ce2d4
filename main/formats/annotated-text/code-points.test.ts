import fc from 'fast-check';
import { expect, it } from 'vitest';
import { codePointsBefore } from './code-points.ts';

it('counts the characters before any offset, those beyond U+FFFF once', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('青', 'a', '𠀀', '😀', '\ud800')), fc.nat(), (characters, at) => {
      const text = characters.join('');
      const before = characters.slice(0, characters.length === 0 ? 0 : at % characters.length).join('');
      expect(codePointsBefore(text)(before.length)).toBe([...before].length);
      expect(codePointsBefore(text)(text.length)).toBe([...text].length);
    }),
    { numRuns: 100 },
  );
});
