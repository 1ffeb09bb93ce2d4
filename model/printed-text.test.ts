import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Correction } from './correction.ts';
import { readingOfDocument } from './document-reading.ts';
import { firstOfTwoArticles } from './edits/fixtures/two-articles.ts';
import { type CorrectionId, newId } from './ids.ts';
import { readingOffset, sourceOffset } from './offset.ts';
import { inOtherReading, printedText } from './printed-text.ts';

const { document } = firstOfTwoArticles();

describe('an article as it is printed', () => {
  it('has no correction, what is struck, and each block by itself', () => {
    const [first, second] = document.blocks;
    if (first === undefined || second === undefined) throw new Error('two blocks are expected');
    const blocks = [first, { ...second, struck: true, continues: true }, ...document.blocks.slice(2)];
    const { reading } = printedText({ ...document, blocks });
    const { source } = document;
    const printed = document.blocks.map(({ start, end }) =>
      source.text.slice(start - source.start, end - source.start),
    );
    expect(reading.text).toBe(printed.join('\n'));
  });

  it('has every stretch that no correction touches where it reads, and back', () => {
    const [block] = document.blocks;
    if (block === undefined || block.end - block.start < 4) throw new Error('a block with some text is expected');
    const correction: Correction = {
      ...{ id: newId<CorrectionId>(), pageId: block.pageId },
      ...{ start: sourceOffset(block.start + 1), end: sourceOffset(block.start + 2), side: 'before', now: '甲乙丙' },
      ...{ kind: 'recognition', certainty: 'high', note: '', status: 'accepted', origin: 'person', confidence: 1 },
    };
    const corrected = { ...document, corrections: [correction] };
    const [reading, printed] = [readingOfDocument(corrected), printedText(corrected).reading];
    expect(inOtherReading(reading, printed, { start: readingOffset(1), end: readingOffset(4) })).toEqual({
      start: 1,
      end: 2,
    });
    expect(inOtherReading(printed, reading, { start: readingOffset(1), end: readingOffset(2) })).toEqual({
      start: 1,
      end: 4,
    });
    const stretch = fc.tuple(fc.nat(reading.text.length), fc.nat(reading.text.length));
    fc.assert(
      fc.property(stretch, ([one, other]) => {
        const [start, end] = [Math.min(one, other), Math.max(one, other)];
        const text = reading.text.slice(start, end);
        fc.pre(start >= 4 && !text.includes('\n') && reading.text.charAt(start - 1) !== '\n' && text !== '');
        const range = { start: readingOffset(start), end: readingOffset(end) };
        const found = inOtherReading(reading, printed, range);
        if (found === null) throw new Error('it is not there');
        expect(printed.text.slice(found.start, found.end)).toBe(text);
        expect(inOtherReading(printed, reading, found)).toEqual(range);
      }),
    );
  });
});
