import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anchoredRange } from '../../model/anchor.ts';
import type { Mention } from '../../model/mention.ts';
import { sourceOffset } from '../../model/offset.ts';
import { newMention, smallIssue } from '../store/fixtures/small-issue.ts';
import { extentOf, MentionsByExtent } from './mentions-by-extent.ts';

const issue = smallIssue();

const anyMention = fc.array(fc.tuple(fc.nat(60), fc.nat(8)), { minLength: 1, maxLength: 2 }).map((ranges): Mention => {
  const anchored = ranges.map(([start, length]) => anchoredRange(sourceOffset(start), sourceOffset(start + length)));
  return { ...newMention(issue, 0, 1, 'person'), ranges: anchored };
});

it('finds exactly those that touch another', () => {
  fc.assert(
    fc.property(fc.array(anyMention, { maxLength: 30 }), anyMention, (mentions, other) => {
      const { start, end } = extentOf(other);
      const touching = mentions.filter((each) => extentOf(each).start <= end && start <= extentOf(each).end);
      expect(new Set(new MentionsByExtent(mentions).touching(other))).toEqual(new Set(touching));
    }),
  );
});
