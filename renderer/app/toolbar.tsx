import { BookMarked, ChartColumn, Download, FilePlus2, Redo2, Search, Settings, Undo2 } from 'lucide-react';
import type { CommandId } from '../commands/command.ts';
import { CommandKeys, useKeyLabel } from '../commands/command-keys.tsx';
import { commandName } from '../commands/command-name.ts';
import { runCommand } from '../commands/key-map.ts';
import { uiCommand } from '../commands/ui-commands.ts';
import { Button, IconButton, type IconButtonProps } from '../controls/button.tsx';
import { historyWords } from '../messages/history-words.ts';
import { useMessages } from '../messages/use-messages.ts';
import type { Words } from '../messages/words.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';

/** The line at the window's head: files, undo, and the way to every command. */
export function Toolbar() {
  const { m } = useMessages();
  const store = useKanwuStore();
  const undo = useKanwu((state) => state.undoState.undo);
  const redo = useKanwu((state) => state.undoState.redo);
  return (
    <header>
      <div className="toolbar" role="toolbar" aria-label={m.layout.toolbar}>
        <CommandButton id="open-issue" icon={FilePlus2} />
        <CommandButton id="export" icon={Download} />
        <span className="toolbar-rule" />
        <CommandButton
          id="undo"
          icon={Undo2}
          label={undo === null ? m.command.undo : m.undo.undo(historyWords(m, undo))}
        />
        <CommandButton
          id="redo"
          icon={Redo2}
          label={redo === null ? m.command.redo : m.undo.redo(historyWords(m, redo))}
        />
        <Button className="palette-button" icon={Search} onClick={() => store.getState().openDialog('palette')}>
          <span className="truncate">{m.palette.prompt}</span> <CommandKeys of="command-palette" />
        </Button>
        <CommandButton id="register" icon={BookMarked} />
        <CommandButton id="figures" icon={ChartColumn} />
        <CommandButton id="preferences" icon={Settings} />
      </div>
    </header>
  );
}

function CommandButton({
  id,
  label,
  ...rest
}: { readonly id: CommandId & keyof Words['toolbar']; readonly label?: string } & Pick<IconButtonProps, 'icon'>) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const command = uiCommand(id);
  const enabled = useKanwu((state) => command.enabled(state));
  return (
    <IconButton
      {...rest}
      className="toolbar-button"
      word={m.toolbar[id]}
      label={label ?? commandName(m, id)}
      shortcut={useKeyLabel(id)}
      disabled={!enabled}
      onClick={() => runCommand(command, store)}
    />
  );
}
