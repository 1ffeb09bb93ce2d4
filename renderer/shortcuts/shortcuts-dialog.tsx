import { commandGroups } from '../commands/command.ts';
import { commandName } from '../commands/command-name.ts';
import { uiCommands } from '../commands/ui-commands.ts';
import { Dialog } from '../controls/dialog.tsx';
import { Keys } from '../controls/keys.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { useKanwuStore } from '../state/use-kanwu.ts';
import './shortcuts.css';

/** Every command that has keys. */
export function ShortcutsDialog() {
  const { m } = useMessages();
  const store = useKanwuStore();
  return (
    <Dialog className="shortcuts" title={m.shortcuts.title} onClose={() => store.getState().closeDialog()}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: else no key scrolls the list in a small window */}
      <div className="shortcut-groups" tabIndex={0}>
        {commandGroups.map((group) => (
          <section key={group} aria-labelledby={`shortcuts-${group}`} className="shortcut-group">
            <h3 id={`shortcuts-${group}`}>{m.commandGroup[group]}</h3>
            <dl>
              {uiCommands
                .filter((command) => command.group === group && command.keys.length > 0)
                .map((command) => (
                  <div key={command.id} className="shortcut">
                    <dt>{commandName(m, command.id)}</dt>
                    <dd>
                      {command.keys.map((chord) => (
                        <Keys key={chord} chord={chord} />
                      ))}
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
      <p className="field-hint">{m.shortcuts.note}</p>
    </Dialog>
  );
}
