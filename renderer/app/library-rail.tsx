import { PanelLeftOpen, PanelRightOpen } from 'lucide-react';
import { useKeyLabel } from '../commands/command-keys.tsx';
import { commandName } from '../commands/command-name.ts';
import { runCommand } from '../commands/key-map.ts';
import { uiCommand } from '../commands/ui-commands.ts';
import { IconButton } from '../controls/button.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';

/** What is left of the library beside the page's image: the way to draw it out, and where there is no room for it, the panel. */
export function LibraryRail() {
  const { m } = useMessages();
  const store = useKanwuStore();
  const drawer = useKanwu((state) => state.drawer);
  const [library, panel] = [uiCommand('library-drawer'), uiCommand('panel-drawer')];
  return (
    <div className="library-rail">
      <IconButton
        icon={PanelLeftOpen}
        label={commandName(m, library.id)}
        shortcut={useKeyLabel('library-drawer')}
        aria-expanded={drawer === 'library'}
        onClick={() => runCommand(library, store)}
      />
      <IconButton
        className="rail-panel"
        icon={PanelRightOpen}
        label={commandName(m, panel.id)}
        shortcut={useKeyLabel('panel-drawer')}
        aria-expanded={drawer === 'panel'}
        onClick={() => runCommand(panel, store)}
      />
    </div>
  );
}
