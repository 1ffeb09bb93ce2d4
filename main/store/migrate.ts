import type Database from 'better-sqlite3';
import { workspaceSchema } from './migrations/001-workspace.ts';
import { draftSchema } from './migrations/002-drafts.ts';

/** What brings a workspace from one version to the next, in order; the first makes an empty file into version 1. */
const migrations: readonly string[] = [workspaceSchema, draftSchema];

/** The version that this program writes. It stands in the file as `user_version`. */
export const currentVersion = migrations.length;

/** What brings an empty file to a version, in order. */
export function schemaOfVersion(version: number): readonly string[] {
  return migrations.slice(0, Math.max(0, version));
}

/** Brings a workspace up to the current version, all steps or none. */
export function migrate(database: Database.Database): void {
  const version = database.pragma('user_version', { simple: true }) as number;
  database.transaction(() => {
    for (const migration of migrations.slice(version)) database.exec(migration);
    database.pragma(`user_version = ${currentVersion}`);
  })();
}
