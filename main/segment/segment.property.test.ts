import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proposeRepairs } from '../repair/propose-repairs.ts';
import { loadSegmenter } from './load-segmenter.ts';

const segment = loadSegmenter(fileURLToPath(new URL('../../resources', import.meta.url)));

/** Texts made of what newspapers are made of, and of what they are not. */
const scraps = [
  '本报讯 ',
  '4月30日,',
  '高新区召开动员会',
  '。',
  '，',
  '、',
  '记者 王芳',
  '通讯员 李明 文/图',
  '（记者 王芳）',
  '图为现场。李明 摄',
  '第3版',
  '责编：王芳',
  '清河日报',
  '2020年5月6日 星期三',
  '\n',
  '\r\n',
  '\n\n',
  '\r',
  '\u2028',
  ' ',
  '\u3000\u3000',
  '\ufeff',
  '\u200b',
  '“',
  '”',
  '□',
  '\ufffd',
  '𠮷',
  '\ud842',
  'By Jane Smith',
  'LONDON, April 2 (Reuters) — ',
  'word-',
  'The ',
  '1',
  '(',
  '）',
  '■',
  '\0',
];
const scrappyText = fc.array(fc.constantFrom(...scraps), { maxLength: 60 }).map((parts) => parts.join(''));
const anyText = fc.oneof(scrappyText, fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ maxLength: 200 }));

describe('segmentation of any text', () => {
  it('gives ordered blocks that do not overlap, have ink at both ends and leave only white space outside', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { articles, furniture } = segment(text);
        const blocks = [...articles.flatMap((article) => article.blocks), ...furniture].sort(
          (a, b) => a.start - b.start,
        );
        let at = 0;
        for (const block of blocks) {
          expect(block.start).toBeGreaterThanOrEqual(at);
          expect(block.end).toBeGreaterThan(block.start);
          expect(text.slice(at, block.start).trim()).toBe('');
          const inked = text.slice(block.start, block.end);
          expect(inked.trim()).toBe(inked);
          at = block.end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
      { numRuns: 400 },
    );
  });

  it('keeps the blocks of articles in the order of the source, but for captions within a paragraph, and leaves no article empty', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { articles } = segment(text);
        const starts = articles.flatMap(({ blocks }) =>
          blocks.flatMap(({ role, start }) => (role === 'caption' ? [] : [start])),
        );
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
        for (const article of articles) expect(article.blocks.length).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });

  it('proposes corrections inside blocks that change the text and do not overlap', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const blocks = segment(text).articles.flatMap((article) => article.blocks);
        const corrections = proposeRepairs(text, blocks);
        let at = 0;
        for (const correction of corrections) {
          expect(correction.start).toBeGreaterThanOrEqual(at);
          expect(correction.end).toBeGreaterThanOrEqual(correction.start);
          expect(text.slice(correction.start, correction.end)).not.toBe(correction.now);
          expect(blocks.some((block) => block.start <= correction.start && correction.end <= block.end)).toBe(true);
          at = correction.end;
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe('segmentation of hostile text', () => {
  const million = 1 << 20;
  it.each([
    ['one line of one letter', 'a'.repeat(million)],
    ['one line of one ideograph', '中'.repeat(million)],
    ['line ends only', '\n'.repeat(million)],
    ['spaces only', ' '.repeat(million)],
    ['spaces between two letters', `a${' '.repeat(million)}b`],
    ['a line for every letter', 'a\n'.repeat(million / 2)],
    ['a headline on every line', '高新区召开动员会\n'.repeat(million / 16)],
    ['bylines without end', '记者 王芳 '.repeat(million / 8)],
    ['opening brackets', '（'.repeat(million)],
    ['lost characters', '□'.repeat(million)],
    ['digits', '1'.repeat(million)],
    ['spaced digits on one line', '1 '.repeat(million / 2)],
  ])('copes with a megabyte of %s', (_, text) => {
    expect(() =>
      proposeRepairs(
        text,
        segment(text).articles.flatMap((article) => article.blocks),
      ),
    ).not.toThrow();
  });
});
