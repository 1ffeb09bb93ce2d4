import { describe, expect, it } from 'vitest';
import { type CorrectionId, newId } from './ids.ts';
import { sourceOffset } from './offset.ts';
import { changeIn } from './reading-change.ts';

function change(was: string, now: string): [number, number, string] {
  const [start10, end10] = [sourceOffset(10), sourceOffset(10 + was.length)];
  const correction = { id: newId<CorrectionId>(), start: start10, end: end10, side: 'before' as const, now };
  const { start, end, reads } = changeIn({ start: 10, text: was }, correction);
  return [start, end, reads];
}

describe('what a correction really changes', () => {
  it('leaves out what it keeps at both ends', () => {
    expect(change('顾薪庭', '顾新庭')).toEqual([11, 12, '新']);
    expect(change('顾庭', '顾新庭')).toEqual([11, 11, '新']);
    expect(change('一一', '一')).toEqual([11, 12, '']);
  });

  it('is nothing when nothing changes', () => {
    expect(change('甲乙', '甲乙')).toEqual([12, 12, '']);
  });

  it('never cuts a surrogate pair in two', () => {
    expect(change('𠮷', '𠮸')).toEqual([10, 12, '𠮸']);
    expect(change('\u{20bb7}', '\u{24bb7}')).toEqual([10, 12, '\u{24bb7}']);
  });
});
