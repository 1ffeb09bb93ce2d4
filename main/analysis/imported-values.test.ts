import { expect, test } from 'vitest';
import { sourceOffset } from '../../model/offset.ts';
import type { ImportedMark } from '../formats/importer.ts';
import { withFitValues } from './imported-values.ts';

function mark(label: string, value: string | null, note = ''): ImportedMark {
  return { ranges: [{ start: sourceOffset(0), end: sourceOffset(4) }], label, value, isDecided: true, note };
}

test('a value comes in as Kanwu keeps values', async () => {
  const { marks, unread } = await withFitValues([
    mark('date', '1949-05-11'),
    mark('money', '≥cny 3,000'),
    mark('persName', '赵明远'),
    mark('date', null),
    mark('date', ''),
  ]);
  expect(marks.map(({ value }) => value)).toEqual(['1949-05-11', '>=CNY 3000', '赵明远', null, null]);
  expect(unread).toEqual([]);
});

test('a value that does not fit the type of its mark stands in the note, and is reported', async () => {
  const { marks, unread } = await withFitValues([
    mark('TIME', 'late spring', 'checked'),
    mark('measure', '5 leagues'),
    mark('place', '清河'),
  ]);
  expect(marks.map(({ value, note }) => [value, note])).toEqual([
    [null, 'checked; late spring'],
    [null, '5 leagues'],
    ['清河', ''],
  ]);
  expect(unread).toEqual([{ what: 'values', count: 2, example: 'late spring' }]);
});
