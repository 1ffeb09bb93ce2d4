import { entityIdOf } from '../../model/derived-ids.ts';
import type { Entity } from '../../model/entity.ts';
import { type EntityId, newId } from '../../model/ids.ts';
import type { NameKey } from '../../model/memory.ts';

/** The entities of a workspace, as far as whoever links names to them needs them. */
export interface Register {
  /** The entity of a type that has a name, as its preferred one or as an alias. */
  find(type: string, name: string): Entity | undefined;
  has(id: EntityId): boolean;
  /** The entity that one is, or stands for by now; undefined where there is none. */
  standing(id: EntityId): Entity | undefined;
  /**
   * Of many names at once those that no entity has, and none had when it was made, each with the id of one that is made of
   * it; by `textOfKey`.
   */
  unknown(names: readonly NameKey[]): ReadonlyMap<string, EntityId>;
}

/**
 * An entity for a name that none has. Two copies of a workspace make the same of the same name; where that one goes by another name by
 * now, it is a new one.
 */
export function newEntity(register: Register, type: string, name: string): Entity {
  const derived = entityIdOf(type, name);
  return entityNamed(register.has(derived) ? newId<EntityId>() : derived, type, name);
}

export function entityNamed(id: EntityId, type: string, name: string): Entity {
  return { id, type, name, aliases: [], links: [], notInLists: [], note: '', joinedInto: null };
}
