import { useEffect, useRef } from 'react';
import type { IssueOverview } from '../../model/document.ts';
import { removeIssue } from '../../model/edits/article-revise.ts';
import { Button } from '../controls/button.tsx';
import { chordLabels } from '../controls/chord.ts';
import { Dialog } from '../controls/dialog.tsx';
import { useIsMac } from '../controls/use-is-mac.ts';
import { useMessages } from '../messages/use-messages.ts';
import type { KanwuStore } from '../state/store.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';

/** Asks whether an issue shall really go, and says how it comes back. */
export function RemoveIssueDialog() {
  const { m } = useMessages();
  const store = useKanwuStore();
  const mac = useIsMac();
  const remove = useRef<HTMLButtonElement>(null);
  const overview = useKanwu((state) => state.workspace?.issues.find(({ issue }) => issue.id === state.dialogIssueId));
  useEffect(() => remove.current?.focus(), []);
  const close = (): void => store.getState().closeDialog();
  if (overview === undefined) return null;
  return (
    <Dialog
      title={m.removeIssue.title}
      className="remove-issue"
      onClose={close}
      footer={
        <>
          <Button onClick={close}>{m.common.cancel}</Button>
          <Button
            ref={remove}
            tone="primary"
            onClick={() => {
              close();
              void removeAndTell(store, overview);
            }}
          >
            {m.common.remove}
          </Button>
        </>
      }
    >
      <p className="remove-issue-title">{titleOf(overview)}</p>
      <p>{m.removeIssue.what(overview.articles.length, chordLabels('Mod+Z', mac).join('+'))}</p>
    </Dialog>
  );
}

async function removeAndTell(store: KanwuStore, overview: IssueOverview): Promise<void> {
  const { openArticleId, execute } = store.getState();
  const article = overview.articles.find(({ id }) => id === openArticleId);
  if (!(await execute(removeIssue(overview.issue, article?.id ?? null)))) return;
  const { undoState, notify } = store.getState();
  notify({ kind: 'issue-removed', title: titleOf(overview), entryId: undoState.undo?.id ?? null });
}

function titleOf({ issue }: IssueOverview): string {
  return issue.title ?? issue.fileName;
}
