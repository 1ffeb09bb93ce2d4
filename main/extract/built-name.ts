import { extentOf } from './overlap.ts';
import type { MentionProposal } from './recogniser.ts';

const sure = 0.8;
/** In UTF-16 units. */
export const longName = 6;

/**
 * Whether a rule saw how a long name of an organisation or place is built, and is sure of it. Such a name stands whatever a
 * trained recogniser holds of it: that cuts unknown long names short.
 */
export function isBuilt(proposal: MentionProposal): boolean {
  const { start, end } = extentOf(proposal);
  return proposal.type !== 'person' && end - start >= longName && proposal.confidence >= sure;
}

/** Whether rules found a surname alone, which they do before an office only (江主席). */
export function isTitledSurname(proposal: MentionProposal): boolean {
  const { start, end } = extentOf(proposal);
  return proposal.type === 'person' && end - start === 1;
}
