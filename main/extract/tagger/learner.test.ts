import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { learn } from './learner.ts';
import { Tagger } from './tagger.ts';
import { WeightDelta } from './weight-delta.ts';

const tagger = Tagger.load(readFileSync(new URL('../../../resources/models/tagger.bin', import.meta.url)));

// An invented company whose name looks like none: what people correct.
const sentences = ['今年以来，新绿全力扩大出口。', '昨日，新绿与外商签约。', '新绿的职工代表参加了大会。'];
const unreviewed = '据介绍，新绿计划明年再建两条生产线。';
const lessons = sentences.map((text) => {
  const start = text.indexOf('新绿');
  return {
    text,
    gold: [{ start, end: start + 2, type: 'organization' as const }],
    decidedRanges: [{ start: 0, end: text.length }],
  };
});

function confidenceIn(text: string, name: string, delta: WeightDelta): number {
  const spans = tagger.tag(text, { delta });
  return spans.find(({ start, end }) => text.slice(start, end) === name)?.confidence ?? 0;
}

describe('learning from reviewed articles', () => {
  it('finds a name of the kind that was marked in articles not yet reviewed', () => {
    const delta = new WeightDelta(tagger.version);
    expect(confidenceIn(unreviewed, '新绿', delta)).toBe(0);
    for (let round = 0; round < 4; round++) learn(tagger, delta, lessons);
    expect(confidenceIn(unreviewed, '新绿', delta)).toBeGreaterThan(0.3);
    expect(delta.articles).toBe(12);
  });

  it('takes no signal from stretches that nobody decided', () => {
    const delta = new WeightDelta(tagger.version);
    learn(tagger, delta, [{ text: sentences.join('') + unreviewed, gold: [], decidedRanges: [] }]);
    expect(delta.size).toBe(0);
  });

  it('stops proposing what was rejected', () => {
    const text = '记者赵文斌在广州报道。';
    const span = tagger.tag(text).find(({ type }) => type === 'place');
    expect(span).toBeDefined();
    if (span === undefined) return;
    const delta = new WeightDelta(tagger.version);
    for (let round = 0; round < 20; round++) learn(tagger, delta, [{ text, gold: [], decidedRanges: [span] }]);
    expect(tagger.tag(text, { delta }).some(({ start }) => start === span.start)).toBe(false);
  });

  it('is deterministic, and the same after a journey through JSON', () => {
    const [first, second] = [0, 1].map(() => learn(tagger, new WeightDelta(tagger.version), lessons).export());
    expect(second).toEqual(first);
    const carried = WeightDelta.import(JSON.parse(JSON.stringify(first)));
    expect(carried.export()).toEqual(first);
  });

  it('forgets everything on reset', () => {
    const delta = learn(tagger, new WeightDelta(tagger.version), lessons);
    delta.reset();
    expect(tagger.tag(unreviewed, { delta })).toEqual(tagger.tag(unreviewed));
  });

  it('keeps every weight near the shipped one, however often it is told the same', () => {
    const delta = new WeightDelta(tagger.version);
    for (let round = 0; round < 200; round++) learn(tagger, delta, lessons);
    const largest = delta.export().weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
    expect(largest).toBeLessThanOrEqual(900);
  });

  it('refuses data that are not an exported delta', () => {
    const data = { format: 'kanwu-weight-delta' as const, model: '1', articles: 0, features: [1], weights: [1] };
    expect(() => WeightDelta.import(data)).toThrow(RangeError);
  });
});
