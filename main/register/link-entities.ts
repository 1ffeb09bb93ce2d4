import { append } from '../../model/append.ts';
import type { Command } from '../../model/commands/command.ts';
import type { ArticleDocument } from '../../model/document.ts';
import { readingOfDocument } from '../../model/document-reading.ts';
import type { Entity } from '../../model/entity.ts';
import type { EntityId, MentionId } from '../../model/ids.ts';
import type { Edit } from '../../model/journal.ts';
import { type NameKey, textOfKey } from '../../model/memory.ts';
import type { Mention } from '../../model/mention.ts';
import { mentionName } from '../../model/mention-name.ts';
import { nameForm } from '../../model/names/name-form.ts';
import { isEntityType } from '../../model/names/name-types.ts';
import { entityNamed, newEntity, type Register } from './register.ts';

/** So many names are found sooner one by one. */
const few = 20;

/** Whether an edit may accept mentions; for one that does not, no article need be read. */
export function touchesMentions({ commands }: Edit): boolean {
  return commands.some(({ name }) => name === 'mention.add' || name === 'mention.revise');
}

/**
 * The same edit, but that the mentions which it accepts, or gives another type, name an entity: the one that has their name already, else a new one. It is
 * one step in the history and one to undo.
 */
export function linkEntities(edit: Edit, document: ArticleDocument, register: Register): Edit {
  const accepted = acceptedBy(edit.commands, document.mentions);
  if (accepted.length === 0) return edit;
  const reading = readingOfDocument(document);
  return linked(edit, accepted, (mention) => mentionName(mention, reading), register);
}

/**
 * The same for an edit of mentions in whatever articles.
 *
 * @param known the mentions that it may revise, as they are before it
 * @param nameOf how a mention reads
 */
export function linkMentions(
  edit: Edit,
  known: readonly Mention[],
  nameOf: (id: MentionId) => string,
  register: Register,
): Edit {
  return linked(edit, acceptedBy(edit.commands, known), ({ id }) => nameOf(id), register);
}

function linked(
  edit: Edit,
  accepted: readonly Mention[],
  nameOf: (mention: Mention) => string,
  register: Register,
): Edit {
  const { entities, links } = linksFor(accepted, nameOf, register);
  if (links.size === 0) return edit;
  const revised = edit.commands.map((command) => withLinks(command, links));
  const commands: Command[] = entities.length === 0 ? [] : [{ name: 'entity.add', payload: { records: entities } }];
  append(commands, revised);
  // Those that come with the edit.
  const revisions = [...links].map(([id, entityId]) => ({ id, changes: { entityId } }));
  if (revisions.length > 0) commands.push({ name: 'mention.revise', payload: { revisions } });
  return { ...edit, commands };
}

/** What revises mentions says which entities they name as well; these are taken out of the links. */
function withLinks(command: Command, links: Map<MentionId, EntityId>): Command {
  if (command.name !== 'mention.revise') return command;
  const revisions = command.payload.revisions.map((revision) => {
    const entityId = links.get(revision.id);
    if (entityId === undefined) return revision;
    links.delete(revision.id);
    return { ...revision, changes: { ...revision.changes, entityId } };
  });
  return { ...command, payload: { revisions } };
}

/** The mentions that an edit accepts and that are to name an entity, as they are once it is executed. @param mentions those that it may revise */
export function acceptedBy(commands: readonly Command[], mentions: readonly Mention[]): Mention[] {
  const known = new Map(mentions.map((mention) => [mention.id, mention]));
  const accepted = commands.flatMap((command): Mention[] => {
    switch (command.name) {
      case 'mention.add':
        return command.payload.records.filter((mention) => mention.status === 'accepted');
      case 'mention.revise':
        return command.payload.revisions.flatMap(({ id, changes }) => {
          const mention = known.get(id);
          if (mention === undefined) return [];
          const revised = { ...mention, ...changes };
          const isForLinking = changes.status === 'accepted' || revised.type !== mention.type;
          return isForLinking && revised.status === 'accepted' ? [revised] : [];
        });
      default:
        return [];
    }
  });
  return accepted.filter((mention) => mention.entityId === null && isEntityType(mention.type));
}

interface Named {
  readonly mention: Mention;
  readonly name: string;
  readonly key: NameKey;
}

function linksFor(
  mentions: readonly Mention[],
  nameOf: (mention: Mention) => string,
  register: Register,
): { readonly entities: Entity[]; readonly links: Map<MentionId, EntityId> } {
  const named = mentions.flatMap((mention): Named[] => {
    const { type } = mention;
    const name = (mention.value ?? nameOf(mention)).trim();
    return name === '' ? [] : [{ mention, name, key: { type, form: nameForm(name) } }];
  });
  const unknown = named.length > few ? register.unknown(named.map(({ key }) => key)) : new Map<string, EntityId>();
  const met = new Map<string, Entity>();
  const added: Entity[] = [];
  const links = new Map<MentionId, EntityId>();
  for (const { mention, name, key } of named) {
    const [type, text] = [mention.type, textOfKey(key)];
    const id = unknown.get(text);
    const known = met.get(text) ?? (id === undefined ? register.find(type, name) : undefined);
    const entity = known ?? (id === undefined ? newEntity(register, type, name) : entityNamed(id, type, name));
    if (known === undefined) added.push(entity);
    met.set(text, entity);
    links.set(mention.id, entity.id);
  }
  return { entities: added, links };
}
