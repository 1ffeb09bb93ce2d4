import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyArticle } from './fixtures/any-article.ts';
import { printedText } from './printed-text.ts';

it('is what the source has, and each stretch stands there for what it replaced', () => {
  fc.assert(
    fc.property(anyArticle, (article) => {
      const { text, placeOf, corrected } = printedText(article);
      const length = article.sources
        .flatMap(({ ranges }) => ranges)
        .reduce((sum, [start, end]) => sum + end - start, 0);
      expect(text).toHaveLength(length + article.blocks.length - 1);
      for (const [place, { was }] of article.corrections.entries()) {
        const { start = 0, end = 0 } = corrected[place] ?? {};
        expect(text.slice(start, end)).toBe(was);
      }
      // Where nothing was corrected, both texts read alike.
      for (let at = 0; at < article.text.length; at += 1) {
        const [start, end] = [placeOf(at, 'start'), placeOf(at + 1, 'end')];
        expect(start).toBeLessThanOrEqual(end);
        const isCorrected = corrected.some((each) => each.start <= start && end <= each.end && end - start !== 1);
        const isSame = text.slice(start, end) === article.text.slice(at, at + 1);
        const isReplaced = corrected.some((each) => each.start <= start && end <= each.end);
        expect(isCorrected || isSame || isReplaced).toBe(true);
      }
      expect(placeOf(0, 'end')).toBe(0);
      expect(placeOf(article.text.length, 'start')).toBe(text.length);
    }),
    { numRuns: 100 },
  );
});
