import type { EntityType } from '../../model/mention.ts';
import type { PlacedForm } from '../../model/names/name-form.ts';
import type { Opinions } from './opinions.ts';
import { coverageOf, extentOf, keyOf } from './overlap.ts';
import { type Asked, type MentionProposal, originOf } from './recogniser.ts';
import { logitOf, probabilityOf } from './tagger/logit.ts';

/** What people's decisions on a name say for it where it stands again. */
export interface Precedent {
  /** What they add to the logit of its probability: more than 0 where it was accepted oftener than rejected. */
  readonly support: number;
  /** Whether a person has laid down that it is always proposed. */
  readonly isRuled: boolean;
}

/** A name that people accepted, where it stands again. */
export type RecalledName = Asked & Pick<MentionProposal, 'value'> & { readonly precedent: Precedent };

/** What a workspace's people decided of names. */
export interface Memory {
  /**
   * The names that speak for themselves, wherever they stand in a text, in its order; disjoint but for several types of one.
   *
   * @param form of the text, with its line ends
   */
  recall(form: PlacedForm): readonly RecalledName[];
  /** Null for a name that nobody decided on. */
  precedentOf(name: string, type: EntityType): Precedent | null;
}

const identity = { name: 'memory', version: '2' };
export const memoryOrigin = originOf(identity);

/** What is less probable is not proposed; a little more of it than of what nobody accepted, so that people see that they were heard. */
const leastProbable = 0.3;
/** From this probability on names may be accepted unseen, so memory alone lifts none so high. */
const sure = 0.9;
const mostByMemory = 0.89;
/** How sure a name is that a person has laid down. */
const ruled = 0.985;
/** Where nothing else speaks for or against a name. */
const even = 0.5;

/** How probable a name is, given how probable it is apart from what was decided of it before. */
export function withPrecedent(probability: number, { support, isRuled }: Precedent): number {
  if (isRuled) return ruled;
  const lifted = probabilityOf(logitOf(probability) + support);
  return probability >= sure || lifted < probability ? lifted : Math.max(probability, Math.min(lifted, mostByMemory));
}

/** Tells how probable a name is apart from memory: by what finds it too, else even. */
export type ApartFromMemory = (mention: Asked) => number;

/**
 * A tagger marks outer names only: of a name inside an organisation's it has no opinion.
 *
 * @param found what was found by others than memory
 * @param length of the text, in UTF-16 units
 */
export function apartFromMemory(
  found: readonly MentionProposal[],
  opinions: Opinions,
  length: number,
): ApartFromMemory {
  const confidences = new Map<string, number>();
  for (const proposal of found) {
    const key = keyOf(proposal);
    confidences.set(key, Math.max(proposal.confidence, confidences.get(key) ?? 0));
  }
  const isInside = coverageOf(
    found.filter(({ type }) => type === 'organization'),
    length,
  );
  return (mention) => {
    const { start, end } = extentOf(mention);
    const isNested = mention.type !== 'organization' && isInside('organization', start, end);
    const opinion = isNested ? undefined : opinions.of(mention);
    const confidence = confidences.get(keyOf(mention));
    return opinion === undefined && confidence === undefined ? even : Math.max(opinion ?? 0, confidence ?? 0);
  };
}

/** Proposes the recalled names that are probable where they stand. */
export function proposedByMemory(recalled: readonly RecalledName[], apart: ApartFromMemory): MentionProposal[] {
  return recalled.flatMap(({ precedent, ...name }) => {
    const confidence = withPrecedent(apart(name), precedent);
    return confidence < leastProbable ? [] : [{ ...name, confidence, origin: memoryOrigin }];
  });
}
