import { command } from '../../resources/words/en/commands.ts';

/** What a command is called in the palette of an English window. */
export function commandWords(code: keyof typeof command): string {
  return command[code];
}
