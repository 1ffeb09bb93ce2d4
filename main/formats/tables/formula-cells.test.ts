import fc from 'fast-check';
import { expect, it } from 'vitest';
import { withFormula, withoutFormula } from './formula-cells.ts';

it('lets nothing be computed, and gives back what it was given', () => {
  const piece = fc.constantFrom("'", '=', '-', '@', '＝', '\t', '\n', '1', '.', '青', '"');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 5 }), (pieces) => {
      const text = pieces.join('');
      const cell = withoutFormula(text);
      if (!/^-\d+(\.\d+)?$/.test(text)) expect(cell).not.toMatch(/^[=+\-@＝＋－＠\t\r\n]/);
      expect(withFormula(cell)).toBe(text);
    }),
    { numRuns: 1000 },
  );
});
