import type { ComponentProps, ReactNode } from 'react';

/** What rows let the library do; the same functions for as long as it is there, so that no row is drawn again for them. */
export interface RowActions {
  activate(number: number): void;
  /** Shows the menu of a row's issue below a place in the window. */
  openMenu(number: number, below: DOMRect): void;
}

export interface RowProps {
  /** As given by `rowKey`. */
  readonly rowKey: string;
  /** Which of the library's rows it is. */
  readonly number: number;
  /** Where the row stands in the list, in CSS pixels. */
  readonly start: number;
  readonly height: number;
  /** The keys are at it. */
  readonly active: boolean;
  readonly actions: RowActions;
}

/** The frame of every row: an item of the tree, at its place in the list. */
export function LibraryRowFrame({
  rowKey,
  number,
  start,
  height,
  active,
  actions,
  className,
  children,
  ...rest
}: RowProps & { readonly children: ReactNode } & Omit<ComponentProps<'div'>, 'id' | 'role' | 'style' | 'onClick'>) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree itself has the keys
    <div
      {...rest}
      id={`library-${rowKey}`}
      role="treeitem"
      tabIndex={-1}
      className={`library-row ${className}`}
      data-row={number}
      data-active={active || undefined}
      style={{ height, transform: `translateY(${start}px)` }}
      onClick={() => actions.activate(number)}
    >
      {children}
    </div>
  );
}
