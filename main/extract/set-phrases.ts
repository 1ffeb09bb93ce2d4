import { occurrencesOf } from './lexicon/occurrences.ts';
import { extentOf } from './overlap.ts';
import type { MentionProposal } from './recogniser.ts';

const named: ReadonlySet<string> = new Set(['person', 'organization', 'place']);

/** Leaves out names that are a part of a set phrase, or all of it: the 泰山 of 稳如泰山 is no place. */
export function outsideSetPhrases(
  proposals: readonly MentionProposal[],
  text: string,
  phrases: readonly string[],
): readonly MentionProposal[] {
  const found = [...occurrencesOf(phrases, text)];
  if (found.length === 0) return proposals;
  const phraseEnds = new Int32Array(text.length);
  for (const { start, end } of found) phraseEnds.fill(end, start, end);
  return proposals.filter((proposal) => {
    const { start, end } = extentOf(proposal);
    return !named.has(proposal.type) || end > (phraseEnds[start] ?? 0);
  });
}
