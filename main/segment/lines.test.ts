import { describe, expect, it } from 'vitest';
import { linesOf } from './lines.ts';

const inked = (text: string) => linesOf(text).map((line) => text.slice(line.start, line.end));

describe('lines', () => {
  it('end at any line end, "\\r\\n" being one, and leave out the white space around them', () => {
    expect(inked(' 甲 \r\n乙\r丙\u2028丁\n')).toEqual(['甲', '乙', '丙', '丁']);
    expect(linesOf('甲\r\n\r\n乙').map((line) => line.blankLinesBefore)).toEqual([0, 1]);
  });

  it('know their indentation, a full-width space as one', () => {
    expect(linesOf('\u3000\u3000甲\n  乙').map((line) => line.indent)).toEqual([2, 1]);
  });

  it('begin at an indentation after the end of a sentence, where line ends were lost', () => {
    expect(inked('他来了。\u3000\u3000她走了。')).toEqual(['他来了。', '她走了。']);
    expect(inked('王\u3000\u3000芳')).toEqual(['王\u3000\u3000芳']);
  });
});
