import type Database from 'better-sqlite3';
import { workspaceSchema } from './migrations/001-workspace.ts';

/** The first version that there is a way on from; files of an earlier one were made by trial versions of the program. */
export const firstVersion = 7;

/** What brings a workspace from one version to the next, in order; the first makes an empty file into the first version. */
const migrations: readonly string[] = [workspaceSchema];

/** The version that this program writes. It stands in the file as `user_version`. */
export const currentVersion = firstVersion + migrations.length - 1;

/** What brings an empty file to a version, in order. */
export function schemaOfVersion(version: number): readonly string[] {
  return migrations.slice(0, Math.max(0, version - firstVersion + 1));
}

/** Brings a workspace up to the current version, all steps or none. @param before called when there is something to lose */
export function migrate(database: Database.Database, before: () => void = () => undefined): void {
  const version = database.pragma('user_version', { simple: true }) as number;
  if (version > 0 && version < currentVersion) before();
  database.transaction(() => {
    const done = version === 0 ? 0 : version - firstVersion + 1;
    for (const migration of migrations.slice(done)) database.exec(migration);
    database.pragma(`user_version = ${currentVersion}`);
  })();
}
