import { useEffect, useMemo } from 'react';
import { ExportDialog } from '../exporting/export-dialog.tsx';
import { FurnitureDialog } from '../furniture/furniture-dialog.tsx';
import { RemoveIssueDialog } from '../library/remove-issue-dialog.tsx';
import { MemoryDialog } from '../memory/memory-dialog.tsx';
import { MessagesProvider } from '../messages/messages-provider.tsx';
import { Palette } from '../palette/palette.tsx';
import { PreferencesDialog } from '../preferences/preferences-dialog.tsx';
import { ShortcutsDialog } from '../shortcuts/shortcuts-dialog.tsx';
import { useKanwu } from '../state/use-kanwu.ts';
import { VocabulariesDialog } from '../vocabularies/vocabularies-dialog.tsx';
import { DropZone } from './drop-zone.tsx';
import { Notices } from './notices.tsx';
import { StartScreen } from './start-screen.tsx';
import { StatusBar } from './status-bar.tsx';
import { useWindowKeys } from './use-window-keys.ts';
import { Workbench } from './workbench.tsx';
import './app.css';

/** The whole window. */
export function App() {
  const app = useKanwu((state) => state.app);
  const workspaceOpen = useKanwu((state) => state.workspace !== null);
  const opening = useKanwu((state) => state.opening);
  const theme = app?.preferences.theme ?? 'system';
  const chosen = app?.preferences.language ?? 'system';
  const language = chosen === 'system' ? (app?.systemLanguage ?? 'zh') : chosen;
  useWindowKeys();
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (theme === 'system') delete dataset.theme;
    else dataset.theme = theme;
  }, [theme]);
  const screen = useMemo(() => (workspaceOpen ? <Workbench /> : <StartScreen />), [workspaceOpen]);
  if (app === null) return null;
  return (
    <MessagesProvider language={language}>
      <div className="app" aria-busy={opening}>
        {screen}
        <StatusBar />
      </div>
      <Notices />
      <DropZone />
      <OpenDialog />
    </MessagesProvider>
  );
}

function OpenDialog() {
  const dialog = useKanwu((state) => state.dialog);
  switch (dialog) {
    case 'palette':
      return <Palette />;
    case 'export':
      return <ExportDialog />;
    case 'memory':
    case 'learning':
      return <MemoryDialog tab={dialog} />;
    case 'vocabularies':
      return <VocabulariesDialog />;
    case 'furniture':
      return <FurnitureDialog />;
    case 'remove-issue':
      return <RemoveIssueDialog />;
    case 'preferences':
      return <PreferencesDialog />;
    case 'shortcuts':
      return <ShortcutsDialog />;
    case null:
      return null;
  }
}
