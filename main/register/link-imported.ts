import type { Command } from '../../model/commands/command.ts';
import type { Entity } from '../../model/entity.ts';
import type { Edit } from '../../model/journal.ts';
import type { Mention } from '../../model/mention.ts';
import { nameForm } from '../../model/names/name-form.ts';
import { isEntityType } from '../../model/names/name-types.ts';
import { newEntity, type Register } from './register.ts';

/**
 * The same import, but that each mention which came decided names an entity: the one of the workspace that has its name, else a new one,
 * as accepting it would have done.
 *
 * @param text the source that the mentions stand in
 */
export function linkImported(edit: Edit, text: string, register: Register): Edit {
  const added = new Map<string, Entity>();
  const known = new Map<string, Entity | undefined>();
  const linked = (mention: Mention): Mention => {
    if (mention.status !== 'accepted' || mention.entityId !== null || !isEntityType(mention.type)) return mention;
    const name = nameOf(mention, text);
    if (name === '') return mention;
    const key = `${mention.type} ${nameForm(name)}`;
    if (!known.has(key)) known.set(key, register.find(mention.type, name));
    const entity = known.get(key) ?? added.get(key) ?? newEntity(register, mention.type, name);
    if (known.get(key) === undefined) added.set(key, entity);
    return { ...mention, entityId: entity.id };
  };
  const commands = edit.commands.map((command): Command => {
    if (command.name !== 'mention.add') return command;
    return { ...command, payload: { records: command.payload.records.map(linked) } };
  });
  if (added.size === 0) return { ...edit, commands };
  return { ...edit, commands: [{ name: 'entity.add', payload: { records: [...added.values()] } }, ...commands] };
}

function nameOf({ value, ranges }: Mention, text: string): string {
  const written = value ?? ranges.map(({ start, end }) => text.slice(start, end)).join('');
  return written.replaceAll(/\s+/g, ' ').trim();
}
