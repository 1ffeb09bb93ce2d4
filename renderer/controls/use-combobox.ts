import { type KeyboardEvent, type MouseEvent, useEffect, useId, useState } from 'react';

/** No option is active: Enter chooses nothing that nobody asked for. */
export const noOption = -1;

/**
 * A field with a list of options below it: the arrows go through the list, Enter chooses, and all other keys are the field's. The field
 * keeps the focus; while an input method composes, every key is its own.
 *
 * @returns what its three kinds of element are given
 */
export function useCombobox({
  label,
  count,
  isOpen = true,
  begin = 0,
  leavesEnter = false,
  onOpen,
  onChoose,
  onEscape,
}: {
  /** Of the list. */
  readonly label: string;
  /** How many options there are. */
  readonly count: number;
  /** Whether the list is shown. */
  readonly isOpen?: boolean;
  /** The option that is active at first; {@link noOption} for none. */
  readonly begin?: number;
  /** Whether Enter, beside choosing, is for those whom the field stands in. */
  readonly leavesEnter?: boolean;
  /** An arrow was pressed while the list is not shown. */
  onOpen?(): void;
  /** The option, or {@link noOption} for Enter where none is active. */
  onChoose(option: number): void;
  /** Told while the list is shown; without it, Escape is not the field's. */
  onEscape?(): void;
}) {
  const [wanted, setWanted] = useState(begin);
  const listId = useId();
  const active = Math.min(wanted, count - 1);
  const activeId = isOpen && active >= 0 ? `${listId}-${active}` : undefined;
  useEffect(() => {
    if (activeId !== undefined) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const { key, nativeEvent } = event;
    // 229 is what some systems report in place of `isComposing` (UI Events, "keyCode" of composition).
    if (nativeEvent.isComposing || nativeEvent.keyCode === 229) return;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      if (!isOpen) onOpen?.();
      else if (key === 'ArrowDown') setWanted(active >= count - 1 ? 0 : active + 1);
      else setWanted(active <= 0 ? count - 1 : active - 1);
    } else if (key === 'Enter' && isOpen) {
      onChoose(active);
      if (leavesEnter) return;
    } else if (key === 'Escape' && isOpen && onEscape !== undefined) onEscape();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return {
    /** {@link noOption} for none. */
    active,
    /** Makes another option the active one. */
    goTo: setWanted,
    field: {
      role: 'combobox' as const,
      autoComplete: 'off',
      'aria-expanded': isOpen,
      'aria-controls': isOpen ? listId : undefined,
      'aria-autocomplete': 'list' as const,
      'aria-activedescendant': activeId,
      onKeyDown,
    },
    list: { id: listId, role: 'listbox' as const, 'aria-label': label, tabIndex: -1 },
    option: (place: number) => ({
      id: `${listId}-${place}`,
      role: 'option' as const,
      tabIndex: -1,
      'aria-selected': place === active,
      onMouseMove: () => setWanted(place),
      // The field keeps the focus.
      onMouseDown: (event: MouseEvent) => event.preventDefault(),
      onClick: () => onChoose(place),
    }),
  };
}
