import type Database from 'better-sqlite3';
import type { ReplicaId } from '../../../model/ids.ts';
import type { HybridTime } from '../../../model/journal/hybrid-clock.ts';

/** A copy of a workspace in which somebody worked. */
export interface Replica {
  readonly id: ReplicaId;
  /** The one that it was copied from; null for the first. */
  readonly parent: ReplicaId | null;
  /** The last moment of what it has of its parent. */
  readonly parted: HybridTime;
}

export interface Replicas {
  note(replica: Replica): void;
  list(): Replica[];
  /** A replica and those that it was copied from, each with the last moment of it that the replica has. */
  lineage(id: ReplicaId): ReadonlyMap<ReplicaId, HybridTime>;
}

export function sqlReplicas(database: Database.Database): Replicas {
  const insert = database.prepare('INSERT OR IGNORE INTO replica (id, parent, parted) VALUES (@id, @parent, @parted)');
  const find = database.prepare<[ReplicaId], Replica>('SELECT id, parent, parted FROM replica WHERE id = ?');
  return {
    note: (replica) => void insert.run(replica),
    list: () => database.prepare<[], Replica>('SELECT id, parent, parted FROM replica ORDER BY id').all(),
    lineage(id) {
      const lineage = new Map<ReplicaId, HybridTime>();
      let upTo = Number.MAX_SAFE_INTEGER;
      for (let current: ReplicaId | null = id; current !== null && !lineage.has(current); ) {
        lineage.set(current, upTo);
        const replica: Replica | undefined = find.get(current);
        upTo = Math.min(upTo, replica?.parted ?? 0);
        current = replica?.parent ?? null;
      }
      return lineage;
    },
  };
}
