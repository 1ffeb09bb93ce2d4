import type { KeyboardEvent, ReactNode } from 'react';
import './choice-list.css';

/** A list of which one is chosen; the arrows go through it. */
export function ChoiceList<Id extends string>({
  label,
  items,
  chosen,
  onChoose,
}: {
  readonly label: string;
  readonly items: readonly { readonly id: Id; readonly content: ReactNode }[];
  readonly chosen: Id;
  onChoose(id: Id): void;
}) {
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const at = items.findIndex(({ id }) => id === chosen);
    const next = items[placeAfter(event.key, at, items.length)];
    if (next === undefined) return;
    event.preventDefault();
    onChoose(next.id);
    event.currentTarget.querySelector<HTMLElement>(`[data-id="${CSS.escape(next.id)}"]`)?.focus();
  };
  return (
    <div className="choice-list" role="listbox" tabIndex={-1} aria-label={label} onKeyDown={onKeyDown}>
      {items.map(({ id, content }) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys
        <div
          key={id}
          role="option"
          className="choice-item"
          data-id={id}
          aria-selected={id === chosen}
          tabIndex={id === chosen ? 0 : -1}
          onClick={() => onChoose(id)}
        >
          {content}
        </div>
      ))}
    </div>
  );
}

/** @returns -1 for a key that goes nowhere */
function placeAfter(key: string, at: number, count: number): number {
  switch (key) {
    case 'ArrowDown':
      return at + 1;
    case 'ArrowUp':
      return at - 1;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return -1;
  }
}
