import { ArticlePane } from '../article/article-pane.tsx';
import { Library } from '../library/library.tsx';
import { useKanwu } from '../state/use-kanwu.ts';
import { Divider } from './divider.tsx';
import { SidePanel } from './side-panel.tsx';
import { Toolbar } from './toolbar.tsx';

/** The window with a workspace open: library, article, panel. */
export function Workbench() {
  const libraryWidth = useKanwu((state) => state.libraryWidth);
  const panelWidth = useKanwu((state) => state.panelWidth);
  return (
    <div className="workbench">
      <Toolbar />
      <div
        className="panes"
        style={{
          gridTemplateColumns: `min(${libraryWidth}px, 22vw) 0 minmax(320px, 1fr) 0 min(${panelWidth}px, 36vw)`,
        }}
      >
        <Library />
        <Divider pane="library" />
        <ArticlePane />
        <Divider pane="panel" />
        <SidePanel />
      </div>
    </div>
  );
}
