import { describe, expect, it } from 'vitest';
import { characterAfter, characterBefore, holdsTogether } from './line-breaks.ts';

describe('what is drawn between two characters', () => {
  it.each([
    ['19', 1, true],
    ['《海', 1, true],
    ['海》', 1, true],
    ['3张', 1, true],
    ['元，', 1, true],
    ['海港', 1, false],
    ['𠮷田', 2, false],
    ['𠮷》', 2, true],
    ['a b', 1, false],
    ['1\n2', 1, false],
    ['1\n2', 2, false],
    ['12', 0, false],
    ['12', 2, false],
  ])('in %s at %i holds them together: %s', (text, offset, holds) => {
    expect(holdsTogether(text, offset)).toBe(holds);
  });

  it('stands between whole characters', () => {
    expect([characterBefore('a𠮷', 3), characterBefore('ab', 2)]).toEqual([1, 1]);
    expect([characterAfter('𠮷a', 0), characterAfter('ab', 0)]).toEqual([2, 1]);
  });
});
