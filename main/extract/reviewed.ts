import { isBuilt, isTitledSurname, longName } from './built-name.ts';
import type { Opinions } from './opinions.ts';
import { coverageOf, extentOf } from './overlap.ts';
import type { ArticleText, Asked, MentionProposal, Recogniser, Review, Reviewer } from './recogniser.ts';

/**
 * What only rules find needs this probability by a recogniser that has an opinion of it. From 0.1 to 0.35 it makes hardly a
 * difference in text of kinds that the tagger was trained on; of a kind that it was not trained on, this is the best.
 */
const leastProbable = 0.2;
/** What rules hold of a person, and the probability that is enough then in text without punctuation: trained recognisers know names between signs. */
const sureByRules = 0.85;
const leastOfUnpunctuated = 0.05;
/** One character in so many is a sign in text that counts as punctuated. */
const charactersOfSign = 60;
/** Where the name of an organisation or place is found less surely than this, its end is in doubt too. */
const sureOfWhole = 0.8;
/** Positions are left to the rules, which see the names that they belong to. */
const reviewed: ReadonlySet<string> = new Set(['person', 'organization', 'place']);

/**
 * What the rules propose and what the other recognisers find, but for the names that these hold for improbable: a listed
 * name is often an ordinary word, or part of another name. A place or person inside an organisation's name is kept: it is
 * nested, and a tagger that marks the outer names only has no opinion of it.
 *
 * @param recalled what the others are asked about besides
 * @param opinions notes what the others hold of each
 */
export function reviewedBy(
  others: readonly (Recogniser | Reviewer)[],
  article: ArticleText,
  proposals: readonly MentionProposal[],
  recalled: readonly Asked[],
  opinions: Opinions,
): MentionProposal[] {
  const found: MentionProposal[] = [];
  const improbable = new Set<MentionProposal>();
  for (const recogniser of others) {
    if (!('review' in recogniser)) {
      for (const proposal of recogniser.recognise(article)) found.push(proposal);
      continue;
    }
    const asked = [...proposals, ...recalled];
    const review = recogniser.review(article, asked);
    for (const proposal of review.found) found.push(proposal);
    noteReview(asked, review, opinions);
    for (const proposal of improbableOf(proposals, review, isUnpunctuated(article.text))) improbable.add(proposal);
  }
  const credible = [...proposals.filter((proposal) => !improbable.has(proposal)), ...found];
  if (improbable.size === 0) return credible;
  const organisations = credible.filter(({ type }) => type === 'organization');
  const isInside = coverageOf(organisations, article.text.length);
  const nested = [...improbable].filter((proposal) => {
    const { start, end } = extentOf(proposal);
    return proposal.type !== 'organization' && isInside('organization', start, end);
  });
  return [...credible, ...nested];
}

/**
 * Those of the names found surely elsewhere that none of the recognisers holds for improbable here: what is a company at one
 * place is a make of car at another. A place stays one wherever it stands.
 */
export function credibleRepeats(
  others: readonly (Recogniser | Reviewer)[],
  article: ArticleText,
  proposals: readonly MentionProposal[],
  opinions: Opinions,
): MentionProposal[] {
  const doubtful = proposals.filter((proposal) => proposal.type !== 'place' && isOpen(proposal));
  if (doubtful.length === 0) return [...proposals];
  const reviews = others.flatMap((other) => ('review' in other ? [other.review(article, doubtful)] : []));
  for (const review of reviews) noteReview(doubtful, review, opinions);
  const improbable = new Set(reviews.flatMap((review) => improbableOf(doubtful, review, false)));
  return proposals.filter((proposal) => !improbable.has(proposal));
}

function noteReview(asked: readonly Asked[], review: Review, opinions: Opinions): void {
  for (const [index, proposal] of asked.entries()) {
    const opinion = review.opinions[index];
    if (opinion != null) opinions.note(proposal, opinion);
  }
  for (const mention of review.found) opinions.note(mention, mention.confidence);
}

function improbableOf(
  proposals: readonly MentionProposal[],
  { found, opinions }: Review,
  isUnpunctuated: boolean,
): MentionProposal[] {
  const isBegun = begunIn(found);
  const leastOf = ({ type, confidence }: MentionProposal): number =>
    isUnpunctuated && type === 'person' && confidence >= sureByRules ? leastOfUnpunctuated : leastProbable;
  return proposals.filter(
    (proposal, index) => isOpen(proposal) && (opinions[index] ?? 1) < leastOf(proposal) && !isBegun(proposal),
  );
}

/** Whether a text is printed without signs, as decrees and old news are. */
function isUnpunctuated(text: string): boolean {
  const signs = text.match(/[，。、；：！？「」『』（）《》“”,.;:!?()]/g)?.length ?? 0;
  return signs * charactersOfSign < text.length;
}

/**
 * Whether a proposal is the name of an organisation, or a long one of a place, of which the first part was found, not
 * surely: then which of the two ends is right is for `agree` to settle.
 */
function begunIn(found: readonly MentionProposal[]): (proposal: MentionProposal) => boolean {
  const ends = new Map<string, number>();
  const keyOf = (mention: MentionProposal): string => `${mention.type} ${extentOf(mention).start}`;
  for (const mention of found) {
    if (mention.type !== 'person' && mention.confidence < sureOfWhole) ends.set(keyOf(mention), extentOf(mention).end);
  }
  return (proposal) => {
    const { start, end } = extentOf(proposal);
    const isTold = proposal.type === 'organization' || end - start >= longName;
    return isTold && end > (ends.get(keyOf(proposal)) ?? end);
  };
}

function isOpen(proposal: MentionProposal): boolean {
  return reviewed.has(proposal.type) && !isBuilt(proposal) && !isTitledSurname(proposal);
}
