import { type LibraryOrder, libraryOrders } from '../../model/library.ts';
import { type PanelTab, panelTabs, paneWidths } from './panes.ts';
import { type TextView, textViews } from './text-part.ts';

/** How the window was last arranged; kept beside the page, since it concerns this screen and no workspace. */
export interface ViewMemory {
  readonly tab: PanelTab;
  readonly libraryWidth: number;
  readonly panelWidth: number;
  readonly imageWidth: number;
  /** Whether people hid the panes beside the text. */
  readonly isLibraryHidden: boolean;
  readonly isPanelHidden: boolean;
  /** Whether the page's image is shown beside its text. */
  readonly imagePane: boolean;
  /** Whether the line at the caret is shown over the text as it is printed. */
  readonly imageStrip: boolean;
  /** Whether what the recogniser was not sure of is marked in the text. */
  readonly marksDoubtful: boolean;
  /** Whether names that are too improbable to be suggested are drawn in the text. */
  readonly marksFaint: boolean;
  readonly textView: TextView;
  readonly libraryOrder: LibraryOrder;
  /** False after the person closed the workspace: then the next start shows the start screen. */
  readonly reopenWorkspace: boolean;
  /** The article that was open last, by workspace path. */
  readonly lastArticles: Readonly<Record<string, string>>;
  /** The paths of workspaces of which was told that they lie where something is to be heeded. */
  readonly toldPlaces: readonly string[];
}

const key = 'kanwu.view';

/** What is remembered; what is missing or spoilt is as on the first start. */
export function recallView(): ViewMemory {
  const stored = read();
  return {
    tab: panelTabs.find((tab) => tab === stored.tab) ?? 'entities',
    libraryWidth: widthOr(stored.libraryWidth, paneWidths.library.first),
    panelWidth: widthOr(stored.panelWidth, paneWidths.panel.first),
    imageWidth: widthOr(stored.imageWidth, paneWidths.image.first),
    isLibraryHidden: stored.isLibraryHidden === true,
    isPanelHidden: stored.isPanelHidden === true,
    imagePane: stored.imagePane === true,
    imageStrip: stored.imageStrip === true,
    marksDoubtful: stored.marksDoubtful !== false,
    marksFaint: stored.marksFaint === true,
    textView: textViews.find((view) => view === stored.textView) ?? 'reading',
    libraryOrder: libraryOrders.find((order) => order === stored.libraryOrder) ?? 'listed',
    reopenWorkspace: stored.reopenWorkspace !== false,
    lastArticles: isRecord(stored.lastArticles)
      ? Object.fromEntries(
          Object.entries(stored.lastArticles).filter(
            (entry): entry is [string, string] => typeof entry[1] === 'string',
          ),
        )
      : {},
    toldPlaces: Array.isArray(stored.toldPlaces)
      ? stored.toldPlaces.filter((path): path is string => typeof path === 'string')
      : [],
  };
}

export function rememberView(changes: Partial<ViewMemory>): void {
  if (typeof localStorage === 'undefined') return;
  localStorage.setItem(key, JSON.stringify({ ...recallView(), ...changes }));
}

function read(): Record<string, unknown> {
  if (typeof localStorage === 'undefined') return {};
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    return isRecord(stored) ? stored : {};
  } catch {
    return {};
  }
}

function widthOr(value: unknown, otherwise: number): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : otherwise;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
