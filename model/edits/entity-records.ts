import type { AuthorityRecord } from '../authorities/authority-record.ts';
import type { ArticleDocument } from '../document.ts';
import type { AuthorityLink, Entity } from '../entity.ts';
import { type EntityId, type MentionId, newId } from '../ids.ts';
import type { Sha256 } from '../issue.ts';
import type { Edit } from '../journal.ts';
import { mentionName } from '../mention-name.ts';
import { nameForm } from '../names/name-form.ts';
import type { Reading } from '../reading.ts';
import { saysTheSame } from '../same-record.ts';
import { reviseEntity } from './entity-edits.ts';
import { linkMention, linkNewEntity } from './mention-entity.ts';
import { reviseMention } from './mention-revise.ts';

/** A record that somebody chose, and how it is linked to. */
export interface ChosenRecord {
  readonly record: Pick<AuthorityRecord, 'name' | 'aliases'>;
  readonly link: AuthorityLink;
}

/** Says that an entity is what a record tells of; null when that is said already. */
export function linkEntity(entity: Entity, { link }: Pick<ChosenRecord, 'link'>): Edit | null {
  if (entity.links.some((each) => saysTheSame(each, link))) return null;
  return reviseEntity(entity, { links: [...entity.links, link] });
}

/** Takes that back; null when it is not said. */
export function unlinkEntity(entity: Entity, link: AuthorityLink): Edit | null {
  return reviseEntity(entity, { links: entity.links.filter((each) => !saysTheSame(each, link)) });
}

/** Says that an entity is in none of some lists; null when that is said of all of them. */
export function notInLists(entity: Entity, lists: readonly Sha256[]): Edit | null {
  const missing = lists.filter((list) => !entity.notInLists.includes(list));
  return missing.length === 0 ? null : reviseEntity(entity, { notInLists: [...entity.notInLists, ...missing] });
}

/** Takes that back of all lists; null when it is said of none. */
export function maybeInLists(entity: Entity): Edit | null {
  return reviseEntity(entity, { notInLists: [] });
}

/** Makes an entity for a mention that is in none of some lists, and says that the mention names it; null as {@link linkNewEntity} says. */
export function linkLocalEntity(
  document: ArticleDocument,
  reading: Reading,
  id: MentionId,
  name: string,
  lists: readonly Sha256[],
): Edit | null {
  const edit = linkNewEntity(document, reading, id, name);
  if (edit === null) return null;
  const commands = edit.commands.map((command) =>
    command.name === 'entity.add'
      ? { ...command, payload: { records: command.payload.records.map((each) => ({ ...each, notInLists: lists })) } }
      : command,
  );
  return { ...edit, commands };
}

/**
 * Says that a mention names what a record tells of: the entity that it names, or that is linked so already, or a new one that is called as
 * the record says. Null when there is no such mention.
 *
 * @param linked the entity that is linked to the record, if there is one
 */
export function linkMentionToRecord(
  document: ArticleDocument,
  reading: Reading,
  id: MentionId,
  chosen: ChosenRecord,
  linked: Entity | null,
): Edit | null {
  const mention = document.mentions.find((each) => each.id === id);
  if (mention === undefined) return null;
  if (linked !== null && linked.id !== mention.entityId) return linkMention(document, reading, id, linked);
  const own = document.entities.find((each) => each.id === mention.entityId);
  if (own !== undefined) return linkEntity(own, chosen);
  const { name, aliases } = chosen.record;
  const text = mentionName(mention, reading).trim();
  const called = [name, ...aliases].some((each) => nameForm(each) === nameForm(text)) || text === '' ? [] : [text];
  const entity: Entity = {
    ...{ id: newId<EntityId>(), type: mention.type, name, aliases: [...aliases, ...called] },
    ...{ links: [chosen.link], notInLists: [], note: '', joinedInto: null },
  };
  const edit = reviseMention(document, reading, id, { entityId: entity.id });
  if (edit === null) return null;
  return { ...edit, commands: [{ name: 'entity.add', payload: { records: [entity] } }, ...edit.commands] };
}
