import type { MentionProposal } from '../recogniser.ts';
import { unsupported } from '../recognisers/positions.ts';
import { peopleJoint, titleJoint, titleParts } from './chains.ts';

/**
 * Drops positions that are sure only beside a person or organisation (记者, 委员) and have none there, and raises the confidence of those
 * that do.
 */
export function dropUnsupported(mentions: readonly MentionProposal[], text: string): MentionProposal[] {
  const supported = new Set<MentionProposal>();
  const parts = titleParts(mentions);
  const visit = (order: readonly (typeof parts)[number][], isForward: boolean): void => {
    let carries = false;
    for (const [place, part] of order.entries()) {
      const before = order[place - 1];
      const gap =
        before === undefined
          ? '-'
          : isForward
            ? text.slice(before.end, part.start)
            : text.slice(part.end, before.start);
      const joins = gap.length <= 4 && (gap === '' || titleJoint.test(gap) || (isForward && peopleJoint.test(gap)));
      if (part.mention.type === 'position') {
        carries &&= joins;
        if (carries) supported.add(part.mention);
      } else {
        carries = part.mention.type === 'person' || (isForward && part.mention.type === 'organization');
      }
    }
  };
  visit(parts, true);
  visit([...parts].reverse(), false);
  return mentions.flatMap((mention) => {
    if (mention.type !== 'position') return [mention];
    if (supported.has(mention)) return [{ ...mention, confidence: Math.max(mention.confidence, 0.92) }];
    return mention.confidence < unsupported ? [] : [mention];
  });
}
