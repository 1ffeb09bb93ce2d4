import type { Entity } from '../entity.ts';
import { nameForm } from '../names/name-form.ts';

/** Whether an entity is called so, as its preferred name or an alias, however the name is printed. */
export function hasName({ name, aliases }: Entity, wanted: string): boolean {
  const key = nameForm(wanted);
  return [name, ...aliases].some((each) => nameForm(each) === key);
}

/** The entity with one more alias, unless it is called so already. */
export function withAlias(entity: Entity, alias: string): Entity {
  return hasName(entity, alias) ? entity : { ...entity, aliases: [...entity.aliases, alias] };
}
