import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchoredRange } from './anchor.ts';
import { block, correction, read, sceneOf } from './fixtures/any-reading.ts';
import { readingOffset, sourceOffset } from './offset.ts';
import { piecesOf } from './reading.ts';
import { toReading, toSource } from './reading-places.ts';

function textAt(reading: ReturnType<typeof read>, range: Parameters<typeof toReading>[1]): string | null {
  const found = toReading(reading, range);
  return found && reading.text.slice(found.start, found.end);
}

describe('a reading text', () => {
  it('is its blocks in the order given, one a line', () => {
    expect(read('甲乙  丙丁', [block(4, 6), block(0, 2)]).text).toBe('丙丁\n甲乙');
  });

  it('has what accepted corrections supply in the place of what they replace', () => {
    const text = '新型保温\n\n\n建筑板材,造价五百万';
    const corrections = [correction(4, 7, ''), correction(17, 17, '余元'), correction(11, 12, ',')];
    expect(read(text, [block(0, 17)], corrections).text).toBe('新型保温建筑板材,造价五百万余元');
  });

  it('leaves out a correction that reaches over the edge of a block', () => {
    expect(read('甲乙丙丁', [block(0, 2), block(2, 4)], [correction(1, 3, 'X')]).text).toBe('甲乙\n丙丁');
  });

  it('has an insertion where two blocks touch in one of them, with the neighbour that it goes with', () => {
    const [first, second] = [block(0, 2), block(2, 4)];
    expect(read('甲乙丙丁', [first, second], [correction(2, 2, '末')]).text).toBe('甲乙末\n丙丁');
    expect(read('甲乙丙丁', [first, second], [correction(2, 2, '首', 'after')]).text).toBe('甲乙\n首丙丁');
    const both = [correction(2, 2, '首', 'after'), correction(2, 2, '末')];
    expect(read('甲乙丙丁', [second, first], both).text).toBe('首丙丁\n甲乙末');
    expect(read('甲乙丙丁', [block(0, 4)], both).text).toBe('甲乙末首丙丁');
    expect(read('甲乙丙丁', [second], [correction(2, 2, '末')]).text).toBe('丙丁');
  });

  it('has nothing between blocks that are one paragraph, unless one that is struck stands between', () => {
    const [first, second] = [block(0, 2), { ...block(4, 6), continues: true }];
    expect(read('甲乙  丙丁', [first, second]).text).toBe('甲乙丙丁');
    expect(read('甲乙  丙丁', [second, first]).text).toBe('丙丁\n甲乙');
    const struck = { ...block(2, 4), struck: true };
    expect(read('甲乙  丙丁', [first, struck, second]).text).toBe('甲乙\n丙丁');
    expect(read('甲乙  丙丁', [first, { ...struck, continues: true }, second]).text).toBe('甲乙丙丁');
  });

  it('has what a correction adds to a character with that character', () => {
    const blocks = [block(0, 2), block(2, 4)];
    expect(read('甲乙丙丁', blocks, [correction(1, 2, '乙末')]).text).toBe('甲乙末\n丙丁');
    expect(read('甲乙丙丁', blocks, [correction(2, 3, '首丙')]).text).toBe('甲乙\n首丙丁');
  });
});

describe('a mention', () => {
  it('keeps its characters when text before it is joined', () => {
    const text = '小型\n\n顾新庭说';
    const mention = anchoredRange(sourceOffset(4), sourceOffset(7));
    expect(textAt(read(text, [block(0, 8)], [correction(2, 4, '')]), mention)).toBe('顾新庭');
  });

  it('reads right once a character inside it is corrected', () => {
    const mention = anchoredRange(sourceOffset(0), sourceOffset(3));
    expect(textAt(read('顾薪庭说', [block(0, 4)], [correction(1, 2, '新')]), mention)).toBe('顾新庭');
  });

  it('does not take in text that is supplied at its edges', () => {
    const mention = anchoredRange(sourceOffset(1), sourceOffset(3));
    const reading = read('请顾新来', [block(0, 4)], [correction(1, 1, '老'), correction(3, 3, '庭')]);
    expect(reading.text).toBe('请老顾新庭来');
    expect(textAt(reading, mention)).toBe('顾新');
  });

  it('can take in supplied text, whole or in part, and lie wholly in it', () => {
    const reading = read('请顾来', [block(0, 3)], [correction(2, 2, '新庭主任')]);
    const anchor = (start: number, end: number) =>
      toSource(reading, { start: readingOffset(start), end: readingOffset(end) });
    expect(anchor(1, 4)).toEqual([{ start: 1, startInset: 0, end: 2, endInset: 2 }]);
    expect(anchor(4, 6)).toEqual([{ start: 2, startInset: -2, end: 2, endInset: 4 }]);
    expect(anchor(1, 4).map((range) => textAt(reading, range))).toEqual(['顾新庭']);
    expect(anchor(4, 6).map((range) => textAt(reading, range))).toEqual(['主任']);
  });

  it('falls back to what the source has when the correction that it reached into goes', () => {
    const reading = read('请□来', [block(0, 3)], [correction(1, 2, '顾新庭主任')]);
    const [range] = toSource(reading, { start: readingOffset(1), end: readingOffset(4) });
    expect(range).toEqual({ start: 1, startInset: 0, end: 2, endInset: -2 });
    expect(range && textAt(reading, range)).toBe('顾新庭');
    expect(range && textAt(read('请□来', [block(0, 3)]), range)).toBe('□');
  });

  it('in text inserted where two blocks touch is told apart from one in what the other has inserted there', () => {
    const blocks = [block(0, 2), block(2, 4)];
    const corrections = [correction(2, 2, '顾新'), correction(2, 2, '林溪', 'after')];
    const reading = read('甲乙丙丁', blocks, corrections);
    expect(reading.text).toBe('甲乙顾新\n林溪丙丁');
    const [first] = toSource(reading, { start: readingOffset(2), end: readingOffset(4) });
    const [second] = toSource(reading, { start: readingOffset(6), end: readingOffset(7) });
    expect(first).toEqual({ start: 2, startInset: 0, end: 2, endInset: 2 });
    expect(second).toEqual({ start: 2, startInset: -1, end: 2, endInset: 0 });
    const joined = read('甲乙丙丁', [block(0, 4)], corrections);
    expect([first, second].map((range) => range && textAt(joined, range))).toEqual(['顾新', '溪']);
    expect(first && toReading(read('甲乙丙丁', [block(2, 4)], corrections), first)).toBeNull();
  });

  it('is not found in an article that has no part of it', () => {
    expect(toReading(read('甲乙丙丁', [block(0, 2)]), anchoredRange(sourceOffset(2), sourceOffset(4)))).toBeNull();
  });

  it('has one range for each block that it touches', () => {
    const reading = read('甲乙丙丁', [block(0, 2), block(2, 4)]);
    expect(toSource(reading, { start: readingOffset(1), end: readingOffset(5) })).toEqual([
      anchoredRange(sourceOffset(1), sourceOffset(2)),
      anchoredRange(sourceOffset(2), sourceOffset(4)),
    ]);
  });
});

