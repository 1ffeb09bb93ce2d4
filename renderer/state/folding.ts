import type { Drawer } from './panes.ts';

/** How much room a window has for panes: in a narrow one for the text alone, in a middling one for no panel beside the page's image. */
export type Room = 'narrow' | 'middling' | 'wide';

/** The least widths of a window, in CSS pixels; one of 1440 that is enlarged to 200 % is narrow. */
export const leastWidths = { middling: 900, wide: 1200 } as const;

/** What decides which panes stand beside one another. */
interface Panes {
  readonly room: Room;
  readonly imagePane: boolean;
  /** Not null while an issue is shown as a whole. */
  readonly arranging: unknown;
  readonly isLibraryHidden: boolean;
  readonly isPanelHidden: boolean;
}

/** Whether a pane may stand beside the text. */
export function hasRoomFor(pane: Drawer, { room, imagePane, arranging }: Panes): boolean {
  const withImage = imagePane && arranging === null;
  return room !== 'narrow' && (!withImage || (pane === 'panel' && room === 'wide'));
}

/** Whether the library is folded to a rail, and drawn out over the other panes. */
export function isLibraryFolded(panes: Panes): boolean {
  return panes.isLibraryHidden || !hasRoomFor('library', panes);
}

/** The same of the panel. */
export function isPanelFolded(panes: Panes): boolean {
  return panes.isPanelHidden || !hasRoomFor('panel', panes);
}
