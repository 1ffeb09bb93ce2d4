import type { ReadingRange } from '../../model/offset.ts';
import type { MentionProposal } from './recogniser.ts';

/** Types that say something in figures: none of them stands inside another of them. */
const figures = new Set(['date', 'money', 'quantity', 'phone', 'identifier']);
/** What may stand inside a mention of each type. */
const mayContain: Readonly<Record<string, ReadonlySet<string>>> = {
  organization: new Set(['place', 'person']),
  event: new Set(['place', 'organization', 'date', 'quantity', 'person', 'work']),
  work: new Set(['place', 'organization', 'person']),
};
const spanPerBucket = 128;

/**
 * Settles overlapping proposals by one rule. Proposals are taken in the order of their score, which is the confidence plus a
 * hundredth for each UTF-16 unit up to twenty, so that of two equally sure readings the longer one comes first. Each stands
 * unless it conflicts with one that stands already:
 *
 * - two that cover the same range conflict, so a range has one type;
 * - two that cross conflict;
 * - one inside another conflicts, except for names inside the name of an organisation, event or work, and dates and
 *   ordinals inside the name of an event, which are kept as nested mentions.
 *
 * The answer is in the order of the text, outer mentions before inner ones. Time is linear in the number of proposals but for sorting them.
 */
export function resolve(proposals: readonly MentionProposal[]): MentionProposal[] {
  const standing = new Map<number, MentionProposal[]>();
  const accepted: MentionProposal[] = [];
  const byScore = [...proposals].sort((a, b) => scoreOf(b) - scoreOf(a) || extentOf(a).start - extentOf(b).start);
  for (const proposal of byScore) {
    const buckets = bucketsOf(extentOf(proposal)).map((bucket) => {
      const known = standing.get(bucket) ?? [];
      standing.set(bucket, known);
      return known;
    });
    if (buckets.some((bucket) => bucket.some((other) => conflict(proposal, other)))) continue;
    for (const bucket of buckets) bucket.push(proposal);
    accepted.push(proposal);
  }
  return inTextOrder(accepted);
}

/** Proposals in the order of the text, outer ones before those inside them. */
export function inTextOrder(proposals: readonly MentionProposal[]): MentionProposal[] {
  return [...proposals].sort((a, b) => {
    const [first, second] = [extentOf(a), extentOf(b)];
    return first.start - second.start || second.end - first.end;
  });
}

/** From the start of a mention's first range to the end of its last. */
export function extentOf({ ranges }: Pick<MentionProposal, 'ranges'>): ReadingRange {
  const [first, last] = [ranges[0], ranges[ranges.length - 1]];
  if (first === undefined || last === undefined) throw new RangeError('a mention has no range');
  return { start: first.start, end: last.end };
}

function scoreOf(proposal: MentionProposal): number {
  const { start, end } = extentOf(proposal);
  return proposal.confidence + Math.min(20, end - start) / 100;
}

function bucketsOf({ start, end }: ReadingRange): number[] {
  const first = Math.floor(start / spanPerBucket);
  const last = Math.floor((end - 1) / spanPerBucket);
  return Array.from({ length: last - first + 1 }, (_, place) => first + place);
}

function conflict(a: MentionProposal, b: MentionProposal): boolean {
  const [first, second] = [extentOf(a), extentOf(b)];
  if (first.end <= second.start || second.end <= first.start) return false;
  const contains = first.start <= second.start && second.end <= first.end;
  const isContained = second.start <= first.start && first.end <= second.end;
  if (contains && isContained) return true;
  if (contains) return !mayNest(a, b);
  return !isContained || !mayNest(b, a);
}

function mayNest(outer: MentionProposal, inner: MentionProposal): boolean {
  if (figures.has(outer.type) || outer.type === inner.type) return false;
  return mayContain[outer.type]?.has(inner.type) ?? false;
}
