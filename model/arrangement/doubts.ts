import type { ArrangedArticle, ArrangedBlock } from './arrangement.ts';

/**
 * What the program is not sure of: that an article begins with a block (`start`), that none does (`no-start`), or what part of the page
 * it is (`role`).
 */
export type DoubtKind = 'start' | 'no-start' | 'role';

export interface Doubt {
  readonly kind: DoubtKind;
  /** How probable the program holds it that an article begins here, or that the role is right. */
  readonly confidence: number;
}

/** From here on beginnings are nearly always right: 95% are. */
const sureStart = 0.9;
const sureRole = 0.7;

/**
 * What is to be looked at of a block; null where nothing is, and in articles that a person is done with.
 *
 * @param isFirst whether its article begins with it
 */
export function doubtOf(
  { startConfidence, roleConfidence }: Pick<ArrangedBlock, 'startConfidence' | 'roleConfidence'>,
  article: Pick<ArrangedArticle, 'state'> | null,
  isFirst: boolean,
): Doubt | null {
  if (article?.state === 'done') return null;
  if (startConfidence !== null && (!isFirst || startConfidence < sureStart)) {
    return { kind: isFirst ? 'start' : 'no-start', confidence: startConfidence };
  }
  return roleConfidence !== null && roleConfidence < sureRole ? { kind: 'role', confidence: roleConfidence } : null;
}
