import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Correction } from './correction.ts';
import { block, correction, read, sceneOf } from './fixtures/any-reading.ts';
import { readingAgain } from './reading-again.ts';

const again = (
  text: string,
  { before, after, turned }: { before: Correction[]; after: Correction[]; turned: Parameters<typeof read>[1] },
): ReturnType<typeof readingAgain> => {
  const changed = [...before, ...after].filter((each) => !before.includes(each) || !after.includes(each));
  return readingAgain(read(text, turned, before), { start: 0, text }, after, changed);
};

describe('a text read again after corrections changed', () => {
  it('reads what reading all of it anew gives, whichever came and went', () => {
    const anyScene = fc
      .tuple(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
        fc.array(fc.nat(40), { maxLength: 8 }),
        fc.nat(),
        fc.array(fc.tuple(fc.nat(40), fc.nat(5), fc.string({ unit: 'grapheme', maxLength: 4 })), { maxLength: 8 }),
      )
      .map((parts) => sceneOf(...parts));
    fc.assert(
      fc.property(anyScene, fc.infiniteStream(fc.nat(2)), ({ text, turned, corrections }, places) => {
        const [before, after]: [Correction[], Correction[]] = [[], []];
        for (const each of corrections) {
          const { value: place } = places.next();
          if (place !== 0) before.push(each);
          if (place !== 1) after.push(each);
        }
        expect(again(text, { before, after, turned })).toEqual(read(text, turned, after));
      }),
      { numRuns: 500 },
    );
  });

  it('keeps the very blocks that stand where they stood', () => {
    const turned = [block(0, 4), block(4, 8), block(8, 12)];
    const text = '一二三四五六七八九十百千';
    const before = read(text, turned);
    const found = again(text, { before: [], after: [correction(5, 6, '陸')], turned });
    expect(found?.text).toBe('一二三四\n五陸七八\n九十百千');
    expect(found?.blocks[0]).toEqual(before.blocks[0]);
    expect(found?.blocks[2]).toEqual(before.blocks[2]);
  });

  it('leaves it to reading all where much changed', () => {
    const turned = Array.from({ length: 60 }, (_, place) => block(place, place + 1));
    const after = Array.from({ length: 60 }, (_, place) => correction(place, place + 1, '乙'));
    expect(again('甲'.repeat(60), { before: [], after, turned })).toBeNull();
  });
});
