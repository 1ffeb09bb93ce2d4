import type { EntityType } from '../mention.ts';

const figureTypes: ReadonlySet<EntityType> = new Set(['date', 'money', 'quantity']);

/** Whether mentions of a type are names: the same words mean the same elsewhere. A date or a sum does not. */
export function isNameType(type: EntityType): boolean {
  return !figureTypes.has(type);
}

/** Whether values of a type are texts, such as a full name, so that a value of one such type is one of another as well. */
export function hasTextValue(type: EntityType): boolean {
  return isNameType(type) && type !== 'phone';
}

const typesWithoutEntity: ReadonlySet<EntityType> = new Set(['position', 'phone', 'identifier']);

/**
 * Whether mentions of a type name something that a workspace keeps as an entity. A position is held, and a number belongs to
 * something: neither is one.
 */
export function isEntityType(type: EntityType): boolean {
  return isNameType(type) && !typesWithoutEntity.has(type);
}
