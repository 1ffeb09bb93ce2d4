import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import './row-menu.css';

/** Where in the window a row's menu is, in CSS pixels. */
export interface MenuPlace {
  readonly left: number;
  readonly top: number;
  onClose(): void;
}

/** What can be done with a row of a list. It closes when something is chosen, on Escape and on a click elsewhere. */
export function RowMenu({
  label,
  left,
  top,
  onClose,
  children,
}: MenuPlace & {
  readonly label: string;
  /** {@link RowMenuItem}s. */
  readonly children: ReactNode;
}) {
  const menu = useRef<HTMLDivElement>(null);
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    const element = menu.current;
    if (element === null) return;
    element.showPopover();
    // As far up as it takes to have all of it in the window.
    const over = element.getBoundingClientRect().bottom - innerHeight + 8;
    if (over > 0) element.style.top = `${Math.max(0, element.offsetTop - over)}px`;
    focus(element.querySelector('button:not(:disabled)'));
    const onPointer = (event: PointerEvent): void => {
      if (!element.contains(event.target as Node)) close.current();
    };
    window.addEventListener('pointerdown', onPointer);
    return () => window.removeEventListener('pointerdown', onPointer);
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    const items: Element[] = [...(menu.current?.querySelectorAll('button:not(:disabled)') ?? [])];
    const at = document.activeElement === null ? -1 : items.indexOf(document.activeElement);
    if (event.key === 'ArrowDown') focus(items[(at + 1) % items.length]);
    else if (event.key === 'ArrowUp') focus(items.at(at - 1));
    else if (event.key === 'Tab' || event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={menu}
      popover="manual"
      role="menu"
      tabIndex={-1}
      aria-label={label}
      className="row-menu"
      style={{ left, top }}
      data-own-keys
      onKeyDown={onKeyDown}
    >
      {children}
    </div>
  );
}

export function RowMenuItem({
  disabled = false,
  onChoose,
  children,
}: {
  readonly disabled?: boolean;
  onChoose(): void;
  readonly children: ReactNode;
}) {
  return (
    <button type="button" role="menuitem" disabled={disabled} onClick={onChoose}>
      {children}
    </button>
  );
}

function focus(item: Element | null | undefined): void {
  if (item instanceof HTMLElement) item.focus();
}
