import type { ArticleDocument } from './document.ts';
import { builtInEntityTypes, type EntityType, knownEntityTypes } from './mention.ts';

/** The entity types that a document has mentions of (rejected ones aside), in their usual order, with how many. */
export function typesIn(document: ArticleDocument): readonly { readonly type: EntityType; readonly count: number }[] {
  const counts = new Map<EntityType, number>();
  for (const { type, status } of document.mentions) {
    if (status !== 'rejected') counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return [...counts].map(([type, count]) => ({ type, count })).sort((a, b) => inUsualOrder(a.type, b.type));
}

/** The types that can be chosen: the built-in ones and what else the workspace has, in their usual order. */
export function typesToChoose(ofWorkspace: readonly EntityType[]): readonly EntityType[] {
  return [...new Set<EntityType>([...builtInEntityTypes, ...ofWorkspace])].sort(inUsualOrder);
}

/** The types that Kanwu knows first, as it lists them, then others by the alphabet. */
function inUsualOrder(a: EntityType, b: EntityType): number {
  return placeOf(a) - placeOf(b) || (a < b ? -1 : a === b ? 0 : 1);
}

function placeOf(type: EntityType): number {
  const index = (knownEntityTypes as readonly string[]).indexOf(type);
  return index < 0 ? knownEntityTypes.length : index;
}
