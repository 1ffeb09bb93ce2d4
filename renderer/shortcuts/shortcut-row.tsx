import { Plus, RotateCcw } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { isFixed, keysOf } from '../commands/bound-keys.ts';
import type { UiCommand } from '../commands/command.ts';
import { useOwnKeys } from '../commands/command-keys.tsx';
import { commandName } from '../commands/command-name.ts';
import { holdersOfOldKeys, withKeysOfOld } from '../commands/give-key.ts';
import { IconButton } from '../controls/button.tsx';
import { chordLabels } from '../controls/chord.ts';
import { Keys } from '../controls/keys.tsx';
import { useIsMac } from '../controls/use-is-mac.ts';
import { useMessages } from '../messages/use-messages.ts';
import { useKanwuStore } from '../state/use-kanwu.ts';
import { AskBack } from './ask-back.tsx';
import { AskKey } from './ask-key.tsx';

/** What of a command's keys is being changed: one of them, one beside them, or all to what they were. */
export type AskedKey =
  | { readonly kind: 'change'; readonly was: string }
  | { readonly kind: 'add' }
  | { readonly kind: 'back' };

/** A command with its keys, and the means to change them. */
export function ShortcutRow({
  command,
  asked,
  onAsk,
}: {
  readonly command: UiCommand;
  readonly asked: AskedKey | null;
  onAsk(asked: AskedKey | null): void;
}) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const mac = useIsMac();
  const own = useOwnKeys();
  const keys = keysOf(command, own);
  const name = commandName(m, command.id);
  const isChanged = own[command.id] !== undefined;
  const row = useRef<HTMLLIElement>(null);
  const wasAsked = useRef(false);
  useEffect(() => {
    // What was asked had the focus, and is gone.
    if (wasAsked.current && asked === null) row.current?.querySelector('button')?.focus();
    wasAsked.current = asked !== null;
  }, [asked]);
  const giveBack = (): void => {
    if (holdersOfOldKeys(own, command).length > 0) onAsk({ kind: 'back' });
    else void store.getState().setPreferences({ keys: withKeysOfOld(own, command) });
  };
  return (
    <li ref={row} className="shortcut" data-changed={isChanged || undefined} data-command={command.id}>
      <span className="shortcut-name">{name}</span>
      <span className="shortcut-keys">
        {isFixed(command)
          ? keys.map((key) => <Keys key={key} chord={key} />)
          : keys.map((key) => (
              <button
                key={key}
                type="button"
                className="shortcut-key"
                title={m.shortcuts.changeHint}
                onClick={() => onAsk({ kind: 'change', was: key })}
              >
                <Keys chord={key} />
                <span className="visually-hidden">{m.shortcuts.change(name, chordLabels(key, mac).join('+'))}</span>
              </button>
            ))}
        {isFixed(command) || keys.length >= 4 ? null : (
          <IconButton
            className="shortcut-add"
            icon={Plus}
            label={m.shortcuts.add(name)}
            onClick={() => onAsk({ kind: 'add' })}
          />
        )}
        {isChanged ? (
          <IconButton className="shortcut-add" icon={RotateCcw} label={m.shortcuts.reset(name)} onClick={giveBack} />
        ) : null}
      </span>
      {asked === null ? null : asked.kind === 'back' ? (
        <AskBack command={command} onEnd={() => onAsk(null)} />
      ) : (
        <AskKey command={command} was={asked.kind === 'change' ? asked.was : null} onEnd={() => onAsk(null)} />
      )}
    </li>
  );
}
