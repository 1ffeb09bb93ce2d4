import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Lesson } from '../../../model/lesson.ts';
import { contributionOf } from './contribution.ts';
import { labelCount } from './labels.ts';
import { LessonTable } from './lesson-table.ts';
import { Tagger } from './tagger.ts';

const tagger = Tagger.load(readFileSync(new URL('../../../resources/models/tagger.bin', import.meta.url)));

// An invented company whose name looks like none: what people correct.
const sentences = ['今年以来，新绿全力扩大出口。', '昨日，新绿与外商签约。', '新绿的职工代表参加了大会。'];
const unreviewed = '据介绍，新绿计划明年再建两条生产线。';
const lessons = sentences.map((text): Lesson => {
  const start = text.indexOf('新绿');
  return {
    text,
    gold: [{ start, end: start + 2, type: 'organization' as const }],
    decidedRanges: [{ start: 0, end: text.length }],
  };
});

function learned(from: readonly Lesson[], times = 1): LessonTable {
  const table = new LessonTable(tagger.version);
  const contributions = from.map((lesson) => contributionOf(tagger.scorer, lesson));
  for (let time = 0; time < times; time++) for (const each of contributions) table.addLesson(each);
  return table;
}

function confidenceIn(text: string, name: string, table: LessonTable): number {
  const spans = tagger.tag(text, { learned: table });
  return spans.find(({ start, end }) => text.slice(start, end) === name)?.confidence ?? 0;
}

describe('learning from what was decided', () => {
  it('finds a name of the kind that was marked in text not yet reviewed', () => {
    expect(confidenceIn(unreviewed, '新绿', learned([]))).toBe(0);
    expect(confidenceIn(unreviewed, '新绿', learned(lessons, 4))).toBeGreaterThan(0.3);
  });

  it('takes no signal from stretches that nobody decided', () => {
    const undecided = { text: sentences.join('') + unreviewed, gold: [], decidedRanges: [] };
    expect(contributionOf(tagger.scorer, undecided).features).toHaveLength(0);
  });

  it('stops proposing what was rejected again and again', () => {
    const text = '记者赵文斌在广州报道。';
    const span = tagger.tag(text).find(({ type }) => type === 'place');
    expect(span).toBeDefined();
    if (span === undefined) return;
    const table = learned([{ text, gold: [], decidedRanges: [span] }], 20);
    expect(tagger.tag(text, { learned: table }).some(({ start }) => start === span.start)).toBe(false);
  });

  it('says the same of a lesson whatever was read and learned before', () => {
    const [lesson, ...others] = lessons as [Lesson, ...Lesson[]];
    const alone = contributionOf(tagger.scorer, lesson);
    for (const other of others) contributionOf(tagger.scorer, other);
    tagger.tag(unreviewed, { learned: learned(others, 3) });
    expect(contributionOf(tagger.scorer, lesson)).toEqual(alone);
  });

  it('moves each feature once, by whole thousandths within what a weight may be', () => {
    for (const lesson of lessons) {
      const { features, steps } = contributionOf(tagger.scorer, lesson);
      expect(features.length).toBeGreaterThan(0);
      expect(new Set(features).size).toBe(features.length);
      expect(steps).toHaveLength(features.length * labelCount);
      for (const step of steps) expect(Math.abs(step)).toBeLessThanOrEqual(900);
    }
  });

  it('does not forget other names when the same few passages are learned a thousand times', () => {
    const known = '新华社记者赵文斌从广州市人民医院报道。';
    const names = (table: LessonTable) =>
      tagger.tag(known, { learned: table }).map(({ start, end }) => known.slice(start, end));
    expect(names(learned(lessons, 1000))).toEqual(names(learned([])));
    expect(names(learned([])).length).toBeGreaterThan(1);
  });
});
