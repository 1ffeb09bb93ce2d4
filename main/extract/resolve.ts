import { extentOf, OverlapIndex } from './overlap.ts';
import type { MentionProposal } from './recogniser.ts';

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
  const standing = new OverlapIndex();
  const accepted: MentionProposal[] = [];
  const byScore = [...proposals].sort((a, b) => scoreOf(b) - scoreOf(a) || extentOf(a).start - extentOf(b).start);
  for (const proposal of byScore) {
    if (standing.conflicts(proposal)) continue;
    standing.add(proposal);
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

function scoreOf(proposal: MentionProposal): number {
  const { start, end } = extentOf(proposal);
  return proposal.confidence + Math.min(20, end - start) / 100;
}
