import fc from 'fast-check';
import { expect, it } from 'vitest';
import { recordDiff } from './record-diff.ts';

const records = Array.from({ length: 12 }, (_, id) => ({ id }));
const someOf = fc.shuffledSubarray(records);

it('tells what each of two lists has alone, in its order, however often it is asked', () => {
  fc.assert(
    fc.property(fc.array(someOf, { minLength: 2, maxLength: 4 }), (lists) => {
      for (let round = 0; round < 2; round++) {
        for (const before of lists) {
          for (const after of lists) {
            expect(recordDiff(before, after)).toEqual({
              gone: before.filter((record) => !after.includes(record)),
              come: after.filter((record) => !before.includes(record)),
            });
          }
        }
      }
    }),
  );
});
