import { statSync } from 'node:fs';
import { hostname } from 'node:os';
import { resolve } from 'node:path';
import type Database from 'better-sqlite3';
import { largestOf } from '../../../model/extremes.ts';
import { newId, type ReplicaId } from '../../../model/ids.ts';
import type { HybridTime } from '../../../model/journal/hybrid-clock.ts';
import { unmarkAsBackup } from '../backup/backup-mark.ts';
import type { Knowledge } from './knowledge.ts';
import { type Replicas, sqlReplicas } from './replicas.ts';

/** The last moment of what is there of each replica. */
export type Latest = ReadonlyMap<ReplicaId, HybridTime>;

/**
 * Says which replica a file is. A file that was copied, or moved, must not go on as the one that it was made from: both would make
 * entries of the same replica, and a merge could not tell them apart. It is told by where the file lies.
 *
 * @param latest read when the file has become a replica of its own
 */
export function thisReplica(
  database: Database.Database,
  replicas: Replicas,
  knowledge: Knowledge,
  latest: () => Latest,
): ReplicaId {
  const place = placeOf(database.name);
  const known = replicaIn(database);
  if (known !== null && noted(database, 'place') === place) return known;
  const id = newId<ReplicaId>();
  database
    .transaction(() => {
      const write = database.prepare('INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)');
      const had = latest();
      const parted = Math.max(0, largestOf(had.values()));
      replicas.note({ id, parent: known, parted });
      for (const [ofReplica, upTo] of had) knowledge.note({ replica: id, time: parted, ofReplica, upTo });
      write.run('replica', id);
      write.run('place', place);
      // A backup that somebody opens to work in is one no longer.
      unmarkAsBackup(database);
    })
    .immediate();
  return id;
}

/** Which replica a file was last worked in as; null where nobody has. */
export function replicaIn(database: Database.Database): ReplicaId | null {
  return (noted(database, 'replica') as ReplicaId | undefined) ?? null;
}

/** The replica that a file was last worked in as, and those that it was copied or moved from; none where nobody has worked in it. */
export function lineageIn(database: Database.Database): ReplicaId[] {
  const replica = replicaIn(database);
  return replica === null ? [] : [...sqlReplicas(database).lineage(replica).keys()];
}

function noted(database: Database.Database, name: 'replica' | 'place'): string | undefined {
  return database.prepare<[string], string>('SELECT value FROM meta WHERE name = ?').pluck().get(name);
}

/** What a copy of the file does not share: the machine, the path, and which file of the disk it is. */
function placeOf(path: string): string {
  if (path === ':memory:' || path === '') return path;
  const { ino, dev } = statSync(path);
  return JSON.stringify([hostname(), resolve(path), `${dev}:${ino}`]);
}
