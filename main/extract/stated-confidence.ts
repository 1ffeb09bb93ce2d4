import { isBuilt, isTitledSurname } from './built-name.ts';
import { type ApartFromMemory, type Precedent, withPrecedent } from './memory.ts';
import type { Opinions } from './opinions.ts';
import { coverageOf, extentOf } from './overlap.ts';
import type { MentionProposal } from './recogniser.ts';
import { logitOf, probabilityOf } from './tagger/logit.ts';

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
/** The same of surnames before an office. */
const leastOfTitled = 0.7;
const surest = 0.99;

export interface StatedOf {
  readonly text: string;
  /** Whether a rule found a name, alone or too. */
  readonly isByRule: (mention: MentionProposal) => boolean;
  /** What was decided of a name before, as it is printed; null for nothing. */
  readonly precedentOf: (mention: MentionProposal, name: string) => Precedent | null;
  readonly apart: ApartFromMemory;
}

/**
 * Says how sure names are by what a trained recogniser holds of them, whose probabilities are calibrated: the rules' own
 * confidences are good for settling which reading stands, but too high. A name inside the name of an organisation keeps
 * its own, since a tagger that marks the outer names only has no opinion of it. Then what was decided of the name before counts.
 */
export function withStatedConfidence(
  mentions: readonly MentionProposal[],
  opinions: Opinions,
  { text, isByRule, precedentOf, apart }: StatedOf,
): readonly MentionProposal[] {
  const isInside = coverageOf(
    mentions.filter(({ type }) => type === 'organization'),
    text.length,
  );
  return mentions.map((mention) => {
    const { start, end } = extentOf(mention);
    const isNested = mention.type !== 'organization' && isInside('organization', start, end);
    const stated = isNested ? null : statedOf(mention, opinions.of(mention), isByRule(mention));
    const precedent = precedentOf(mention, text.slice(start, end));
    if (precedent !== null)
      return { ...mention, confidence: rounded(withPrecedent(stated ?? apart(mention), precedent)) };
    return { ...mention, confidence: rounded(stated ?? mention.confidence) };
  });
}

/** Null where no trained recogniser has an opinion that counts. */
function statedOf(mention: MentionProposal, opinion: number | undefined, isByRule: boolean): number | null {
  const agreed = agreement[mention.type];
  if (agreed === undefined || opinion === undefined) return null;
  const logit = logitOf(opinion);
  if (!isByRule) return probabilityOf(logit);
  const least = isBuilt(mention) ? leastOfBuilt : isTitledSurname(mention) ? leastOfTitled : 0;
  return Math.max(least, probabilityOf(Math.max(logit, agreed.slope * logit + agreed.rise)));
}

function rounded(confidence: number): number {
  return Math.round(100 * Math.min(confidence, surest)) / 100;
}
