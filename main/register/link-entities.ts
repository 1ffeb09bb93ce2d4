import type { Command } from '../../model/commands/command.ts';
import type { ArticleDocument } from '../../model/document.ts';
import { readingOfDocument } from '../../model/document-reading.ts';
import type { Entity } from '../../model/entity.ts';
import type { EntityId, MentionId } from '../../model/ids.ts';
import type { Edit } from '../../model/journal.ts';
import type { Mention } from '../../model/mention.ts';
import { mentionName } from '../../model/mention-name.ts';
import { nameForm } from '../../model/names/name-form.ts';
import { isEntityType } from '../../model/names/name-types.ts';
import type { Reading } from '../../model/reading.ts';
import { newEntity, type Register } from './register.ts';

/** Whether an edit may accept mentions; for one that does not, no article need be read. */
export function touchesMentions({ commands }: Edit): boolean {
  return commands.some(({ name }) => name === 'mention.add' || name === 'mention.revise');
}

/**
 * The same edit, but that the mentions which it accepts, or gives another type, name an entity: the one that has their name already, else a new one. It is
 * one step in the history and one to undo.
 */
export function linkEntities(edit: Edit, document: ArticleDocument, register: Register): Edit {
  const accepted = acceptedBy(edit.commands, document).filter(
    (mention) => mention.entityId === null && isEntityType(mention.type),
  );
  if (accepted.length === 0) return edit;
  const { entities, links } = linksFor(accepted, readingOfDocument(document), register);
  if (links.length === 0) return edit;
  const commands: Command[] = [...edit.commands];
  if (entities.length > 0) commands.push({ name: 'entity.add', payload: { records: entities } });
  commands.push({ name: 'mention.revise', payload: { revisions: links } });
  return { ...edit, commands };
}

/** The mentions that an edit accepts, as they are once it is executed. */
function acceptedBy(commands: readonly Command[], document: ArticleDocument): Mention[] {
  const known = new Map(document.mentions.map((mention) => [mention.id, mention]));
  return commands.flatMap((command): Mention[] => {
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
}

interface Link {
  readonly id: MentionId;
  readonly changes: { readonly entityId: EntityId };
}

function linksFor(
  mentions: readonly Mention[],
  reading: Reading,
  register: Register,
): { readonly entities: Entity[]; readonly links: Link[] } {
  const met = new Map<string, Entity>();
  const added: Entity[] = [];
  const links: Link[] = [];
  for (const mention of mentions) {
    const name = (mention.value ?? mentionName(mention, reading)).trim();
    if (name === '') continue;
    const key = `${mention.type} ${nameForm(name)}`;
    const known = met.get(key) ?? register.find(mention.type, name);
    const entity = known ?? newEntity(register, mention.type, name);
    if (known === undefined) added.push(entity);
    met.set(key, entity);
    links.push({ id: mention.id, changes: { entityId: entity.id } });
  }
  return { entities: added, links };
}
