import type { Edit } from '../journal.ts';
import type { RememberedName } from '../memory.ts';
import type { EntityType } from '../mention.ts';
import { nameForm } from '../names/name-form.ts';
import type { Ruling } from '../ruling.ts';
import { setRulings } from './ruling-set.ts';

/** How many characters a name must have at least to be remembered: one alone is part of too many words. */
export const shortestName = 2;

/** What is remembered of a name of which nothing is. */
export const unknownName: Omit<RememberedName, 'name' | 'type'> = {
  ...{ value: null, accepted: 0, rejected: 0, given: false, withheldContexts: [], ruling: null },
};

/** Whether a name that a person typed can be remembered. */
export function isRememberable(name: string): boolean {
  return [...nameForm(name)].length >= shortestName;
}

/**
 * Lays down a verdict for a name that a person typed, whether or not it is remembered already; null when it is too short,
 * or has that verdict.
 *
 * @param known what is remembered of the name; null for nothing
 */
export function addRuling(
  known: RememberedName | null,
  name: string,
  type: EntityType,
  verdict: Ruling['verdict'],
): Edit | null {
  const wanted = name.trim();
  if (!isRememberable(wanted)) return null;
  return setRulings([known ?? { ...unknownName, name: wanted, type }], verdict);
}
