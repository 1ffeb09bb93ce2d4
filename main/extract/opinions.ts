import { isBuilt } from './built-name.ts';
import { coverageOf, extentOf, keyOf } from './overlap.ts';
import type { MentionProposal } from './recogniser.ts';
import { logitOf, probabilityOf } from './tagger/logit.ts';

/** What trained recognisers hold of proposals: how probable each is, 0 to 1. */
export class Opinions {
  readonly #probabilities = new Map<string, number>();

  note(proposal: MentionProposal, probability: number): void {
    this.#probabilities.set(keyOf(proposal), probability);
  }

  of(proposal: MentionProposal): number | undefined {
    return this.#probabilities.get(keyOf(proposal));
  }
}

/**
 * How sure a name is that a rule finds too: the logit of the tagger's probability times `slope` and more by `rise`, at least
 * the tagger's own. Between what logistic regression gives for text of kinds that the tagger has seen, where it has little
 * to learn from rules, and for a newspaper that it has not seen.
 */
const agreement: Readonly<Record<string, { readonly slope: number; readonly rise: number }>> = {
  person: { slope: 0.85, rise: 1.2 },
  organization: { slope: 0.7, rise: 0.8 },
  place: { slope: 0.6, rise: 0.5 },
};
/** Of long names that a rule is sure of, whatever the tagger holds of them, about as many are right as are wrong. */
const leastOfBuilt = 0.5;
const surest = 0.99;

export interface StatedOf {
  readonly text: string;
  /** Whether a rule found a name, alone or too. */
  readonly isByRule: (mention: MentionProposal) => boolean;
  /** Whether a name's confidence is to stay as it is. */
  readonly isSettled: (mention: MentionProposal) => boolean;
}

/**
 * Says how sure names are by what a trained recogniser holds of them, whose probabilities are calibrated: the rules' own
 * confidences are good for settling which reading stands, but too high. A name inside the name of an organisation keeps
 * its own, since a tagger that marks the outer names only has no opinion of it.
 */
export function withStatedConfidence(
  mentions: readonly MentionProposal[],
  opinions: Opinions,
  { text, isByRule, isSettled }: StatedOf,
): readonly MentionProposal[] {
  const isInside = coverageOf(
    mentions.filter(({ type }) => type === 'organization'),
    text.length,
  );
  return mentions.map((mention) => {
    const agreed = agreement[mention.type];
    const opinion = opinions.of(mention);
    const { start, end } = extentOf(mention);
    if (agreed === undefined || opinion === undefined || isSettled(mention)) return mention;
    if (mention.type !== 'organization' && isInside('organization', start, end)) return mention;
    const logit = logitOf(opinion);
    const stated = isByRule(mention) ? Math.max(logit, agreed.slope * logit + agreed.rise) : logit;
    const least = isByRule(mention) && isBuilt(mention) ? leastOfBuilt : 0;
    const confidence = Math.max(least, Math.min(probabilityOf(stated), surest));
    return { ...mention, confidence: Math.round(100 * confidence) / 100 };
  });
}
