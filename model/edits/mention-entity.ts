import type { Command } from '../commands/command.ts';
import type { ArticleDocument } from '../document.ts';
import type { Entity } from '../entity.ts';
import { type EntityId, type MentionId, newId } from '../ids.ts';
import type { Edit } from '../journal.ts';
import type { Mention } from '../mention.ts';
import { mentionName } from '../mention-name.ts';
import { nameForm } from '../names/name-form.ts';
import type { Reading } from '../reading.ts';
import { articleEdit } from './article-edit.ts';
import { hasName, withAlias } from './entity-names.ts';
import { reviseMention } from './mention-revise.ts';

/**
 * Says that a mention names an entity; null when it does already. How the mention reads becomes an alias of the entity where
 * the entity is not called so yet, so that the same name finds it elsewhere.
 */
export function linkMention(document: ArticleDocument, reading: Reading, id: MentionId, entity: Entity): Edit | null {
  const mention = document.mentions.find((each) => each.id === id);
  const edit = reviseMention(document, reading, id, { entityId: entity.id });
  if (mention === undefined || edit === null) return null;
  const text = mentionName(mention, reading).trim();
  if (text === '' || hasName(entity, text)) return edit;
  const changes = { aliases: withAlias(entity, text).aliases };
  return {
    ...edit,
    commands: [...edit.commands, { name: 'entity.revise', payload: { revisions: [{ id: entity.id, changes }] } }],
  };
}

/**
 * Makes an entity for a mention, and says that the mention names it; null when there is no such mention or the name is
 * empty. How the mention reads becomes an alias where the entity is called otherwise.
 */
export function linkNewEntity(document: ArticleDocument, reading: Reading, id: MentionId, name: string): Edit | null {
  const mention = document.mentions.find((each) => each.id === id);
  const wanted = name.trim();
  if (mention === undefined || wanted === '') return null;
  const text = mentionName(mention, reading).trim();
  const aliases = text === '' || nameForm(text) === nameForm(wanted) ? [] : [text];
  const entity: Entity = {
    ...{ id: newId<EntityId>(), type: mention.type, name: wanted, aliases },
    ...{ links: [], notInLists: [], note: '', joinedInto: null },
  };
  const edit = reviseMention(document, reading, id, { entityId: entity.id });
  if (edit === null) return null;
  return { ...edit, commands: [{ name: 'entity.add', payload: { records: [entity] } }, ...edit.commands] };
}

/** Says that it is not known which entity a mention names; null when it names none. */
export function unlinkMention(document: ArticleDocument, reading: Reading, id: MentionId): Edit | null {
  return reviseMention(document, reading, id, { entityId: null });
}

/**
 * Gives the entity of a mention another preferred name; null when the name is empty or stays. The old name goes on as an
 * alias, because other mentions may read so.
 */
export function renameEntity(document: ArticleDocument, entity: Entity, name: string): Edit | null {
  const wanted = name.trim();
  if (wanted === '' || wanted === entity.name) return null;
  const renamed = withAlias({ ...entity, name: wanted }, entity.name);
  const changes = { name: wanted, aliases: renamed.aliases.filter((alias) => alias !== wanted) };
  const commands: Command[] = [{ name: 'entity.revise', payload: { revisions: [{ id: entity.id, changes }] } }];
  return articleEdit(document, 'entity-revise', [`${entity.name} → ${wanted}`], commands);
}

/** What a new entity for a mention is called unless a person says otherwise: its full form, else how it reads. */
export function nameForNewEntity(mention: Mention, reading: Reading): string {
  return (mention.value ?? mentionName(mention, reading)).trim();
}
