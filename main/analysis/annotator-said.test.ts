import { expect, test } from 'vitest';
import { sourceOffset } from '../../model/offset.ts';
import type { ImportedMark } from '../formats/importer.ts';
import { notedBy } from './annotator-said.ts';

test('a mark keeps whose of several annotators’ it is, once', () => {
  const mark = (note: string): ImportedMark => ({
    ...{ ranges: [{ start: sourceOffset(0), end: sourceOffset(2) }], label: 'PER', value: null, isDecided: true, note },
  });
  const notes = (annotator: string | undefined): readonly string[] =>
    [mark(''), mark('存疑'), mark('Label Studio: alice, 2024-05-15')].map(notedBy(annotator)).map(({ note }) => note);
  expect(notes('alice')).toEqual(['alice', '存疑; alice', 'Label Studio: alice, 2024-05-15']);
  expect(notes(undefined)).toEqual(['', '存疑', 'Label Studio: alice, 2024-05-15']);
});
