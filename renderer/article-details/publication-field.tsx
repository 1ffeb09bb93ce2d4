import { useId } from 'react';
import { setPublication } from '../../model/edits/publication-edits.ts';
import type { Issue } from '../../model/issue.ts';
import { Button } from '../controls/button.tsx';
import { DraftField } from '../controls/draft-field.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { callBridge } from '../state/bridge-call.ts';
import { useAnswer } from '../state/use-answer.ts';
import { useKanwuStore } from '../state/use-kanwu.ts';

/** What an issue is of: chosen from what the workspace has, or typed. */
export function PublicationField({ issue, title }: { readonly issue: Issue; readonly title: string }) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const listId = useId();
  const known = useAnswer('publication.list', {});
  const { executeTyped, openDialog } = store.getState();
  const leave = async (text: string): Promise<boolean> => {
    try {
      return await executeTyped(setPublication(issue, text, await callBridge(window.kanwu, 'publication.list', {})));
    } catch (thrown) {
      store.getState().notifyError(thrown);
      return false;
    }
  };
  return (
    <div className="publication-field">
      <DraftField
        label={m.details.publication}
        place={{ kind: 'issue', issueId: issue.id, field: 'publication' }}
        list={listId}
        maxLength={200}
        value={title}
        onCommit={leave}
      />
      <datalist id={listId}>
        {known?.map(({ publication }) => (
          <option key={publication.id} value={publication.title} />
        ))}
      </datalist>
      <Button onClick={() => openDialog('publications')}>{m.command.publications}</Button>
    </div>
  );
}
