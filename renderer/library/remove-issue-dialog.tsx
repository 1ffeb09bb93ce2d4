import { useEffect, useRef } from 'react';
import { removeIssue } from '../../model/edits/article-revise.ts';
import { type IssueLine, issueName } from '../../model/lines.ts';
import { useWayTo } from '../commands/command-keys.tsx';
import { Button } from '../controls/button.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { useMessages } from '../messages/use-messages.ts';
import type { KanwuStore } from '../state/store.ts';
import { useAnswer } from '../state/use-answer.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';

/** Asks whether an issue shall really go, and says how it comes back. */
export function RemoveIssueDialog() {
  const { m } = useMessages();
  const store = useKanwuStore();
  const remove = useRef<HTMLButtonElement>(null);
  const id = useKanwu((state) => state.dialogIssueId);
  const line = useAnswer('issue.line', id === null ? null : { id });
  const isThere = line !== null;
  useEffect(() => {
    if (isThere) remove.current?.focus();
  }, [isThere]);
  const wayBack = useWayTo('undo');
  const close = (): void => store.getState().closeDialog();
  if (line === null) return null;
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
              void removeAndTell(store, line);
            }}
          >
            {m.common.remove}
          </Button>
        </>
      }
    >
      <p className="remove-issue-title">{issueName(line)}</p>
      <p>{m.removeIssue.what(line.articles, wayBack)}</p>
    </Dialog>
  );
}

async function removeAndTell(store: KanwuStore, line: IssueLine): Promise<void> {
  const { issue } = line;
  const { open, execute } = store.getState();
  const article = open?.document.issue.id === issue.id ? open.document.article : null;
  if (!(await execute(removeIssue(issue, issueName(line), article?.id ?? null)))) return;
  const { undoState, notify } = store.getState();
  notify({ kind: 'issue-removed', title: issueName(line), entryId: undoState.undo?.id ?? null });
}
