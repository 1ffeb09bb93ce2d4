import { expect, test } from 'vitest';
import { readingOffset } from '../../model/offset.ts';
import type { MentionProposal } from './recogniser.ts';
import { resolve } from './resolve.ts';

function proposal(start: number, end: number, type: string, confidence: number): MentionProposal {
  const ranges = [{ start: readingOffset(start), end: readingOffset(end) }];
  return { ranges, type, value: null, confidence, origin: 'test@1' };
}
function settled(...proposals: MentionProposal[]): string[] {
  return resolve(proposals).map(({ ranges: [range], type }) => `${range?.start}-${range?.end} ${type}`);
}

test('one range keeps the type that is surer', () => {
  expect(settled(proposal(0, 3, 'person', 0.9), proposal(0, 3, 'place', 0.6))).toEqual(['0-3 person']);
});

test('a place inside an organisation is kept as a nested mention, after the organisation', () => {
  expect(settled(proposal(0, 2, 'place', 0.95), proposal(0, 8, 'organization', 0.9))).toEqual([
    '0-8 organization',
    '0-2 place',
  ]);
});

test('of two that cross, the one with the higher score stands', () => {
  expect(settled(proposal(0, 4, 'organization', 0.7), proposal(2, 6, 'person', 0.9))).toEqual(['2-6 person']);
});

test('a mention of the same type inside another does not stand', () => {
  expect(settled(proposal(0, 2, 'place', 0.92), proposal(0, 5, 'place', 0.92))).toEqual(['0-5 place']);
});

test('a quantity inside a date does not stand, a date inside an event does', () => {
  expect(settled(proposal(0, 9, 'date', 0.97), proposal(3, 9, 'quantity', 0.9))).toEqual(['0-9 date']);
  expect(settled(proposal(0, 9, 'event', 0.75), proposal(2, 7, 'date', 0.97))).toEqual(['0-9 event', '2-7 date']);
});
