import { Ellipsis } from 'lucide-react';
import { useMessages } from '../messages/use-messages.ts';
import type { RowActions } from './library-row.tsx';

/** Shows what can be done with a row. The tree has the keys: the context menu key does what this does. */
export function RowMenuButton({
  of,
  number,
  actions,
}: {
  /** What the row is called. */
  readonly of: string;
  readonly number: number;
  readonly actions: RowActions;
}) {
  const { m } = useMessages();
  return (
    <button
      type="button"
      className="button button-quiet icon-button row-menu-button"
      tabIndex={-1}
      aria-label={m.library.menu(of)}
      title={m.library.menu(of)}
      aria-haspopup="menu"
      onClick={(event) => {
        event.stopPropagation();
        actions.openMenu(number, event.currentTarget.getBoundingClientRect());
      }}
    >
      <Ellipsis size={15} aria-hidden />
    </button>
  );
}
