import type { Workspace } from '../workspace.ts';
import type { ListToStore } from './list-to-store.ts';

/** The lists of a copy that are not here, with their records. */
export function listsOfCopy(workspace: Workspace, path: string): ListToStore[] {
  const here = workspace.authorityLists.list();
  const removed = new Set(workspace.authorityLists.removed());
  return workspace.readCopy(path, ({ authorityLists }) =>
    authorityLists
      .list()
      .filter(({ sha256 }) => !removed.has(sha256))
      .filter(({ sha256, name }) => !here.some((each) => each.sha256 === sha256 || each.name === name))
      .map(({ sha256, name, file }) => ({ sha256, name, file, parts: authorityLists.packed(sha256) })),
  );
}
