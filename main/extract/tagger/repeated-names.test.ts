import { describe, expect, it } from 'vitest';
import { followRepeatedNames } from './repeated-names.ts';
import type { TaggedSpan } from './tagged-span.ts';

function person(start: number, end: number, confidence: number): TaggedSpan {
  return { start, end, type: 'person', confidence };
}

describe('following repeated names', () => {
  it('proposes a sure name wherever it stands again, a little less surely', () => {
    const spans = followRepeatedNames('赵文斌发言。会后赵文斌离开。', [person(0, 3, 0.9)]);
    expect(spans).toEqual([person(0, 3, 0.9), person(8, 11, 0.81)]);
  });

  it('leaves alone what another span holds', () => {
    const spans = [person(0, 3, 0.9), { start: 6, end: 13, type: 'organization', confidence: 0.4 } as const];
    expect(followRepeatedNames('赵文斌发言。赵文斌工作室开张', spans)).toEqual(spans);
  });

  it('does not follow names of which the tagger is not sure', () => {
    const spans = [person(0, 3, 0.5)];
    expect(followRepeatedNames('赵文斌发言。会后赵文斌离开。', spans)).toEqual(spans);
  });

  it('prefers the longest of names that begin alike', () => {
    const spans = [person(0, 2, 0.9), person(3, 6, 0.9)];
    expect(followRepeatedNames('赵文、赵文斌，赵文斌', spans)).toEqual([...spans, person(7, 10, 0.81)]);
  });
});
