import type { CSSProperties } from 'react';
import { ArticlePane } from '../article/article-pane.tsx';
import { Library } from '../library/library.tsx';
import { ImagePane } from '../page-image/image-pane.tsx';
import { ImageStrip } from '../page-image/image-strip.tsx';
import { PageView } from '../page-view/page-view.tsx';
import { isLibraryFolded, isPanelFolded } from '../state/folding.ts';
import { useKanwu } from '../state/use-kanwu.ts';
import { AfterTheText } from './after-the-text.tsx';
import { PanelRail, Rail } from './rail.tsx';
import { ReadOnlyBanner } from './read-only-banner.tsx';
import { SidePanel } from './side-panel.tsx';
import { Toolbar } from './toolbar.tsx';
import { useDrawerEscape } from './use-drawer-escape.ts';
import { useRoom } from './use-room.ts';

/**
 * The window with a workspace open: library, article, panel; with the page's image, and where there is no room, the library is folded to a
 * rail. Instead of article and panel an issue as a whole.
 */
export function Workbench() {
  const libraryWidth = useKanwu((state) => state.libraryWidth);
  const panelWidth = useKanwu((state) => state.panelWidth);
  const imageWidth = useKanwu((state) => state.imageWidth);
  const arranging = useKanwu((state) => state.arranging);
  const withImage = useKanwu((state) => state.imagePane) && arranging === null;
  const libraryFolded = useKanwu(isLibraryFolded);
  const panelFolded = useKanwu(isPanelFolded) && arranging === null;
  const drawer = useKanwu((state) => state.drawer);
  useRoom();
  useDrawerEscape();
  const widths: Readonly<Record<string, string>> = {
    '--library-width': `${libraryWidth}px`,
    '--panel-width': `${panelWidth}px`,
    '--image-width': `${imageWidth}px`,
  };
  return (
    <div className="workbench">
      <Toolbar />
      <ReadOnlyBanner />
      <div
        className="panes"
        style={widths as CSSProperties}
        data-image={withImage || undefined}
        data-library-folded={libraryFolded || undefined}
        data-panel-folded={panelFolded || undefined}
        data-drawer={drawer ?? undefined}
      >
        {libraryFolded ? <Rail /> : null}
        <Library />
        {arranging === null ? (
          <>
            {withImage ? <ImagePane /> : null}
            <ArticlePane strip={<ImageStrip />} />
            <AfterTheText pane="panel">
              <SidePanel />
            </AfterTheText>
            {panelFolded && !libraryFolded ? <PanelRail /> : null}
          </>
        ) : (
          <PageView arranging={arranging} />
        )}
      </div>
    </div>
  );
}
