import { occurrencesOf } from './lexicon/occurrences.ts';
import { extentOf } from './overlap.ts';
import type { MentionProposal } from './recogniser.ts';

const named: ReadonlySet<string> = new Set(['person', 'organization', 'place']);

/** Tells names in a text from those that are a part of a set phrase, or all of it: the 泰山 of 稳如泰山 is no place. */
export function outsideSetPhrasesOf(text: string, phrases: readonly string[]): (proposal: MentionProposal) => boolean {
  const phraseEnds = new Map<number, number>();
  for (const { start, end } of occurrencesOf(phrases, text)) {
    for (let at = start; at < end; at++) phraseEnds.set(at, end);
  }
  return (proposal) => {
    const { start, end } = extentOf(proposal);
    return !named.has(proposal.type) || end > (phraseEnds.get(start) ?? 0);
  };
}
