import type { KanwuState } from './state.ts';

/** Below so many CSS pixels there is no room for library, text and fields beside one another: as where a window is enlarged to 200 %. */
export const narrowWidth = 900;

/** Whether the library is folded to a rail, and drawn out over the other panes. */
export function isLibraryFolded({
  isNarrow,
  imagePane,
  arranging,
}: Pick<KanwuState, 'isNarrow' | 'imagePane' | 'arranging'>): boolean {
  return isNarrow || (imagePane && arranging === null);
}