const anyScene = fc
  .tuple(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
    fc.array(fc.nat(40), { maxLength: 4 }),
    fc.nat(),
    fc.array(fc.tuple(fc.nat(40), fc.nat(5), fc.string({ unit: 'grapheme', maxLength: 4 })), { maxLength: 6 }),
  )
  .map((parts) => sceneOf(...parts));

describe('for any text, blocks and corrections', () => {
  it('every stretch of the reading text comes back from the source', () => {
    fc.assert(
      fc.property(anyScene, fc.nat(), fc.nat(), ({ text, blocks, corrections }, a, b) => {
        const reading = read(text, blocks, corrections);
        const [start, end] = [a % (reading.text.length + 1), b % (reading.text.length + 1)].sort((x, y) => x - y);
        const wanted = { start: readingOffset(start ?? 0), end: readingOffset(end ?? 0) };
        const parts = toSource(reading, wanted).map((range) => textAt(reading, range));
        const inBlocks = reading.blocks.flatMap((each) => {
          const from = Math.max(wanted.start, each.reading.start);
          const to = Math.min(wanted.end, each.reading.end);
          return from < to ? [reading.text.slice(from, to)] : [];
        });
        expect(parts).toEqual(inBlocks);
      }),
    );
  });

  it('adding and removing corrections moves no mention off its characters', () => {
    fc.assert(
      fc.property(anyScene, fc.nat(), fc.nat(), ({ text, corrections }, a, b) => {
        const whole = [block(0, text.length)];
        const start = a % text.length;
        const end = start + 1 + (b % (text.length - start));
        const mention = anchoredRange(sourceOffset(start), sourceOffset(end));
        const apart = corrections.filter((each) => each.end <= start || each.start >= end);
        for (let count = 0; count <= apart.length; count++) {
          const reading = read(text, whole, apart.slice(0, count));
          expect(textAt(reading, mention)).toBe(text.slice(start, end));
        }
      }),
    );
  });

  it('a mention over corrected text reads what its source reads with those corrections applied', () => {
    fc.assert(
      fc.property(anyScene, fc.nat(), fc.nat(), ({ text, corrections }, a, b) => {
        const whole = [block(0, text.length)];
        const start = a % text.length;
        const end = start + 1 + (b % (text.length - start));
        fc.pre(
          corrections.every((each) => each.end <= start || each.start >= end || (each.start > start && each.end < end)),
        );
        const inside = corrections.filter((each) => each.start > start && each.end < end);
        const reading = read(text, whole, corrections);
        const alone = read(text, [block(start, end)], inside);
        expect(textAt(reading, anchoredRange(sourceOffset(start), sourceOffset(end)))).toBe(alone.text);
      }),
    );
  });

  it('each insertion is read once where there is text on its side, wherever blocks are cut', () => {
    fc.assert(
      fc.property(anyScene, ({ text, blocks, corrections }) => {
        const reading = read(text, blocks, corrections);
        const whole = read(text, [block(0, text.length)], corrections);
        expect(reading.blocks.map((each) => reading.text.slice(each.reading.start, each.reading.end)).join('')).toBe(
          read(
            text,
            [block(0, text.length)],
            corrections.filter(({ id }) => reading.corrections.includes(id)),
          ).text,
        );
        for (const { id, start, end } of corrections) {
          const count = reading.corrections.filter((each) => each === id).length;
          const crosses = blocks.some((each) => start < each.start && each.start < end);
          expect(count).toBe(crosses ? count : whole.corrections.filter((each) => each === id).length);
        }
      }),
    );
  });

  it('the pieces of the blocks leave nothing out, on either side', () => {
    fc.assert(
      fc.property(anyScene, ({ text, blocks, corrections }) => {
        const reading = read(text, blocks, corrections);
        for (const [place, each] of reading.blocks.entries()) {
          const pieces = piecesOf(reading, place);
          const sources = pieces.map(({ source }) => text.slice(source.start, source.end)).join('');
          const readings = pieces.map((piece) => reading.text.slice(piece.reading.start, piece.reading.end)).join('');
          expect(sources).toBe(text.slice(each.block.start, each.block.end));
          expect(readings).toBe(reading.text.slice(each.reading.start, each.reading.end));
        }
      }),
    );
  });
});
