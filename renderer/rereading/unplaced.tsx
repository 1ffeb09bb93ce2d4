import type { RereadReport } from '../../model/reread.ts';
import { Button } from '../controls/button.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { useKanwuStore } from '../state/use-kanwu.ts';

/** What was decided in a text and finds no place in it as it reads now. */
export function Unplaced({ report: { moved, settled, lost, unplaced } }: { readonly report: RereadReport }) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const close = (): void => store.getState().closeDialog();
  return (
    <Dialog
      title={m.reread.unplaced(lost)}
      className="encoding-dialog"
      onClose={close}
      footer={
        <>
          <Button
            onClick={() => {
              close();
              void store.getState().undo();
            }}
          >
            {m.command.undo}
          </Button>
          <Button tone="primary" onClick={close}>
            {m.common.done}
          </Button>
        </>
      }
    >
      <p>{m.reread.came(moved, settled)}</p>
      <p>{m.reread.unplacedNext}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by keys */}
      <ul className="unplaced" tabIndex={0} aria-label={m.reread.unplaced(lost)}>
        {unplaced.map(({ what, text, said }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
          <li key={place}>
            <span className="unplaced-what">{m.reread.what[what]}</span> <q>{text}</q>
            {said === '' ? null : <span className="unplaced-said">{said}</span>}
          </li>
        ))}
      </ul>
      {lost > unplaced.length ? <p>{m.reread.more(lost - unplaced.length)}</p> : null}
    </Dialog>
  );
}
