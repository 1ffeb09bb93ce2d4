import fc from 'fast-check';
import { expect, it } from 'vitest';
import { recordsTouching } from './records-touching.ts';
import type { Stretch } from './stretches.ts';

const stretch = fc.tuple(fc.nat(60), fc.nat(9)).map(([start, length]): Stretch => ({ start, end: start + length }));

it('finds exactly those that touch a stretch, whatever the order of the list, and keeps it', () => {
  const anyList = fc.array(stretch, { maxLength: 40 });
  fc.assert(
    fc.property(anyList, fc.boolean(), fc.array(stretch, { maxLength: 3 }), (list, isSorted, stretches) => {
      const records = isSorted ? list.toSorted((a, b) => a.start - b.start) : list;
      const touching = records.filter(({ start, end }) =>
        stretches.some((each) => start <= each.end && each.start <= end),
      );
      for (const _ of ['first', 'again']) {
        expect(recordsTouching(records, (record) => record, stretches)).toEqual(touching);
      }
    }),
  );
});
