import { extentOf, OverlapIndex } from './overlap.ts';
import type { MentionProposal } from './recogniser.ts';

/** A longer name counts when it is at least so sure. */
const leastSure = 0.4;

/**
 * Leaves out what people accepted elsewhere where it is a part of a longer name of its type: a remembered 恒泰种业 in 洛阳恒泰种业
 * 股份有限公司 names the company only together with the rest.
 *
 * @param isRemembered by origin
 */
export function yieldToLonger(
  proposals: readonly MentionProposal[],
  isRemembered: (origin: string) => boolean,
): MentionProposal[] {
  const others = new OverlapIndex();
  for (const proposal of proposals) if (!isRemembered(proposal.origin)) others.add(proposal);
  const isPart = (proposal: MentionProposal): boolean => {
    const inner = extentOf(proposal);
    return others.conflicts(proposal, (other) => {
      const outer = extentOf(other);
      const isLonger = outer.end - outer.start > inner.end - inner.start;
      const contains = outer.start <= inner.start && inner.end <= outer.end;
      return isLonger && contains && other.type === proposal.type && other.confidence >= leastSure;
    });
  };
  return proposals.filter((proposal) => !isRemembered(proposal.origin) || !isPart(proposal));
}
