import type { KeyboardEvent, PointerEvent } from 'react';
import { useMessages } from '../messages/use-messages.ts';
import { paneWidths } from '../state/panes.ts';
import type { KanwuState } from '../state/state.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';

/** CSS pixels that an arrow key moves a divider by. */
const step = 16;

/** The line between a side pane and the text; drag it, or move it with the arrow keys. A double click sets it back. */
export function Divider({ pane }: { readonly pane: keyof typeof paneWidths }) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const width = useKanwu((state) => widthOf(state, pane));
  const towardsText = pane === 'panel' ? -1 : 1;
  const resize = (to: number): void => store.getState().resizePane(pane, to);

  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    event.preventDefault();
    const divider = event.currentTarget;
    const from = event.clientX;
    divider.setPointerCapture(event.pointerId);
    const onMove = (move: globalThis.PointerEvent): void => resize(width + (move.clientX - from) * towardsText);
    divider.addEventListener('pointermove', onMove);
    divider.addEventListener('lostpointercapture', () => divider.removeEventListener('pointermove', onMove), {
      once: true,
    });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const moves: Readonly<Record<string, number>> = { ArrowLeft: -step, ArrowRight: step };
    const by = moves[event.key];
    if (by === undefined || event.altKey) return;
    event.preventDefault();
    resize(width + by * towardsText);
  };
  return (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={m.layout.divider[pane]}
      aria-valuenow={width}
      aria-valuemin={paneWidths[pane].smallest}
      aria-valuemax={paneWidths[pane].largest}
      tabIndex={0}
      className="divider"
      onPointerDown={onPointerDown}
      onKeyDown={onKeyDown}
      onDoubleClick={() => resize(paneWidths[pane].first)}
    />
  );
}

function widthOf({ libraryWidth, panelWidth, imageWidth }: KanwuState, pane: keyof typeof paneWidths): number {
  return { library: libraryWidth, panel: panelWidth, image: imageWidth }[pane];
}
