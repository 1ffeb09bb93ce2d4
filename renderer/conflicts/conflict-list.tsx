import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import type { ArticleId } from '../../model/ids.ts';
import type { Conflict, ConflictChoice } from '../../model/journal/conflict.ts';
import { stepOf } from '../controls/grid/steps.ts';
import { useMessages } from '../messages/use-messages.ts';
import { ConflictItem } from './conflict-item.tsx';
import { conflictKey, countingSide } from './sides.ts';

/** Where the focus is to go: to a conflict, if it can be to its button for that side. */
export interface WantedFocus {
  readonly index: number;
  readonly choice: ConflictChoice | null;
}

/** The conflicts, of which only those in sight are drawn. Up, down, Home and End go from one to another. */
export function ConflictList({
  conflicts,
  busy,
  wanted,
  onFocused,
  onWant,
  onSettle,
  onGoTo,
}: {
  readonly conflicts: readonly Conflict[];
  /** A choice is on its way. */
  readonly busy: boolean;
  readonly wanted: WantedFocus | null;
  /** The focus is where it was wanted. */
  onFocused(): void;
  onWant(wanted: WantedFocus): void;
  onSettle(index: number, choice: ConflictChoice): void;
  onGoTo(conflict: Conflict, id: ArticleId): void;
}) {
  const { m } = useMessages();
  const scroll = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: conflicts.length,
    getScrollElement: () => scroll.current,
    getItemKey: (index) => {
      const conflict = conflicts[index];
      return conflict === undefined ? index : conflictKey(conflict);
    },
    estimateSize: () => 132,
    overscan: 3,
  });
  // After every drawing: the one that is wanted may have to be scrolled to and drawn first. It has the focus as soon as it can be seen, so
  // that no key is lost.
  useLayoutEffect(() => {
    if (wanted === null) return;
    const item = scroll.current?.querySelector(`[data-index="${wanted.index}"]`);
    const button =
      item?.querySelector<HTMLElement>(`[data-choice="${wanted.choice}"]`) ??
      item?.querySelector<HTMLElement>('[data-choice]');
    if (button === null || button === undefined) {
      virtualizer.scrollToIndex(wanted.index);
      return;
    }
    button.focus();
    onFocused();
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || !(event.target instanceof HTMLElement)) return;
    const at = Number(event.target.closest<HTMLElement>('[data-index]')?.dataset.index ?? Number.NaN);
    const to = stepOf(event.key, at, conflicts.length, 1);
    if (Number.isNaN(at) || to === null) return;
    event.preventDefault();
    const { choice } = event.target.dataset;
    onWant({
      index: Math.min(Math.max(to, 0), conflicts.length - 1),
      choice: choice === 'earlier' || choice === 'later' ? choice : null,
    });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its buttons have the focus, and it leads from one to the next
    <div ref={scroll} className="conflicts-scroll" onKeyDown={onKeyDown} data-own-keys>
      <div
        role="list"
        aria-label={m.conflict.list}
        className="virtual-space"
        style={{ height: virtualizer.getTotalSize() }}
      >
        {virtualizer.getVirtualItems().map((item) => {
          const conflict = conflicts[item.index];
          if (conflict === undefined) return null;
          return (
            <div
              key={item.key}
              ref={virtualizer.measureElement}
              role="listitem"
              aria-posinset={item.index + 1}
              aria-setsize={conflicts.length}
              data-index={item.index}
              className="conflict-row"
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <ConflictItem
                conflict={conflict}
                counting={countingSide(conflict, conflicts)}
                busy={busy}
                onSettle={(choice) => onSettle(item.index, choice)}
                onGoTo={(id) => onGoTo(conflict, id)}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}
