import { CircleAlert, CircleCheck, Loader, Lock, PencilLine } from 'lucide-react';
import { Button } from '../controls/button.tsx';
import { showNextDraft } from '../drafts/show-draft.ts';
import { useMessages } from '../messages/use-messages.ts';
import type { KanwuState } from '../state/state.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';

const icons = {
  saved: CircleCheck,
  saving: Loader,
  writing: Loader,
  typed: PencilLine,
  failed: CircleAlert,
  readOnly: Lock,
} as const;

/** Whether all that was done and typed is on disk, what keeps it from there, and whether some of it is yet to become a change. */
export function Saving() {
  const { m } = useMessages();
  const store = useKanwuStore();
  const saving = useKanwu(savingOf);
  const waitingFor = useKanwu((state) => state.waitingFor);
  const lost = useKanwu((state) => state.lost);
  const unfinished = useKanwu(({ drafts }) => drafts.size);
  const Icon = icons[saving];
  return (
    <span className={`saving saving-${saving}`} role="status" data-testid="saving" data-saving={saving}>
      <Icon size={13} aria-hidden />
      {lost !== null ? (
        <>
          {m.saving.lost[lost]}
          <Button tone="quiet" className="saving-show" onClick={() => void store.getState().saveCopy()}>
            {m.command['save-copy']}
          </Button>
        </>
      ) : waitingFor !== null ? (
        m.saving.waiting(waitingFor.holder)
      ) : saving === 'typed' ? (
        <Button
          tone="quiet"
          className="saving-show"
          title={m.draft.show}
          // What is being typed goes on being typed.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => void showNextDraft(store)}
        >
          {m.saving.typed(unfinished)}
        </Button>
      ) : (
        m.saving[saving]
      )}
    </span>
  );
}

function savingOf({ saving, draftWriting, drafts, lost, workspace }: KanwuState): keyof typeof icons {
  if ((workspace?.readOnly ?? null) !== null) return 'readOnly';
  if (lost !== null) return 'failed';
  if (saving === 'failed' || draftWriting === 'failed') return 'failed';
  if (saving === 'saving') return 'saving';
  if (draftWriting === 'writing') return 'writing';
  return drafts.size > 0 ? 'typed' : 'saved';
}
