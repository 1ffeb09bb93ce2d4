import type { UiCommand } from '../commands/command.ts';
import { useOwnKeys } from '../commands/command-keys.tsx';
import { commandName } from '../commands/command-name.ts';
import { holdersOfOldKeys, withKeysOfOld } from '../commands/give-key.ts';
import { Button } from '../controls/button.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { useKanwuStore } from '../state/use-kanwu.ts';

/** Asks whether a command shall have its keys again that others were given since. */
export function AskBack({ command, onEnd }: { readonly command: UiCommand; onEnd(): void }) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const own = useOwnKeys();
  const holders = holdersOfOldKeys(own, command).map(({ id }) => commandName(m, id));
  return (
    <div className="shortcut-asked" role="alert">
      <p>{m.shortcuts.heldBy([...new Set(holders)])}</p>
      <Button
        tone="primary"
        onClick={() => {
          void store.getState().setPreferences({ keys: withKeysOfOld(own, command) });
          onEnd();
        }}
      >
        {m.shortcuts.take(commandName(m, command.id))}
      </Button>
      <Button onClick={onEnd}>{m.shortcuts.keep}</Button>
    </div>
  );
}
