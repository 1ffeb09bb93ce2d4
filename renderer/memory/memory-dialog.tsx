import { Dialog } from '../controls/dialog.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { useKanwuStore } from '../state/use-kanwu.ts';
import { LearningSummary } from './learning-summary.tsx';
import { RememberedNames } from './remembered-names.tsx';
import './memory.css';

/** What the workspace has learned from what its people decided. */
export function MemoryDialog() {
  const { m } = useMessages();
  const store = useKanwuStore();
  return (
    <Dialog className="memory" title={m.memory.title} onClose={() => store.getState().closeDialog()}>
      <RememberedNames />
      <LearningSummary />
    </Dialog>
  );
}
