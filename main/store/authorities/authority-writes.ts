import type { AuthorityList } from '../../../model/authorities/authority-record.ts';
import type { Sha256 } from '../../../model/issue.ts';
import type { Workspace } from '../workspace.ts';
import type { FinishedList, RecordsToAdd, RecordsToSweep } from './authority-lists.ts';

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
  'finish-authority-list': (workspace: Workspace, list: FinishedList): null => {
    workspace.writeBeside(() => workspace.authorityLists.finish(list));
    return null;
  },
  'retire-authority-list': (workspace: Workspace, sha256: Sha256): null => {
    workspace.writeBeside(() => workspace.authorityLists.retire(sha256));
    return null;
  },
  /** @returns how many records are left */
  'sweep-authority-list': (workspace: Workspace, records: RecordsToSweep): number =>
    workspace.writeBeside(() => workspace.authorityLists.sweep(records)),
} as const;
