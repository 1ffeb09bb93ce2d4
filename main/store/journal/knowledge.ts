import type Database from 'better-sqlite3';
import type { ReplicaId } from '../../../model/ids.ts';
import { replicaKeyOf, timeOf } from '../../../model/journal/entry-id.ts';
import type { Knew } from '../../../model/journal/fold.ts';
import type { HybridTime } from '../../../model/journal/hybrid-clock.ts';

/** From some time on a replica had all that another did up to some time. */
export interface Seen {
  readonly replica: ReplicaId;
  readonly time: HybridTime;
  readonly ofReplica: ReplicaId;
  readonly upTo: HybridTime;
}

const columns = 'replica, time, of_replica AS ofReplica, up_to AS upTo';

/** What each replica knew of the others, and when. */
export interface Knowledge {
  note(seen: Seen): void;
  /** Notes that from a time on a replica has all that the others have done, up to the last that is known of each. */
  noteAll(replica: ReplicaId, time: HybridTime, latest: ReadonlyMap<ReplicaId, HybridTime>): void;
  list(): Seen[];
  /** Whether the author of an entry knew of another entry, as far as is known by now. */
  knew(): Knew;
}

export function sqlKnowledge(database: Database.Database): Knowledge {
  const insert = database.prepare(
    'INSERT OR IGNORE INTO seen (replica, time, of_replica, up_to) VALUES (@replica, @time, @ofReplica, @upTo)',
  );
  const all = database.prepare<[], Seen>(`SELECT ${columns} FROM seen ORDER BY replica, of_replica, time`);
  return {
    note: (seen) => void insert.run(seen),
    noteAll(replica, time, latest) {
      for (const [ofReplica, upTo] of latest) {
        if (ofReplica !== replica) insert.run({ replica, time, ofReplica, upTo });
      }
    },
    list: () => all.all(),
    knew: () => knewBy(all.all()),
  };
}

function knewBy(seen: readonly Seen[]): Knew {
  const byPair = new Map<string, Seen[]>();
  for (const each of seen) {
    const pair = pairOf(replicaKeyOf(each.replica), replicaKeyOf(each.ofReplica));
    const known = byPair.get(pair);
    if (known === undefined) byPair.set(pair, [each]);
    else known.push(each);
  }
  return (author, of) => {
    const [by, other] = [replicaKeyOf(author.entry), replicaKeyOf(of.entry)];
    // Within a replica everybody knows what was done before.
    if (by === other) return of.entry <= author.entry;
    const time = timeOf(author.entry);
    return (byPair.get(pairOf(by, other)) ?? []).some((each) => each.time <= time && timeOf(of.entry) <= each.upTo);
  };
}

function pairOf(replica: string, of: string): string {
  return `${replica} ${of}`;
}
