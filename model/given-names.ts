import { entityIdOf } from './derived-ids.ts';
import type { Entity } from './entity.ts';

/**
 * What people call an entity: its aliases, and its name but where the entity was made of that name, without anybody's saying more than
 * that a mention is right.
 */
export function givenNames({ id, type, name, aliases }: Entity): readonly string[] {
  return [name, ...aliases].filter((each) => entityIdOf(type, each) !== id);
}
