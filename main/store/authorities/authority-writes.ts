import type { AuthorityList } from '../../../model/authorities/authority-record.ts';
import type { Sha256 } from '../../../model/issue.ts';
import type { Workspace } from '../workspace.ts';
import type { RecordsToAdd } from './authority-lists.ts';

/** How lists of authority files come in and go. They are no acts: the journal knows nothing of them. */
export const authorityWrites = {
  /** @throws {KanwuError} `authority-list-there` */
  'begin-authority-list': (workspace: Workspace, list: Omit<AuthorityList, 'records'>): null => {
    workspace.writeBeside(() => workspace.authorityLists.begin(list));
    return null;
  },
  'add-authority-records': (workspace: Workspace, records: RecordsToAdd): null => {
    workspace.writeBeside(() => workspace.authorityLists.add(records));
    return null;
  },
  'finish-authority-list': (workspace: Workspace, sha256: Sha256): null => {
    workspace.writeBeside(() => workspace.authorityLists.finish(sha256));
    return null;
  },
  'remove-authority-list': (workspace: Workspace, sha256: Sha256): null => {
    workspace.writeBeside(() => workspace.authorityLists.remove(sha256));
    return null;
  },
} as const;
