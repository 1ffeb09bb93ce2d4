import fc from 'fast-check';
import { expect, it } from 'vitest';
import { recordDiff } from '../../model/record-diff.ts';
import { withReplaced } from '../../model/record-index.ts';
import { recordsTouching } from './records-touching.ts';
import type { Stretch } from './stretches.ts';

const stretch = fc.tuple(fc.nat(60), fc.nat(9)).map(([start, length]): Stretch => ({ start, end: start + length }));

interface Standing extends Stretch {
  readonly id: string;
}

const numbered = (list: readonly Stretch[]): readonly Standing[] =>
  list.map((each, place) => ({ ...each, id: `${place}` }));

const expectToFind = (records: readonly Standing[], stretches: readonly Stretch[]): void => {
  const touching = records.filter(({ start, end }) => stretches.some((each) => start <= each.end && each.start <= end));
  expect(recordsTouching(records, (record) => record, stretches)).toEqual(touching);
};

const anyList = fc.array(stretch, { maxLength: 40 });

it('finds exactly those that touch a stretch, whatever the order of the list, and keeps it', () => {
  fc.assert(
    fc.property(anyList, fc.boolean(), fc.array(stretch, { maxLength: 3 }), (list, isSorted, stretches) => {
      const records = numbered(isSorted ? list.toSorted((a, b) => a.start - b.start) : list);
      for (const _ of ['first', 'again']) expectToFind(records, stretches);
    }),
  );
});

it('finds them, too, in a list in which some were put in the places of others', () => {
  const replaced = fc.array(fc.tuple(fc.nat(), fc.nat(2)), { maxLength: 4 });
  fc.assert(
    fc.property(anyList, replaced, fc.array(stretch, { maxLength: 3 }), (list, changes, stretches) => {
      const before = numbered(list.toSorted((a, b) => a.start - b.start));
      expectToFind(before, stretches);
      const others = changes.flatMap(([at, longer]) => {
        const one = before[at % Math.max(1, before.length)];
        return one === undefined ? [] : [{ ...one, end: one.end + longer }];
      });
      const after = withReplaced(before, others);
      recordDiff(before, after);
      expectToFind(after, stretches);
    }),
  );
});
