import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anchoredRange } from '../../model/anchor.ts';
import { sourceOffset } from '../../model/offset.ts';
import { toReading } from '../../model/reading.ts';
import { testArticle } from './fixtures/test-article.ts';
import { readingPlaces } from './reading-places.ts';

it('finds every range where toReading finds it, whatever the order of the blocks', () => {
  const article = testArticle(
    ['headline', '滨江要闻'],
    ['body', '周奕舟说'],
    ['byline', '记者 孙晓晖'],
    ['body', '完'],
  );
  const length = article.source.text.length;
  const corrections = [article.correction('奕', '新新'), article.correction('说', '')];
  fc.assert(
    fc.property(fc.nat(length), fc.nat(length), fc.boolean(), (one, other, reversed) => {
      const read = article.reading(corrections);
      const reading = reversed ? { ...read, blocks: read.blocks.toReversed() } : read;
      const range = anchoredRange(sourceOffset(Math.min(one, other)), sourceOffset(Math.max(one, other)));
      expect(readingPlaces(reading)(range)).toEqual(toReading(reading, range));
    }),
  );
});
