import { extentOf, keyOf, OverlapIndex } from './overlap.ts';
import type { MentionProposal } from './recogniser.ts';

/** A rule prevails over a trusted recogniser that reads otherwise only when it is surer by so much. */
const margin = 0.45;
/** The same, for a longer name of an organisation or place: trained recognisers cut unknown names short. */
const marginOfLonger = 0.1;
/**
 * A rule that is so sure of an organisation's longer name prevails in any case: what was learned of a short form must not
 * break up the full one.
 */
const sureLonger = 0.75;
const surest = 0.99;
/** A rule that is so sure of a person prevails over a place that is that person's given name, 大澤 of 高大澤, unless it is nearly as sure. */
const surePerson = 0.9;

/**
 * Brings together what several recognisers say of one place. Proposals of one range and type become one; when both a rule and a
 * trusted recogniser made it, its confidence is that one of them is right, as if they erred independently. Where a recogniser that is
 * trusted (a trained one, or what people decided) reads a stretch otherwise than a rule, the rule's proposal goes, unless it is much the
 * surer one.
 *
 * @param isTrusted by origin
 */
export function agree(
  proposals: readonly MentionProposal[],
  isTrusted: (origin: string) => boolean,
): MentionProposal[] {
  const trusted = new OverlapIndex();
  const joint = new Map<string, MentionProposal>();
  const confirmed = new Set<string>();
  for (const proposal of proposals) {
    const key = keyOf(proposal);
    const known = joint.get(key);
    joint.set(key, known === undefined ? proposal : join(known, proposal, isTrusted));
    if (!isTrusted(proposal.origin)) continue;
    trusted.add(proposal);
    confirmed.add(key);
  }
  if (confirmed.size === 0) return [...joint.values()];
  return [...joint].flatMap(([key, proposal]) => {
    if (confirmed.has(key)) return [proposal];
    return trusted.conflicts(proposal, (other) => other.confidence > proposal.confidence - marginOver(other, proposal))
      ? []
      : [proposal];
  });
}

function marginOver(trusted: MentionProposal, rule: MentionProposal): number {
  const [inner, outer] = [extentOf(trusted), extentOf(rule)];
  // 中華民國卅八年 is a date, whatever is held of 中華民國 in it.
  if (rule.type === 'date' && outer.start <= inner.start && inner.end < outer.end) return Number.NEGATIVE_INFINITY;
  const isGivenName = trusted.type === 'place' && outer.start + 1 === inner.start && outer.end === inner.end;
  if (rule.type === 'person' && rule.confidence >= surePerson && isGivenName) return marginOfLonger;
  const isSameType = trusted.type === rule.type && rule.type !== 'person';
  const isLonger = isSameType && outer.start <= inner.start && inner.end <= outer.end;
  if (isLonger && rule.type === 'organization' && rule.confidence >= sureLonger) return Number.NEGATIVE_INFINITY;
  return isLonger ? marginOfLonger : margin;
}

function join(a: MentionProposal, b: MentionProposal, isTrusted: (origin: string) => boolean): MentionProposal {
  const [surer, other] = a.confidence >= b.confidence ? [a, b] : [b, a];
  // Rules know the same lists; only what is learned and what is listed err independently.
  if (isTrusted(a.origin) === isTrusted(b.origin)) return surer;
  const confidence = Math.min(surest, 1 - (1 - a.confidence) * (1 - b.confidence));
  return {
    ...surer,
    value: surer.value ?? other.value,
    confidence: Math.max(surer.confidence, Math.round(confidence * 100) / 100),
  };
}
