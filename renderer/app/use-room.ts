import { useEffect } from 'react';
import { leastWidths, type Room } from '../state/folding.ts';
import { useKanwuStore } from '../state/use-kanwu.ts';

/** Takes note of how much room the window has. */
export function useRoom(): void {
  const store = useKanwuStore();
  useEffect(() => {
    const [middling, wide] = [leastWidths.middling, leastWidths.wide].map((width) =>
      matchMedia(`(width >= ${width}px)`),
    );
    const note = (): void => {
      const room: Room = wide?.matches ? 'wide' : middling?.matches ? 'middling' : 'narrow';
      store.getState().noteRoom(room);
    };
    note();
    for (const each of [middling, wide]) each?.addEventListener('change', note);
    return () => {
      for (const each of [middling, wide]) each?.removeEventListener('change', note);
    };
  }, [store]);
}
