import { PanelLeftOpen, PanelRightOpen } from 'lucide-react';
import { useKeyLabel } from '../commands/command-keys.tsx';
import { commandName } from '../commands/command-name.ts';
import { runCommand } from '../commands/key-map.ts';
import { uiCommand } from '../commands/ui-commands.ts';
import { IconButton } from '../controls/button.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { isPanelFolded } from '../state/folding.ts';
import type { Drawer } from '../state/panes.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';

/** What is left of the library where it is folded: the way to show it, and the panel where that is folded, too. */
export function Rail() {
  const withPanel = useKanwu((state) => isPanelFolded(state) && state.arranging === null);
  return (
    <div className="rail">
      <PaneButton pane="library" />
      {withPanel ? <PaneButton pane="panel" /> : null}
    </div>
  );
}

/** What is left of the panel where it alone is folded. */
export function PanelRail() {
  return (
    <div className="rail panel-rail">
      <PaneButton pane="panel" />
    </div>
  );
}

const commandOf = { library: 'library-drawer', panel: 'panel-drawer' } as const;
const iconOf = { library: PanelLeftOpen, panel: PanelRightOpen } as const;

function PaneButton({ pane }: { readonly pane: Drawer }) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const isOut = useKanwu((state) => state.drawer === pane);
  const command = uiCommand(commandOf[pane]);
  return (
    <IconButton
      icon={iconOf[pane]}
      label={commandName(m, command.id)}
      shortcut={useKeyLabel(commandOf[pane])}
      aria-expanded={isOut}
      onClick={() => runCommand(command, store)}
    />
  );
}
