import type { Entity } from '../../model/entity.ts';
import type { EntityId } from '../../model/ids.ts';
import type { Mention } from '../../model/mention.ts';
import type { RecordTable } from '../../model/records.ts';
import { standingFor } from '../../model/standing.ts';

/**
 * Mentions as they are shown and exported: each names the entity that its own stands for, so that one that was joined into another is
 * seen nowhere any more. With the entities that they name.
 */
export function namingWhatStands(
  entities: Pick<RecordTable<Entity>, 'get'>,
  mentions: readonly Mention[],
): { readonly mentions: readonly Mention[]; readonly entities: readonly Entity[] } {
  const standing = new Map<EntityId, Entity | undefined>();
  const standingOf = (id: EntityId): Entity | undefined => {
    if (!standing.has(id))
      standing.set(
        id,
        standingFor((each) => entities.get(each), id),
      );
    return standing.get(id);
  };
  const named = mentions.map((mention) => {
    const entity = mention.entityId === null ? undefined : standingOf(mention.entityId);
    return entity === undefined || entity.id === mention.entityId ? mention : { ...mention, entityId: entity.id };
  });
  const found = [...standing.values()].filter((each) => each !== undefined);
  return { mentions: named, entities: [...new Map(found.map((entity) => [entity.id, entity])).values()] };
}
