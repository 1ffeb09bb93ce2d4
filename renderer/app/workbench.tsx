import { ArticlePane } from '../article/article-pane.tsx';
import { Library } from '../library/library.tsx';
import { useKanwu } from '../state/use-kanwu.ts';
import { ReadOnlyBanner } from './read-only-banner.tsx';
import { SidePanel } from './side-panel.tsx';
import { Toolbar } from './toolbar.tsx';

/** The window with a workspace open: library, article, panel. */
export function Workbench() {
  const libraryWidth = useKanwu((state) => state.libraryWidth);
  const panelWidth = useKanwu((state) => state.panelWidth);
  return (
    <div className="workbench">
      <Toolbar />
      <ReadOnlyBanner />
      <div
        className="panes"
        style={{
          gridTemplateColumns: `min(${libraryWidth}px, 22vw) minmax(320px, 1fr) min(${panelWidth}px, 36vw)`,
        }}
      >
        <Library />
        <ArticlePane />
        <SidePanel />
      </div>
    </div>
  );
}
