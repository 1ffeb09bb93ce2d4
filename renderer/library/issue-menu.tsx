import { type IssueLine, issueName } from '../../model/lines.ts';
import { type MenuPlace, RowMenu, RowMenuItem } from '../controls/row-menu.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { useKanwuStore } from '../state/use-kanwu.ts';
import type { IssueDialogName } from '../state/view-part.ts';

/** What can be done with an issue of the library. */
export function IssueMenu({ line, ...place }: MenuPlace & { readonly line: IssueLine }) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const { issue, furniture } = line;
  const { openIssueDialog, filterLibrary } = store.getState();
  const choose = (dialog: IssueDialogName) => () => {
    place.onClose();
    openIssueDialog(dialog, issue.id);
  };
  const showThisNewspaper = (): void => {
    place.onClose();
    filterLibrary({ publicationId: issue.publicationId });
  };
  const arrange = (): void => {
    place.onClose();
    void store.getState().arrange(issue.id, null);
  };
  const exportIt = (): void => {
    place.onClose();
    store.getState().openExport({ scope: { kind: 'issues', ids: [issue.id] }, label: issueName(line) });
  };
  return (
    <RowMenu {...place} label={m.library.menu(issueName(line))}>
      <RowMenuItem onChoose={arrange}>{m.command['arrange-issue']}</RowMenuItem>
      <RowMenuItem disabled={furniture === 0} onChoose={choose('furniture')}>
        {m.command.furniture}
      </RowMenuItem>
      <RowMenuItem disabled={issue.publicationId === null} onChoose={showThisNewspaper}>
        {m.library.onlyThisNewspaper}
      </RowMenuItem>
      <RowMenuItem onChoose={exportIt}>{m.command.export}</RowMenuItem>
      <RowMenuItem onChoose={choose('join-issue')}>{m.command['join-issue']}</RowMenuItem>
      <RowMenuItem onChoose={choose('reread-page')}>{m.command['reread-page']}</RowMenuItem>
      <RowMenuItem chord="Delete" onChoose={choose('remove-issue')}>
        {m.command['remove-issue']}
      </RowMenuItem>
      <RowMenuItem onChoose={choose('purge')}>{m.command.purge}</RowMenuItem>
    </RowMenu>
  );
}
