import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleDocument } from '../../model/document.ts';
import { firstOfTwoArticles } from '../../model/edits/fixtures/two-articles.ts';
import type { Status } from '../../model/status.ts';
import type { Lesson } from '../extract/tagger/lesson.ts';
import { DecidedArticles, type LessonChanges } from './decided-articles.ts';
import { lessonsOf } from './lessons-of.ts';

const { document } = firstOfTwoArticles();
const { id } = document.article;
const body = '本报讯 5月6日,招商局局长林若溪出席签约仪式。𠮷田先生到场。';

/** The article with its date, its organisation and its person decided so. */
function decided(statuses: readonly Status[], state: ArticleDocument['article']['state'] = 'in-work') {
  const mentions = document.mentions.map((mention, index) => ({
    ...mention,
    status: statuses[index] ?? mention.status,
  }));
  return { ...document, article: { ...document.article, state }, mentions };
}

function named(name: string, type: 'organization' | 'person') {
  const start = body.indexOf(name);
  return { start, end: start + name.length, type };
}

describe('the lessons of an article', () => {
  it('are its blocks in which a name was decided, each with what was decided in it', () => {
    const accepted = decided(['accepted', 'accepted', 'suggested']);
    expect(lessonsOf(accepted)).toEqual([{ text: body, gold: [named('招商局', 'organization')], decidedRanges: [] }]);
    const { start, end } = named('林若溪', 'person');
    const rejected = decided(['suggested', 'suggested', 'rejected']);
    expect(lessonsOf(rejected)).toEqual([{ text: body, gold: [], decidedRanges: [{ start, end }] }]);
    expect(lessonsOf(decided(['accepted', 'suggested', 'suggested']))).toEqual([]);
  });

  it('are all its blocks once it is done', () => {
    const lessons = lessonsOf(decided(['accepted', 'accepted', 'rejected'], 'done'));
    expect(lessons.map(({ text }) => text)).toEqual(['青川区新签约两个项目', body, '记者 周亦舟']);
    for (const { text, decidedRanges } of lessons) expect(decidedRanges).toEqual([{ start: 0, end: text.length }]);
    expect(lessons.flatMap(({ gold }) => gold)).toEqual([named('招商局', 'organization')]);
  });
});

describe('what changes in what is learned', () => {
  it('is the lesson of the block that was decided on, as it was and as it is', () => {
    const articles = new DecidedArticles();
    articles.note(decided(['suggested', 'accepted', 'suggested']));
    const first = articles.changes([id]);
    expect(first.withdrawn).toEqual([]);
    articles.note(decided(['suggested', 'accepted', 'accepted']));
    const second = articles.changes([id]);
    expect(second.withdrawn).toEqual(first.added);
    expect(second.added[0]?.gold).toHaveLength(2);
    expect(articles.changes([id])).toEqual({ added: [], withdrawn: [] });
    articles.forget(id);
    expect(articles.changes([id])).toEqual({ added: [], withdrawn: second.added });
  });

  it('comes, whatever was decided and undone on the way, to the lessons as they are now', () => {
    const status = fc.constantFrom<Status>('suggested', 'accepted', 'rejected');
    const step = fc.record({
      statuses: fc.tuple(status, status, status),
      state: fc.constantFrom('in-work' as const, 'done' as const),
      isForgotten: fc.boolean(),
      isAfresh: fc.boolean(),
      isWanted: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
        const articles = new DecidedArticles();
        let learned: Lesson[] = [];
        for (const { statuses, state, isForgotten, isAfresh, isWanted } of steps) {
          if (isForgotten) articles.forget(id);
          else articles.note(decided(statuses, state));
          if (isAfresh)
            learned = apply(
              [],
              articles.learnAfresh(() => isWanted),
            );
          else learned = apply(learned, articles.changes([id]));
        }
        const now = articles.learnAfresh(() => true).added;
        const last = steps.at(-1);
        expect(sorted(learned)).toEqual(last?.isAfresh && !last.isWanted ? [] : sorted(now));
      }),
      { numRuns: 100 },
    );
  });
});

/** @throws when a lesson is withdrawn that was not learned */
function apply(learned: readonly Lesson[], { added, withdrawn }: LessonChanges): Lesson[] {
  const left = learned.map((lesson) => JSON.stringify(lesson));
  for (const lesson of withdrawn) {
    const place = left.indexOf(JSON.stringify(lesson));
    if (place < 0) throw new Error('a lesson was withdrawn that was not learned');
    left.splice(place, 1);
  }
  return [...left.map((lesson): Lesson => JSON.parse(lesson)), ...added];
}

function sorted(lessons: readonly Lesson[]): string[] {
  return lessons.map((lesson) => JSON.stringify(lesson)).sort();
}
