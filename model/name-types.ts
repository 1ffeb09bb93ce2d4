import type { EntityType } from './mention.ts';

const figureTypes: ReadonlySet<EntityType> = new Set(['date', 'money', 'quantity']);

/** Whether mentions of a type are names: the same words mean the same elsewhere. A date or a sum does not. */
export function isNameType(type: EntityType): boolean {
  return !figureTypes.has(type);
}

const typesWithoutEntity: ReadonlySet<EntityType> = new Set(['position', 'phone', 'identifier']);

/**
 * Whether mentions of a type name something that a workspace keeps as an entity. A position is held, and a number belongs to
 * something: neither is one.
 */
export function isEntityType(type: EntityType): boolean {
  return isNameType(type) && !typesWithoutEntity.has(type);
}
