import { describe, expect, it } from 'vitest';
import type { Reading } from '../../model/reading.ts';
import { blockLines } from './block-lines.ts';
import { testArticle } from './fixtures/test-article.ts';

const linesOf = (reading: Reading) => reading.blocks.flatMap((_, place) => blockLines(reading, place));

describe('the lines of a reading text', () => {
  it('are its blocks, and the parts of those that a line break cuts up', () => {
    const article = testArticle(['headline', '滨江要闻'], ['body', '新型保温\n\n建筑板材']);
    expect(
      linesOf(article.reading()).map(({ start, role, isFirst, isLast, isBlank }) => [
        start,
        role,
        isFirst,
        isLast,
        isBlank,
      ]),
    ).toEqual([
      [0, 'headline', true, true, false],
      [5, 'body', true, false, false],
      [10, 'body', false, false, true],
      [11, 'body', false, true, false],
    ]);
  });

  it('become one once the break is put right', () => {
    const article = testArticle(['body', '新型保温\n\n建筑板材']);
    expect(linesOf(article.reading([article.correction('\n\n', '')]))).toHaveLength(1);
  });

  it('know a block that the print sets in by spaces of its own', () => {
    const article = testArticle(['body', '　　本报讯'], ['body', '本报讯']);
    expect(linesOf(article.reading()).map(({ isIndented }) => isIndented)).toEqual([true, false]);
  });
});
