import type { OwnKeys } from '../../model/own-keys.ts';
import { chordLabels, spokenChord } from '../controls/chord.ts';
import { Keys } from '../controls/keys.tsx';
import { useIsMac } from '../controls/use-is-mac.ts';
import { useMessages } from '../messages/use-messages.ts';
import { useKanwu } from '../state/use-kanwu.ts';
import { keysOf, writingKeysOf } from './bound-keys.ts';
import type { CommandId } from './command.ts';
import { commandName } from './command-name.ts';
import { uiCommand } from './ui-commands.ts';

const none: OwnKeys = {};

/** The keys that this person gave commands. */
export function useOwnKeys(): OwnKeys {
  return useKanwu((state) => state.app?.preferences.keys ?? none);
}

/** The key of a command, be it its own or one that a person gave it: where the text is written in, one that counts there. */
export function useKeyOf(id: CommandId, isWriting = false): string | undefined {
  const own = useOwnKeys();
  const command = uiCommand(id);
  return (isWriting ? writingKeysOf : keysOf)(command, own)[0];
}

/** The key of a command in a sentence or a tooltip, as people of this system write it: `Ctrl+K`. */
export function useKeyLabel(id: CommandId, isWriting = false): string | undefined {
  const mac = useIsMac();
  const key = useKeyOf(id, isWriting);
  return key === undefined ? undefined : chordLabels(key, mac).join('+');
}

/** How a sentence tells people to ask for a command: by its key, or where it has none, by its name. */
export function useWayTo(id: CommandId, isWriting = false): string {
  const { m } = useMessages();
  return useKeyLabel(id, isWriting) ?? `“${commandName(m, id)}”`;
}

/** The key of a command for `aria-keyshortcuts`. */
export function useSpokenKey(id: CommandId): string | undefined {
  const mac = useIsMac();
  const key = useKeyOf(id);
  return key === undefined ? undefined : spokenChord(key, mac);
}

/** The key of a command, as keys; nothing where it has none. */
export function CommandKeys({ of, isWriting = false }: { readonly of: CommandId; readonly isWriting?: boolean }) {
  const key = useKeyOf(of, isWriting);
  return key === undefined ? null : <Keys chord={key} />;
}
