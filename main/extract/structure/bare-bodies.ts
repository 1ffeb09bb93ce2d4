import { coverageOf, extentOf } from '../overlap.ts';
import type { MentionProposal } from '../recogniser.ts';
import { titleJoint, titleParts } from './chains.ts';

/**
 * Says whose a body is that is called by what it is alone (管委会, 市政府) in the titles of somebody who holds another office of the same place
 * right before: the 管委会 after 高新区党工委委员 is 高新区管委会, which becomes its value.
 *
 * @param text as it is printed
 * @param bodies what bodies are called alone, in plain characters
 */
export function tieBareBodies(
  mentions: readonly MentionProposal[],
  text: string,
  plain: string,
  bodies: ReadonlySet<string>,
): MentionProposal[] {
  const placeEnds = new Map<number, number>();
  for (const mention of mentions) {
    const { start, end } = extentOf(mention);
    if (mention.type === 'place') placeEnds.set(start, Math.max(end, placeEnds.get(start) ?? 0));
  }
  const isNested = coverageOf(
    mentions.filter(({ type }) => type === 'organization'),
    text.length,
  );
  const values = new Map<MentionProposal, string>();
  let place: string | null = null;
  let before: number | null = null;
  for (const { mention, start, end } of titleParts(mentions)) {
    const gap = before === null ? '-' : text.slice(before, Math.min(start, before + 4));
    if (before === null || start - before > 2 || !titleJoint.test(gap) || mention.type === 'person') place = null;
    before = end;
    if (mention.type !== 'organization') continue;
    const placeEnd = placeEnds.get(start);
    if (placeEnd !== undefined && isNested('organization', start, placeEnd)) place = text.slice(start, placeEnd);
    else if (place !== null && mention.value === null && bodies.has(plain.slice(start, end)))
      values.set(mention, joined(place, text.slice(start, end)));
    else place = null;
  }
  return mentions.map((mention) => {
    const value = values.get(mention);
    return value === undefined ? mention : { ...mention, value };
  });
}

/** 洛阳市 and 市政府 are 洛阳市政府. */
function joined(place: string, body: string): string {
  return place.endsWith(body.charAt(0)) ? place + body.slice(1) : place + body;
}
