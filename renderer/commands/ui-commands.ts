import { arrangeCommands } from './arrange-commands.ts';
import { articleCommands } from './article-commands.ts';
import type { UiCommand } from './command.ts';
import { fileCommands } from './file-commands.ts';
import { helpCommands } from './help-commands.ts';
import { replaceCommands } from './replace-commands.ts';
import { reviewCommands } from './review-commands.ts';
import { tagCommands } from './tag-commands.ts';
import { textViewCommands } from './text-view-commands.ts';
import { viewCommands } from './view-commands.ts';
import { writingCommands } from './writing-commands.ts';

/** Everything that the window can be told to do: the palette, the keys, the buttons and the application menu go by this. */
export const uiCommands: readonly UiCommand[] = [
  ...fileCommands,
  ...writingCommands,
  ...replaceCommands,
  ...reviewCommands,
  ...tagCommands,
  ...articleCommands,
  ...arrangeCommands,
  ...textViewCommands,
  ...viewCommands,
  ...helpCommands,
];

const byId = new Map(uiCommands.map((command) => [command.id, command]));

/** @throws {RangeError} for an id that no command has */
export function uiCommand(id: UiCommand['id']): UiCommand {
  const command = byId.get(id);
  if (command === undefined) throw new RangeError(`no command ${id}`);
  return command;
}
