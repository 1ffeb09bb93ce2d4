import { useMemo, useState } from 'react';
import { holdsName } from '../../model/names/name-form.ts';
import { changedCommands, isFixed, keysOf } from '../commands/bound-keys.ts';
import { type CommandId, commandGroups, type UiCommand } from '../commands/command.ts';
import { useOwnKeys } from '../commands/command-keys.tsx';
import { commandName } from '../commands/command-name.ts';
import { uiCommands } from '../commands/ui-commands.ts';
import { Button } from '../controls/button.tsx';
import { chordLabels } from '../controls/chord.ts';
import { Dialog } from '../controls/dialog.tsx';
import { useIsMac } from '../controls/use-is-mac.ts';
import { useMessages } from '../messages/use-messages.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';
import { type AskedKey, ShortcutRow } from './shortcut-row.tsx';
import './shortcuts.css';

/** Every command with its keys, each of which can be changed. */
export function ShortcutsDialog() {
  const { m } = useMessages();
  const store = useKanwuStore();
  const mac = useIsMac();
  const own = useOwnKeys();
  const isKnown = useKanwu((state) => state.app !== null);
  const [wanted, setWanted] = useState('');
  const [asked, setAsked] = useState<{ readonly of: CommandId; readonly key: AskedKey } | null>(null);
  const shown = useMemo(() => {
    const words = wanted.split(/\s+/);
    return uiCommands.filter((command) => {
      const keys = keysOf(command, own).map((key) => chordLabels(key, mac).join('+'));
      if (isFixed(command) && keys.length === 0) return false;
      const isOfKey = keys.some((key) => key.toLowerCase() === wanted.trim().toLowerCase());
      return isOfKey || words.every((word) => holdsName(commandName(m, command.id), word));
    });
  }, [m, mac, own, wanted]);
  const row = (command: UiCommand) => (
    <ShortcutRow
      key={command.id}
      command={command}
      asked={asked?.of === command.id ? asked.key : null}
      onAsk={(key) => setAsked(key === null ? null : { of: command.id, key })}
    />
  );
  return (
    <Dialog
      className="shortcuts"
      title={m.shortcuts.title}
      onClose={() => store.getState().closeDialog()}
      footer={
        <>
          <p className="field-hint shortcuts-note">{m.shortcuts.note}</p>
          <Button
            disabled={!isKnown || changedCommands(own).size === 0}
            onClick={() => void store.getState().setPreferences({ keys: {} })}
          >
            {m.shortcuts.resetAll}
          </Button>
        </>
      }
    >
      <input
        type="search"
        className="input"
        aria-label={m.shortcuts.find}
        placeholder={m.shortcuts.find}
        value={wanted}
        onChange={(event) => setWanted(event.target.value)}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: else no key scrolls the list in a small window */}
      <div className="shortcut-scroll" tabIndex={0} role="region" aria-label={m.shortcuts.title}>
        <div className="shortcut-groups">
          {shown.length === 0 ? <p className="field-hint">{m.common.noMatch}</p> : null}
          {commandGroups.map((group) => {
            const commands = shown.filter((command) => command.group === group);
            return commands.length === 0 ? null : (
              <section key={group} aria-labelledby={`shortcuts-${group}`} className="shortcut-group">
                <h3 id={`shortcuts-${group}`}>{m.commandGroup[group]}</h3>
                {group === 'tag' ? <p className="field-hint">{m.shortcuts.digits(m.command.types)}</p> : null}
                <ul>{commands.map(row)}</ul>
              </section>
            );
          })}
        </div>
      </div>
    </Dialog>
  );
}
