import type { ArticleDocument } from '../../model/document.ts';
import { builtInEntityTypes, type EntityType } from '../../model/mention.ts';

/** The entity types that a document has mentions of (rejected ones aside), in their usual order, with how many. */
export function typesIn(document: ArticleDocument): readonly { readonly type: EntityType; readonly count: number }[] {
  const counts = new Map<EntityType, number>();
  for (const { type, status } of document.mentions) {
    if (status !== 'rejected') counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  const order = (type: EntityType): number => {
    const index = (builtInEntityTypes as readonly string[]).indexOf(type);
    return index < 0 ? builtInEntityTypes.length : index;
  };
  return [...counts]
    .map(([type, count]) => ({ type, count }))
    .sort((a, b) => order(a.type) - order(b.type) || (a.type < b.type ? -1 : 1));
}

/** The types that can be chosen in a document: the built-in ones and what else it has. */
export function typesToChoose(document: ArticleDocument): readonly EntityType[] {
  return [...new Set<EntityType>([...builtInEntityTypes, ...document.mentions.map((mention) => mention.type)])];
}
