import { describe, expect, it } from 'vitest';
import { readingOffset } from '../../model/offset.ts';
import { Opinions } from './opinions.ts';
import type { MentionProposal } from './recogniser.ts';
import { withStatedConfidence } from './stated-confidence.ts';

const text = '青河市水务局局长林若溪';

function proposal(type: string, start: number, end: number, confidence: number): MentionProposal {
  const ranges = [{ start: readingOffset(start), end: readingOffset(end) }];
  return { ranges, type, value: null, confidence, origin: 'rules@1' };
}

/** How sure a name is said to be of which a tagger holds `opinion`. */
function stated(mention: MentionProposal, opinion: number, isByRule = false): number {
  const opinions = new Opinions();
  opinions.note(mention, opinion);
  const [only] = withStatedConfidence([mention], opinions, {
    ...{ text, isByRule: () => isByRule, precedentOf: () => null, apart: () => 0.5 },
  });
  return only?.confidence ?? 0;
}

describe('how sure a name is said to be', () => {
  const person = proposal('person', 8, 11, 0.97);
  const place = proposal('place', 0, 3, 0.92);

  it('is what a trained recogniser holds of it', () => {
    expect(stated(person, 0.6)).toBe(0.6);
    expect(stated(place, 1)).toBe(0.99);
  });

  it('is more where a rule finds it too, most for people', () => {
    expect(stated(place, 0.4, true)).toBeGreaterThan(0.4);
    expect(stated(person, 0.4, true)).toBeGreaterThan(stated(place, 0.4, true));
    expect(stated(place, 0.95, true)).toBe(0.95);
  });

  it('is at least even for a long name that is built as names are', () => {
    expect(stated(proposal('organization', 0, 6, 0.85), 0.01, true)).toBe(0.5);
    expect(stated(proposal('organization', 0, 6, 0.7), 0.01, true)).toBeLessThan(0.2);
  });

  it('stays as it is for what nobody was asked about, and inside an organisation', () => {
    const opinions = new Opinions();
    const office = proposal('organization', 0, 6, 0.9);
    for (const each of [person, place, office]) opinions.note(each, 0.3);
    const answers = withStatedConfidence([office, place, person, proposal('position', 6, 8, 0.9)], opinions, {
      ...{ text, isByRule: () => false, precedentOf: () => null, apart: () => 0.5 },
    });
    expect(answers.map(({ confidence }) => confidence)).toEqual([0.3, 0.92, 0.3, 0.9]);
  });

  it('goes from what is held of a name apart from memory, up or down by what was decided of it before', () => {
    const remembered = (support: number, opinion: number, isRuled = false): number => {
      const opinions = new Opinions();
      opinions.note(person, opinion);
      const precedentOf = () => ({ support, isRuled });
      const [only] = withStatedConfidence([person], opinions, {
        ...{ text, isByRule: () => false, precedentOf, apart: () => 0.5 },
      });
      return only?.confidence ?? 0;
    };
    expect(remembered(1, 0.6)).toBeGreaterThan(0.6);
    expect(remembered(-1, 0.6)).toBeLessThan(0.6);
    expect(remembered(1, 0.92)).toBeGreaterThan(0.92);
    // However often it was accepted, it is not accepted unseen for that.
    expect(remembered(8, 0.6)).toBe(0.89);
    expect(remembered(8, 0.895)).toBe(0.9);
    expect(remembered(-8, 0.1, true)).toBe(0.99);
  });
});
