import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type KeyboardEvent, type ReactNode, type RefObject, useEffect } from 'react';
import { showRow } from '../show-row.ts';
import { isOwnKey } from './own-key.ts';
import './grid.css';

/** How many rows are drawn beyond those in sight. */
const overscan = 10;

/**
 * A grid with the keys of one list, of which the window has those rows that are in sight and some more. The grid itself keeps the focus; which row keys act
 * on is said by `active`, and kept in sight.
 */
export function WindowedGrid({
  gridRef,
  className = '',
  style,
  label,
  count,
  rowHeight,
  active,
  idPrefix,
  isMultiselectable = false,
  version,
  head,
  row,
  onWant,
  onKey,
  onFocus,
}: {
  readonly gridRef: RefObject<HTMLDivElement | null>;
  readonly className?: string;
  readonly style?: CSSProperties;
  readonly label: string;
  /** How many rows there are. */
  readonly count: number;
  /** Of each row, in CSS pixels. */
  readonly rowHeight: number;
  /** The number of the active row, from 0; any other where none is. */
  readonly active: number;
  /** A row's element id is this and its number: what rows are of may hold white space, which an id may not. */
  readonly idPrefix: string;
  readonly isMultiselectable?: boolean;
  /** With another one, those in sight are wanted anew. */
  readonly version?: unknown;
  readonly head: ReactNode;
  /** Null for a row that is not known yet. */
  row(number: number, drawn: { readonly id: string; readonly place: CSSProperties }): ReactNode;
  /** Told which rows are in sight, when others come into it. */
  onWant?(first: number, last: number): void;
  /** Told of keys that are the grid's. */
  onKey(event: KeyboardEvent): void;
  /** The grid got the focus while no row is active. */
  onFocus?(): void;
}) {
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => gridRef.current,
    estimateSize: () => rowHeight,
    overscan,
    // The sticky header covers so much of the top.
    scrollPaddingStart: rowHeight,
  });
  const items = virtualizer.getVirtualItems();
  const [first, last] = [items[0]?.index, items.at(-1)?.index];
  // biome-ignore lint/correctness/useExhaustiveDependencies: where all were read anew, others are wanted
  useEffect(() => {
    if (first !== undefined && last !== undefined) onWant?.(first, last);
  }, [first, last, version, onWant]);
  const isThere = active >= 0 && active < count;
  useEffect(() => {
    if (isThere) showRow(virtualizer, active);
  }, [active, isThere, virtualizer]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the row that had the focus may be gone
  useEffect(() => {
    if (isThere && document.activeElement === document.body) gridRef.current?.focus();
  }, [isThere, version]);
  return (
    <div
      ref={gridRef}
      className={`grid ${className}`}
      style={style}
      role="grid"
      aria-label={label}
      aria-rowcount={count + 1}
      aria-multiselectable={isMultiselectable || undefined}
      aria-activedescendant={isThere ? `${idPrefix}-${active}` : undefined}
      tabIndex={0}
      data-own-keys
      onFocus={(event) => {
        if (event.target === event.currentTarget && !isThere) onFocus?.();
      }}
      onKeyDown={(event) => {
        if (isOwnKey(event)) onKey(event);
      }}
    >
      <div className="grid-head" role="row" aria-rowindex={1} tabIndex={-1}>
        {head}
      </div>
      <div role="rowgroup" className="virtual-space" style={{ height: virtualizer.getTotalSize() }}>
        {items.map(({ index, size, start }) =>
          row(index, {
            id: `${idPrefix}-${index}`,
            place: { height: size, transform: `translateY(${start}px)` },
          }),
        )}
      </div>
    </div>
  );
}
