import type { VersionId } from '../../../model/ids.ts';
import type { ListedVersion } from '../../../model/version.ts';
import type { Workspace } from '../workspace.ts';

/** The states that people gave a name to, the latest first. */
export function listedVersions({ records, journal }: Workspace): ListedVersion[] {
  const ids = records.version.ids();
  const edits = journal.editsOn(ids);
  return ids
    .flatMap((id): ListedVersion[] => {
      const version = records.version.get(id);
      // What was said of it later names nothing.
      const naming = edits.get(id as VersionId)?.[0];
      if (version === undefined || naming === undefined) return [];
      return [{ ...version, entry: naming.id, actor: naming.actor, at: naming.at }];
    })
    .sort((a, b) => (a.entry < b.entry ? 1 : -1));
}
