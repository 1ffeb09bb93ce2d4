import { type ReactNode, useEffect, useRef } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { Menu, MenuItem } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { languageTags } from '../messages/language-tags.ts';
import { useMessages } from '../messages/use-messages.ts';
import { Keys } from './keys.tsx';
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
  const { language } = useMessages();
  const place = useRef<HTMLSpanElement>(null);
  const menu = useRef<HTMLElement>(null);
  const close = useRef(onClose);
  close.current = onClose;
  // The press does what it does there, too: a right one on another row shows that row's menu.
  useEffect(() => {
    const onPointer = ({ target }: PointerEvent): void => {
      if (!(target instanceof Node && menu.current?.contains(target))) close.current();
    };
    window.addEventListener('pointerdown', onPointer);
    return () => window.removeEventListener('pointerdown', onPointer);
  }, []);
  return (
    <I18nProvider locale={languageTags[language]}>
      <span ref={place} className="row-menu-place" style={{ left, top }} />
      <Popover
        ref={menu}
        isOpen
        isNonModal
        triggerRef={place}
        placement="bottom start"
        offset={2}
        containerPadding={8}
        className="row-menu"
        data-own-keys
        onOpenChange={onClose}
      >
        <Menu aria-label={label} autoFocus="first" className="row-menu-items" onClose={onClose}>
          {children}
        </Menu>
      </Popover>
    </I18nProvider>
  );
}

export function RowMenuItem({
  disabled = false,
  chord,
  onChoose,
  children,
}: {
  readonly disabled?: boolean;
  /** The key that does the same in the list. */
  readonly chord?: string;
  onChoose(): void;
  /** What it says, by which it is found when somebody types the first letters, too. */
  readonly children: string;
}) {
  return (
    <MenuItem className="row-menu-item" textValue={children} isDisabled={disabled} onAction={onChoose}>
      {children}
      {chord === undefined ? null : <Keys chord={chord} />}
    </MenuItem>
  );
}
