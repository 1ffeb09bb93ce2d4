import { describe, expect, it } from 'vitest';
import { type CorrectionId, newId } from './ids.ts';
import { sourceOffset } from './offset.ts';
import { changeIn, isCharacterByCharacter } from './reading-change.ts';

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

  it('never parts a character from its selector or mark, nor CR from LF', () => {
    expect(change('葛城', '葛\u{E0100}城')).toEqual([10, 11, '葛\u{E0100}']);
    expect(change('葛\u{E0100}城', '葛\u{E0101}城')).toEqual([10, 13, '葛\u{E0101}']);
    expect(change('cafe\u0301', 'cafe')).toEqual([13, 15, 'e']);
    expect(change('甲\r\n乙', '甲\n乙')).toEqual([11, 13, '\n']);
  });
});

describe('text that is put right character by character', () => {
  it('has a character for each, as long as that, in its place', () => {
    expect(isCharacterByCharacter('若溪', '如曦')).toBe(true);
    expect(isCharacterByCharacter('薪溪', '新曦')).toBe(true);
    expect(isCharacterByCharacter('李张', '张李')).toBe(false);
    expect(isCharacterByCharacter('𠮷', '吉祥')).toBe(false);
    expect(isCharacterByCharacter('葛\u{E0100}', '𠮷天')).toBe(false);
    expect(isCharacterByCharacter('', '')).toBe(false);
  });
});
