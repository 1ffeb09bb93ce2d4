import { useEffect, useMemo } from 'react';
import { MessagesProvider } from '../messages/messages-provider.tsx';
import { useKanwu } from '../state/use-kanwu.ts';
import { TourCard } from '../tour/tour-card.tsx';
import { DropZone } from './drop-zone.tsx';
import { Notices } from './notices.tsx';
import { dialogParts, Part, workbench } from './parts.ts';
import { StartScreen } from './start-screen.tsx';
import { StatusBar } from './status-bar.tsx';
import { useTextSetting } from './use-text-setting.ts';
import { useWindowKeys } from './use-window-keys.ts';
import './app.css';

/** The whole window. */
export function App() {
  const app = useKanwu((state) => state.app);
  const workspaceOpen = useKanwu((state) => state.workspace !== null);
  const tagSet = useKanwu((state) => state.tagSet);
  const opening = useKanwu((state) => state.opening);
  const theme = app?.preferences.theme ?? 'system';
  const chosen = app?.preferences.language ?? 'system';
  const language = chosen === 'system' ? (app?.systemLanguage ?? 'zh') : chosen;
  useWindowKeys();
  useTextSetting();
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (theme === 'system') delete dataset.theme;
    else dataset.theme = theme;
  }, [theme]);
  useEffect(() => {
    // While main opens the workspace.
    if (opening) void workbench.load();
  }, [opening]);
  const screen = useMemo(() => (workspaceOpen ? <Part of={workbench} /> : <StartScreen />), [workspaceOpen]);
  if (app === null) return null;
  return (
    <MessagesProvider language={language} tagSet={tagSet}>
      <div className="app" aria-busy={opening}>
        {screen}
        <StatusBar />
      </div>
      <Notices />
      <TourCard />
      <DropZone />
      <OpenDialog />
    </MessagesProvider>
  );
}

function OpenDialog() {
  const dialog = useKanwu((state) => state.dialog);
  if (dialog === null) return null;
  return <Part of={dialogParts[dialog]} isTypedIn />;
}
