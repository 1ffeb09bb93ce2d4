import type { EntryId, ReplicaId } from '../ids.ts';
import type { HybridTime } from './hybrid-clock.ts';

const timeDigits = 14;

/**
 * The id of the entry that was made at a time in a copy of the workspace: the time in 14 hexadecimal digits, then the last 18 of the
 * copy's id. Ids are therefore in the order in which entries count: by time, and by copy where times are the same.
 */
export function entryIdOf(time: HybridTime, replica: ReplicaId): EntryId {
  return (time.toString(16).padStart(timeDigits, '0') + replicaKeyOf(replica)) as EntryId;
}

export function timeOf(id: EntryId): HybridTime {
  return Number.parseInt(id.slice(0, timeDigits), 16);
}

/** What the id of a replica and those of its entries have in common. */
export function replicaKeyOf(id: EntryId | ReplicaId): string {
  return id.slice(timeDigits);
}
