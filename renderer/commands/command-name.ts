import { TypeKey } from '../../model/entity-type.ts';
import type { WindowWords } from '../../resources/words/window.ts';
import type { CommandId } from './command.ts';

/** Commands whose name is not made from a type. */
type NamedCommand = Exclude<CommandId, `tag-${string}`>;

interface CommandWords extends Pick<WindowWords, 'command'> {
  /** What a key that tags does. */
  tagByKey(key: TypeKey): string;
}

export function commandName(m: CommandWords, id: CommandId): string {
  const names: Readonly<Record<NamedCommand, string>> = m.command;
  return isNamed(id, names) ? names[id] : m.tagByKey(TypeKey.parse(id.slice('tag-'.length)));
}

function isNamed(id: CommandId, names: Readonly<Record<NamedCommand, string>>): id is NamedCommand {
  return Object.hasOwn(names, id);
}
