import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countedWork } from './fixtures/counted-work.ts';
import { loadWordLists } from './lists.ts';
import { createExtractor } from './pipeline.ts';

const extractor = createExtractor({ lists: loadWordLists(join(import.meta.dirname, '../../resources')) });
const fragments = fc.constantFrom(
  ...'公司 有限公司 主任 书记 记者 、 ， 和 赵明远 王 洛阳市 河 年 月 日 4 2020 元 亿 第 届 《 》 “ ” ( ) （ 〔2020〕 号 · 安德烈 % 至 - 正月 初一 民国 上午 9时 : . \n 　 １２ 😀 \ud800 简称 大会 在 对'.split(
    ' ',
  ),
);
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fragments, { maxLength: 60 }).map((parts) => parts.join('')),
);

test('whatever the text, mentions lie in it, are not empty and are in order', () => {
  fc.assert(
    fc.property(texts, fc.constantFrom(null, '2020-05-06'), (text, issueDate) => {
      const { mentions, relations } = extractor.extract({ text, blocks: [], issueDate });
      let before = 0;
      for (const { ranges, confidence } of mentions) {
        for (const { start, end } of ranges) {
          expect(start).toBeLessThan(end);
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(isInsidePair(text, start) || isInsidePair(text, end)).toBe(false);
        }
        expect(confidence).toBeGreaterThan(0);
        expect(confidence).toBeLessThanOrEqual(1);
        expect(ranges[0]?.start).toBeGreaterThanOrEqual(before);
        before = ranges[0]?.start ?? before;
      }
      for (const { subject, object } of relations) {
        expect(mentions[subject]).toBeDefined();
        expect(mentions[object]).toBeDefined();
      }
    }),
    { numRuns: 400 },
  );
});

/** Eight times the text is eight times the work and a little; the square would be 64 times. */
describe('hostile texts', () => {
  test.each([
    ['digits', '7'],
    ['digits and commas', '1,'],
    ['Chinese numerals', '一'],
    ['brackets', '(《“'],
    ['closing quotation marks', '”会议'],
    ['names', '赵明远、'],
    ['organisations', '洛阳公司'],
    ['characters that no list has', '䶮'],
    ['positions', '主任'],
    ['dots', '安·'],
    ['years', '2020年'],
    ['abbreviations', '简称('],
  ])('take work that is linear in their length: %s', (_name, unit) => {
    const times = 8;
    const size = 600;
    const small = workOn(unit.repeat(size / unit.length));
    const large = workOn(unit.repeat((size * times) / unit.length));
    expect(large / small).toBeLessThan(1.5 * times);
  });

  test('and what is done with a text again and again is told from that', () => {
    const again = (length: number): number =>
      countedWork(() => {
        const text = '会'.repeat(length);
        for (let at = 0; at < length; at++) /公司/.test(text.slice(at));
      });
    expect(again(800) / again(100)).toBeGreaterThan(50);
  });
});

function workOn(text: string): number {
  return countedWork(() => extractor.extract({ text, blocks: [], issueDate: '2020-05-06' }));
}

function isInsidePair(text: string, at: number): boolean {
  return /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at));
}
