import { describe, expect, it } from 'vitest';
import { documentOf, Writing } from './fixtures/written-text.ts';

const scene = (source: string, corrections: Parameters<typeof documentOf>[0]['corrections'] = []) =>
  new Writing(documentOf({ source, blocks: [[0, source.length]], corrections }));

/** Paragraphs with a blank line between them, as print has them. */
function paragraphs(texts: readonly string[], marks: readonly string[] = []): Writing {
  const source = texts.join('\n\n');
  let start = 0;
  const blocks = texts.map((text): [number, number] => {
    const block: [number, number] = [start, start + text.length];
    start += text.length + 2;
    return block;
  });
  const marked = marks.map((text): [number, number] => [source.indexOf(text), source.indexOf(text) + text.length]);
  return new Writing(documentOf({ source, blocks, marks: marked }));
}

describe('what is written', () => {
  it('is the fewest corrections that a person would make', () => {
    expect(scene('县长林若溪昨日剪彩').replace('若溪', '若曦').corrections).toEqual(['溪→曦']);
    expect(scene('甲乙丙丁戊').replace('甲乙丙丁戊', '子乙丙丑戊').corrections).toEqual(['甲→子', '丁→丑']);
    expect(scene('甲乙丙').replace('甲乙丙', '子乙丑').corrections).toEqual(['甲乙丙→子乙丑']);
    expect(scene('通車典禮').replace('典', '盛典').corrections).toEqual(['→盛']);
  });

  it('is nothing once it is as it was', () => {
    const writing = scene('县长林若溪').replace('若溪', '若曦');
    expect(writing.replace('曦', '溪').corrections).toEqual([]);
    expect(scene('县长林若溪').replace('若溪', '若溪').written.edit).toBeNull();
  });

  it('tears no character', () => {
    expect(scene('𠮷田先生').replace('𠮷', '𠮸').corrections).toEqual(['𠮷→𠮸']);
    expect(scene('葛\u{E0100}城').replace('葛\u{E0100}', '葛').corrections).toEqual(['葛\u{E0100}→葛']);
    expect(scene('甲\r\n乙').replace('\r\n', '').corrections).toEqual(['\r\n→']);
    expect(scene('cafe').replace('cafe', 'cafe\u0301').corrections).toEqual(['e→e\u0301']);
  });

  it('keeps a correction that it does not touch, and takes the place of one that it does', () => {
    const writing = scene('甲乙丙丁', [[1, 2, '已']]);
    const [id] = writing.document.corrections.map((each) => each.id);
    writing.replace('丁', '戊');
    expect(writing.document.corrections.find((each) => each.id === id)).toMatchObject({ start: 1, end: 2, now: '已' });
    expect(writing.replace('已', '巳').corrections).toEqual(['乙→巳', '丁→戊']);
    expect(writing.replace('巳', '乙').corrections).toEqual(['丁→戊']);
  });

  it('takes characters that changed places as one correction', () => {
    expect(scene('会见李张二人').replace('李张', '张李').corrections).toEqual(['李张→张李']);
    const moved = scene('昨日在京举行会谈').replace('昨日在京', '在京昨日');
    expect(moved.corrections).toEqual(['昨日在京→在京昨日']);
    expect(moved.document.corrections[0]?.kind).toBe('transposed');
  });

  it('reads a line end of the source again where one is written', () => {
    const writing = scene('出席签约\n仪式', [[4, 5, '']]);
    expect(writing.text).toBe('出席签约仪式');
    expect(writing.replace('签约', '签约\n').text).toBe('出席签约\n仪式');
    expect(writing.corrections).toEqual([]);
    expect(writing.document.blocks).toHaveLength(1);
  });
});

