import type Database from 'better-sqlite3';
import { isAnythingBehind } from './behind/behind.ts';
import { behindTables } from './behind/behind-tables.ts';
import type { Projection, ProjectionParts, ProjectionUpkeep, Walk } from './projection.ts';

/** Which version of each projection a file has. */
export const versionTable =
  'CREATE TABLE IF NOT EXISTS projection (name TEXT PRIMARY KEY, version INTEGER NOT NULL) STRICT';

/**
 * Opens projections, and makes and fills the tables of those that the file has in no or another version, and of all after them,
 * which may be computed from them. Of a workspace that may not be written to, such tables are made beside the file, for as long
 * as it is open.
 */
export function freshUpkeeps(
  projections: readonly Projection[],
  parts: ProjectionParts,
  readonly: boolean,
  onProgress: OnProgress = () => undefined,
): readonly ProjectionUpkeep[] {
  const { database } = parts;
  if (staleOf(projections, database).length > 0) {
    if (readonly) makeBesideFile(projections, parts, onProgress);
    else database.transaction(() => makeInFile(projections, parts, onProgress)).immediate();
  }
  return projections.map((projection) => projection.over(parts));
}

/** Told how far the work is, from 0 to 1. */
export type OnProgress = (fraction: number) => void;

/** So many steps of a walk are taken between two that are told, at most. */
const steps = 200;

/** Has each of some projections filled, and tells how far all of them are. */
function* filling(
  projections: readonly Projection[],
  onProgress: OnProgress,
): Generator<readonly [projection: Projection, walk: Walk]> {
  const total = projections.reduce((sum, { effort = 1 }) => sum + effort, 0);
  let done = 0;
  onProgress(0);
  for (const projection of projections) {
    const { effort = 1 } = projection;
    const before = done;
    const walk: Walk = function* (items) {
      const step = Math.ceil(items.length / steps);
      for (const [at, item] of items.entries()) {
        if (at % step === 0) onProgress((before + (effort * at) / items.length) / total);
        yield item;
      }
    };
    yield [projection, walk];
    done += effort;
  }
  onProgress(1);
}

function staleOf(projections: readonly Projection[], database: Database.Database): readonly Projection[] {
  const hasVersions = database.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'projection'`).get() !== undefined;
  const version = hasVersions ? database.prepare('SELECT version FROM projection WHERE name = ?').pluck() : null;
  const first = projections.findIndex((projection) => version?.get(projection.name) !== projection.version);
  if (first < 0) return [];
  // What follows later is as old as what it is behind with: it is made anew together.
  const follows = isAnythingBehind(database) ? projections.indexOf(behindTables) : first;
  return projections.slice(Math.min(first, follows));
}

function makeInFile(projections: readonly Projection[], parts: ProjectionParts, onProgress: OnProgress): void {
  const { database } = parts;
  database.exec(versionTable);
  // Another program may have made some of them while this one waited for its turn.
  for (const [projection, walk] of filling(staleOf(projections, database), onProgress)) {
    for (const [table, sql] of Object.entries(projection.tables)) {
      database.exec(`DROP TABLE IF EXISTS main.${table}`);
      database.exec(sql('main'));
    }
    projection.over(parts).rebuild(walk);
    database.prepare('INSERT OR REPLACE INTO projection VALUES (?, ?)').run(projection.name, projection.version);
  }
}

function makeBesideFile(projections: readonly Projection[], parts: ProjectionParts, onProgress: OnProgress): void {
  const { database } = parts;
  database.pragma('query_only = OFF');
  // A name without a schema means the temporary table, where there is one of that name.
  for (const [projection, walk] of filling(staleOf(projections, database), onProgress)) {
    for (const sql of Object.values(projection.tables)) database.exec(sql('temp'));
    projection.over(parts).rebuild(walk);
  }
  database.pragma('query_only = ON');
}
