import type { CSSProperties, ReactNode } from 'react';

/** A row of a windowed grid. The grid has the keys; a click makes it the active one. */
export function GridRow({
  id,
  number,
  active,
  selected,
  place,
  className = '',
  children,
  onPoint,
  onOpen,
  ...data
}: {
  readonly id: string;
  /** Which of the rows it is, from 0. */
  readonly number: number;
  readonly active: boolean;
  readonly selected: boolean;
  readonly place: CSSProperties;
  readonly className?: string;
  readonly children: ReactNode;
  onPoint(): void;
  /** A double click. */
  onOpen?(): void;
  readonly [data: `data-${string}`]: string | boolean | undefined;
}) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid itself has the keys
    <div
      id={id}
      role="row"
      aria-rowindex={number + 2}
      aria-selected={selected}
      tabIndex={-1}
      className={`grid-row ${className}`}
      data-active={active || undefined}
      style={place}
      onClick={onPoint}
      onDoubleClick={onOpen}
      {...data}
    >
      {children}
    </div>
  );
}

/** A cell of a row; what does not fit in it is cut. */
export function GridCell({
  className,
  title,
  children,
}: {
  readonly className: string;
  readonly title?: string;
  readonly children: ReactNode;
}) {
  return (
    <span role="gridcell" tabIndex={-1} className={`${className} truncate`} title={title}>
      {children}
    </span>
  );
}

/** The cell of a row by which it is ticked, also with the mouse. */
export function TickCell({
  className,
  label,
  ticked,
  onTick,
}: {
  readonly className: string;
  readonly label: string;
  readonly ticked: boolean;
  onTick(): void;
}) {
  return (
    <span role="gridcell" tabIndex={-1} className={className}>
      <input type="checkbox" tabIndex={-1} aria-label={label} checked={ticked} onChange={onTick} />
    </span>
  );
}
