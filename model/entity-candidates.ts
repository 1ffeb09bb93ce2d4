import { z } from 'zod';
import { Entity } from './entity.ts';
import type { EntityType } from './mention.ts';
import { nameForm } from './names/name-form.ts';
import { compareNames } from './names/name-order.ts';

/** Why an entity may be the one that a mention names. */
export const candidateReasons = [
  /** The mention reads the entity's preferred name, or differs from it only in how it is printed. */
  'same-name',
  /** The mention reads one of the entity's aliases. */
  'alias',
  /** The mention's value, its full form, is the entity's name. */
  'full-form',
  /** One name is the beginning or the end of the other. */
  'part-of-name',
  /** The mention's characters occur in the entity's name in their order, as those of an abbreviation do. */
  'abbreviation',
] as const;
export type CandidateReason = (typeof candidateReasons)[number];

export const EntityCandidate = z.strictObject({
  entity: Entity,
  /** The strongest first; empty for an entity that is there only because somebody looks for it. */
  reasons: z.array(z.enum(candidateReasons)).readonly(),
});
export type EntityCandidate = Readonly<z.infer<typeof EntityCandidate>>;

/** What is known of the mention: how it reads, its type and its full form. */
export interface Named {
  readonly name: string;
  readonly type: EntityType;
  readonly value: string | null;
}

/** Of what is found by looking only, so many are listed at most; who looks on types more. */
const mostFound = 50;

/**
 * The entities of the mention's type that it may name, those with the strongest reasons first, each with its reasons. When
 * somebody looks for one (`wanted` is not empty), those that are called so, and after them others that are, by name.
 */
export function entityCandidates(named: Named, entities: readonly Entity[], wanted = ''): EntityCandidate[] {
  const ofType = entities.filter((entity) => entity.type === named.type && isCalled(entity, wanted));
  const candidates = withReasons(named, ofType);
  if (nameForm(wanted) === '') return candidates;
  const known = new Set(candidates.map(({ entity }) => entity.id));
  const others = ofType.filter(({ id }) => !known.has(id)).sort((a, b) => compareNames(a.name, b.name));
  return [...candidates, ...others.slice(0, mostFound).map((entity) => ({ entity, reasons: [] }))];
}

/** Whether words occur in an entity's name or in one of its aliases, however they are printed. */
export function isCalled({ name, aliases }: Entity, wanted: string): boolean {
  const key = nameForm(wanted);
  return [name, ...aliases].some((each) => nameForm(each).includes(key));
}

function withReasons(named: Named, entities: readonly Entity[]): EntityCandidate[] {
  return entities
    .map((entity) => ({ entity, reasons: reasonsFor(named, entity) }))
    .filter(({ reasons }) => reasons.length > 0)
    .sort((a, b) => strengthOf(a.reasons) - strengthOf(b.reasons) || b.reasons.length - a.reasons.length);
}

function reasonsFor({ name, value }: Named, entity: Entity): CandidateReason[] {
  const key = nameForm(name);
  const entityKey = nameForm(entity.name);
  const holds: Record<CandidateReason, boolean> = {
    'same-name': key === entityKey,
    alias: entity.aliases.some((alias) => nameForm(alias) === key),
    'full-form': value !== null && nameForm(value) === entityKey,
    'part-of-name': key !== entityKey && (isPartOf(key, entityKey) || isPartOf(entityKey, key)),
    abbreviation: key.length < entityKey.length && !isPartOf(key, entityKey) && isAbbreviationOf(key, entityKey),
  };
  return candidateReasons.filter((reason) => holds[reason]);
}

function strengthOf(reasons: readonly CandidateReason[]): number {
  return reasons[0] === undefined ? candidateReasons.length : candidateReasons.indexOf(reasons[0]);
}

/** Whether one name is the beginning or the end of another; both in their form. */
export function isPartOf(part: string, whole: string): boolean {
  return part.length > 1 && part.length < whole.length && (whole.startsWith(part) || whole.endsWith(part));
}

/** At least two characters, all of them in the name and in its order. */
export function isAbbreviationOf(short: string, long: string): boolean {
  let at = 0;
  for (const character of long) if (character === short[at]) at++;
  return short.length > 1 && at === short.length;
}
