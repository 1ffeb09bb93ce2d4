import { type EntityType, knownEntityTypes, type Mention } from './mention.ts';

/** An entity type, and how many mentions have it. */
export interface TypeCount {
  readonly type: EntityType;
  readonly count: number;
}

/** The types that mentions have (rejected ones aside), in their usual order, once some came to those counted and some went. */
export function countTypes(
  before: readonly TypeCount[],
  { come, gone }: { readonly come: readonly Mention[]; readonly gone: readonly Mention[] },
): readonly TypeCount[] {
  const counts = new Map(before.map(({ type, count }) => [type, count]));
  const add = (mentions: readonly Mention[], by: number): void => {
    for (const { type, status } of mentions) if (status !== 'rejected') counts.set(type, (counts.get(type) ?? 0) + by);
  };
  add(come, 1);
  add(gone, -1);
  return [...counts]
    .filter(([, count]) => count > 0)
    .map(([type, count]) => ({ type, count }))
    .sort((a, b) => inUsualOrder(a.type, b.type));
}

/** The types that Kanwu knows first, as it lists them, then others by the alphabet. */
function inUsualOrder(a: EntityType, b: EntityType): number {
  return placeOf(a) - placeOf(b) || (a < b ? -1 : a === b ? 0 : 1);
}

function placeOf(type: EntityType): number {
  const index = (knownEntityTypes as readonly string[]).indexOf(type);
  return index < 0 ? knownEntityTypes.length : index;
}
