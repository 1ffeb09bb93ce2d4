import type { ListedVersion } from '../../../model/version.ts';
import type { Workspace } from '../workspace.ts';
import { listedVersions } from './listed-versions.ts';

/** What can be read of the versions of a workspace, by name. */
export const versionQueries = {
  /** The states that people gave a name to, the latest first. */
  versions: (workspace: Workspace): ListedVersion[] => listedVersions(workspace),
} as const;
