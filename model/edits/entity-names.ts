import type { Entity } from '../entity.ts';
import { nameKey } from '../name-key.ts';

/** Whether an entity is called so, as its preferred name or an alias, however the name is printed. */
export function hasName({ name, aliases }: Entity, wanted: string): boolean {
  const key = nameKey(wanted);
  return [name, ...aliases].some((each) => nameKey(each) === key);
}

/** The entity with one more alias, unless it is called so already. */
export function withAlias(entity: Entity, alias: string): Entity {
  return hasName(entity, alias) ? entity : { ...entity, aliases: [...entity.aliases, alias] };
}
