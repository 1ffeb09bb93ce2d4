import type { Changes, Command } from '../commands/command.ts';
import type { Entity } from '../entity.ts';
import type { Edit, EditAction } from '../journal.ts';
import { nameForm } from '../names/name-form.ts';
import { saysTheSame } from '../same-record.ts';
import { withAlias } from './entity-names.ts';
import { summaryOf } from './summary.ts';

/** Changes what is known of an entity; null when nothing differs, or it would have no name. The name that it had goes on as an alias. */
export function reviseEntity(entity: Entity, wanted: Changes<'entity'>): Edit | null {
  const name = (wanted.name ?? entity.name).trim();
  if (name === '') return null;
  const asked = { ...wanted, ...(wanted.name === undefined ? {} : { name }) };
  const renamed = name === entity.name ? { ...entity, ...asked } : withAlias({ ...entity, ...asked }, entity.name);
  const aliases = distinct(renamed.aliases).filter((alias) => alias !== name);
  const changes = { ...asked, ...(saysTheSame(aliases, entity.aliases) ? {} : { aliases }) };
  if (saysTheSame({ ...entity, ...changes }, entity)) return null;
  return entityEdit('entity-revise', name === entity.name ? name : `${entity.name} → ${name}`, [
    revision(entity, changes),
  ]);
}

/**
 * Makes entities one: the mentions of all are the last one's from now on, and their names aliases of it. Nothing of them is lost: they
 * can be parted again, by {@link partEntity} or by undoing it.
 */
export function joinEntities(from: readonly Entity[], into: Entity): Edit {
  const named = from.flatMap(({ name, aliases }) => [name, ...aliases]).reduce(withAlias, into);
  const links = distinctLinks([...into.links, ...from.flatMap((each) => each.links)]);
  const changes = { aliases: named.aliases, ...(links.length === into.links.length ? {} : { links }) };
  return entityEdit('entity-merge', `${from.map(({ name }) => name).join('、')} → ${into.name}`, [
    ...from.map((each) => revision(each, { joinedInto: into.id })),
    revision(into, changes),
  ]);
}

/** Makes an entity that was joined into another one of its own again, with what it was called and linked to before. */
export function partEntity(joined: Entity, into: Entity): Edit {
  const own = new Set([joined.name, ...joined.aliases].map(nameForm));
  const aliases = into.aliases.filter((alias) => !own.has(nameForm(alias)));
  const links = into.links.filter((link) => !joined.links.some((each) => saysTheSame(each, link)));
  return entityEdit('entity-split', `${into.name} → ${joined.name}`, [
    revision(joined, { joinedInto: null }),
    revision(into, { aliases, ...(links.length === into.links.length ? {} : { links }) }),
  ]);
}

function distinct(names: readonly string[]): readonly string[] {
  const all = names.map((name) => name.trim()).filter((name) => name !== '');
  return all.filter((name, place) => all.indexOf(name) === place);
}

function distinctLinks(links: Entity['links']): Entity['links'] {
  return links.filter((link, place) => links.findIndex((each) => saysTheSame(each, link)) === place);
}

function revision({ id }: Entity, changes: Changes<'entity'>): Command {
  return { name: 'entity.revise', payload: { revisions: [{ id, changes }] } };
}

function entityEdit(action: EditAction, summary: string, commands: readonly Command[]): Edit {
  return { action, articleId: null, summary: summaryOf([summary]), commands: [...commands] };
}
