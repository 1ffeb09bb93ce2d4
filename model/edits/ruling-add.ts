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

/** The entry of a name and type, however the name is printed. */
export function findRemembered(
  names: readonly RememberedName[],
  name: string,
  type: EntityType,
): RememberedName | undefined {
  const key = nameForm(name);
  return names.find((each) => each.type === type && nameForm(each.name) === key);
}

/**
 * Lays down a verdict for a name that a person typed, whether or not it is remembered already; null when it is too short,
 * or has that verdict.
 */
export function addRuling(
  names: readonly RememberedName[],
  name: string,
  type: EntityType,
  verdict: Ruling['verdict'],
): Edit | null {
  const wanted = name.trim();
  if (!isRememberable(wanted)) return null;
  const known = findRemembered(names, wanted, type);
  return setRulings([known ?? { ...unknownName, name: wanted, type }], verdict);
}
