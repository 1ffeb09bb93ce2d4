import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { CommandId } from '../commands/command.ts';
import { useKeyLabel } from '../commands/command-keys.tsx';
import { commandName } from '../commands/command-name.ts';
import { runCommand } from '../commands/key-map.ts';
import { uiCommand } from '../commands/ui-commands.ts';
import { IconButton, type IconButtonProps } from '../controls/button.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { useKanwuStore } from '../state/use-kanwu.ts';

/** Moves the two edges of the selected mention, a character at a time. */
export function EdgeButtons() {
  const { m } = useMessages();
  return (
    <fieldset className="field">
      <legend className="field-label">{m.mention.span}</legend>
      <div className="edge-buttons">
        <EdgeButton id="start-left" icon={ChevronLeft} />
        <EdgeButton id="start-right" icon={ChevronRight} />
        <span className="edge-text" aria-hidden>
          ⋯
        </span>
        <EdgeButton id="end-left" icon={ChevronLeft} />
        <EdgeButton id="end-right" icon={ChevronRight} />
      </div>
    </fieldset>
  );
}

function EdgeButton({ id, icon }: { readonly id: CommandId } & Pick<IconButtonProps, 'icon'>) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const command = uiCommand(id);
  return (
    <IconButton
      tone="plain"
      icon={icon}
      label={commandName(m, id)}
      shortcut={useKeyLabel(id)}
      onClick={() => runCommand(command, store)}
    />
  );
}
