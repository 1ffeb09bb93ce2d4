import { extentOf } from '../overlap.ts';
import type { MentionProposal } from '../recogniser.ts';

/** A mention with its place in the list of mentions. */
export interface Placed {
  readonly index: number;
  readonly mention: MentionProposal;
  readonly start: number;
  readonly end: number;
}

/** The mentions that stand in a title: people, positions, and organisations that are not inside anything. */
export function titleParts(mentions: readonly MentionProposal[]): Placed[] {
  const parts: Placed[] = [];
  let covered = 0;
  for (const [index, mention] of mentions.entries()) {
    const { start, end } = extentOf(mention);
    if (
      start < covered ||
      (mention.type !== 'person' && mention.type !== 'position' && mention.type !== 'organization')
    )
      continue;
    parts.push({ index, mention, start, end });
    covered = end;
  }
  return parts;
}

/** What may stand between the people of a list. */
export const peopleJoint = /^(?:、|和|与|及|以及|[ \u3000]{1,2})$/;
/** What may stand between the titles of one person. */
export const titleJoint = /^(?:[、,/]|兼|兼任|和|及| {0,2})$/;