describe('Enter and Backspace', () => {
  it('cut a paragraph, and join it again as it was', () => {
    const writing = paragraphs(['甲乙丙丁', '戊己']);
    const before = writing.document.blocks;
    writing.enterBefore('丙');
    expect(writing.text).toBe('甲乙\n丙丁\n戊己');
    expect(writing.document.blocks).toHaveLength(3);
    expect(writing.corrections).toEqual([]);
    writing.replace('\n', '');
    expect(writing.text).toBe('甲乙丙丁\n戊己');
    expect(writing.document.blocks.map(({ continues }) => continues)).toEqual([false, true, false]);
    expect(writing.document.blocks[0]?.id).toBe(before[0]?.id);
  });

  it('join two paragraphs and part them without touching the source', () => {
    const writing = paragraphs(['甲乙', '丙丁']).replace('\n', '');
    expect(writing.text).toBe('甲乙丙丁');
    expect(writing.document.blocks[1]?.continues).toBe(true);
    expect(writing.enterBefore('丙').document.blocks[1]?.continues).toBe(false);
    expect(writing.text).toBe('甲乙\n丙丁');
  });

  it('at a line end of the source take that out of both', () => {
    const writing = scene('甲乙\n丙丁').enterBefore('\n');
    expect(writing.text).toBe('甲乙\n丙丁');
    expect(writing.document.blocks.map(({ start, end }) => [start, end])).toEqual([
      [0, 2],
      [3, 5],
    ]);
    expect(writing.corrections).toEqual([]);
    expect(writing.written.leavesOutLines).toBe(false);
  });

  it('at a line end of the source behind which a paragraph goes on part it there', () => {
    const writing = new Writing(
      documentOf({
        source: '甲甲甲\r\n乙乙',
        blocks: [
          [0, 5],
          [5, 7, 'continues'],
        ],
      }),
    );
    expect(writing.text).toBe('甲甲甲\r\n乙乙');
    writing.do([{ from: 3, to: 3, insert: '\n', entered: [] }]);
    expect(writing.text).toBe('甲甲甲\n乙乙');
  });

  it('at the end of a paragraph are no act until something is written there', () => {
    const writing = paragraphs(['甲乙', '丙丁']).replace('乙', '乙\n');
    expect(writing.written).toEqual({ edit: null, leavesOutLines: true });
  });

  it('leave what was inserted before the cut with the paragraph that it goes on with', () => {
    const source = '甲乙丙丁';
    const blocks = [[0, 2] as const, [2, 4, 'continues'] as const];
    const writing = new Writing(documentOf({ source, blocks, corrections: [[2, 2, '某', 'after']] }));
    expect(writing.enterBefore('丙').text).toBe('甲乙某\n丙丁');
    expect(writing.document.blocks).toHaveLength(2);
  });

  it('keep an insertion at the cut on its side', () => {
    const scenes = () => scene('甲乙', [[1, 1, '某']]);
    expect(scenes().enterBefore('某').text).toBe('甲\n某乙');
    expect(scenes().enterBefore('乙').text).toBe('甲某\n乙');
    expect(scenes().enterBefore('乙').document.corrections).toHaveLength(1);
  });
});

describe('paragraphs that are pasted', () => {
  it('are supplied where they stand', () => {
    const writing = paragraphs(['甲乙', '丙丁']).replace('乙', '乙\n子丑\n寅卯');
    expect(writing.text).toBe('甲乙\n子丑\n寅卯\n丙丁');
    expect(writing.document.pages.map(({ restoration }) => restoration?.text ?? null)).toEqual([null, '子丑\n寅卯']);
    expect(writing.corrections).toEqual([]);
    expect(writing.replace('丑', '午').text).toBe('甲乙\n子午\n寅卯\n丙丁');
  });

  it('before all others are supplied, too', () => {
    expect(paragraphs(['甲乙', '丙丁']).replace('甲', '子丑\n甲').text).toBe('子丑\n甲乙\n丙丁');
  });

  it('over paragraphs that are there keep what is the same', () => {
    const writing = paragraphs(['甲乙', '丙丁', '戊己'], ['丙丁']).replace('甲乙\n丙丁\n戊己', '甲乙\n丙丁\n子\n戊己');
    expect(writing.text).toBe('甲乙\n丙丁\n子\n戊己');
    expect(writing.marks).toEqual(['丙丁']);
    expect(writing.corrections).toEqual([]);
  });
});

describe('marks', () => {
  const marked = (): Writing => paragraphs(['县长林若溪昨日剪彩'], ['林若溪']);

  it('have new text in the place of their own, and none at their edges', () => {
    expect(marked().replace('林若溪', '欧阳若曦').marks).toEqual(['欧阳若曦']);
    expect(marked().replace('若溪', '若曦').marks).toEqual(['林若曦']);
    expect(marked().replace('林若溪', '林若溪等').marks).toEqual(['林若溪']);
    expect(marked().replace('县长林', '前县长林').marks).toEqual(['林若溪']);
    expect(marked().replace('林若', '林小若').marks).toEqual(['林小若溪']);
  });

  it('have what came in the place of their characters where it can be counted', () => {
    expect(marked().replace('长林', '長琳').marks).toEqual(['琳若溪']);
    expect(marked().replace('长林', '琳').marks).toEqual(['若溪']);
  });

  it('stay where they are when all of their text is gone', () => {
    const writing = marked();
    const before = writing.document.mentions;
    expect(writing.replace('林若溪', '').document.mentions).toEqual(before);
    expect(writing.text).toBe('县长昨日剪彩');
  });

  it('follow characters that change places', () => {
    const writing = paragraphs(['会见李张二人'], ['张']).replace('李张', '张李');
    expect(writing.marks).toEqual(['张']);
  });

  it('are interrupted by a cut, and whole again when that is joined', () => {
    const writing = marked().enterBefore('若溪');
    expect(writing.text).toBe('县长林\n若溪昨日剪彩');
    expect(writing.document.mentions[0]?.ranges).toHaveLength(2);
    expect(writing.replace('\n', '').marks).toEqual(['林若溪']);
  });

  it('end with whole characters', () => {
    const writing = paragraphs(['𠮷田先生'], ['𠮷田']).replace('𠮷', '吉祥');
    expect(writing.marks).toEqual(['吉祥田']);
  });
});
