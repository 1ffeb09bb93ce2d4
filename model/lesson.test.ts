import { describe, expect, it } from 'vitest';
import type { ArticleDocument } from './document.ts';
import { firstOfTwoArticles } from './edits/fixtures/two-articles.ts';
import { isLearnedWith, type Lesson, lessonIn } from './lesson.ts';
import { readingOf } from './reading.ts';
import type { Status } from './status.ts';

const { document } = firstOfTwoArticles();
const body = '本报讯 5月6日,招商局局长林若溪出席签约仪式。𠮷田先生到场。';

/** The lessons of an article with its date, its organisation and its person decided so. */
function lessonsOf(statuses: readonly Status[], { isDone = false, reverse = false } = {}): Lesson[] {
  const { source, blocks, corrections }: ArticleDocument = document;
  const mentions = document.mentions.map((mention, index) => ({
    ...mention,
    status: statuses[index] ?? mention.status,
  }));
  if (reverse) mentions.reverse();
  return blocks.flatMap((block) => {
    const inBlock = mentions.filter(
      ({ ranges: [range] }) => range !== undefined && block.start <= range.start && range.end <= block.end,
    );
    return lessonIn(readingOf(source, [block], corrections.filter(isLearnedWith)), inBlock, isDone) ?? [];
  });
}

function named(name: string, type: 'organization' | 'person') {
  const start = body.indexOf(name);
  return { start, end: start + name.length, type };
}

describe('the lesson of a block', () => {
  it('is its text with what was decided in it, if anything was of types that can be learned', () => {
    const gold = [named('招商局', 'organization')];
    expect(lessonsOf(['accepted', 'accepted', 'suggested'])).toEqual([{ text: body, gold, decidedRanges: [] }]);
    const { start, end } = named('林若溪', 'person');
    const rejected = lessonsOf(['suggested', 'suggested', 'rejected']);
    expect(rejected).toEqual([{ text: body, gold: [], decidedRanges: [{ start, end }] }]);
    expect(lessonsOf(['accepted', 'suggested', 'suggested'])).toEqual([]);
  });

  it('is all of it once its article is done', () => {
    const lessons = lessonsOf(['accepted', 'accepted', 'rejected'], { isDone: true });
    expect(lessons.map(({ text }) => text)).toEqual(['青川区新签约两个项目', body, '记者 周亦舟']);
    for (const { text, decidedRanges } of lessons) expect(decidedRanges).toEqual([{ start: 0, end: text.length }]);
    expect(lessons.flatMap(({ gold }) => gold)).toEqual([named('招商局', 'organization')]);
  });

  it('is the same in whatever order its mentions come', () => {
    const statuses = ['accepted', 'accepted', 'accepted'] as const;
    expect(lessonsOf(statuses, { reverse: true })).toEqual(lessonsOf(statuses));
  });
});
