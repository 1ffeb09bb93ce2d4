import { createHash } from 'node:crypto';
import type { EntryId } from '../../../model/ids.ts';
import type { Journal } from './journal.ts';

/** By what one state of a workspace is told from another: copies with the same entries have the same. */
export interface Revision {
  /** Of the ids of all entries, in the order in which they count. */
  readonly sha256: string;
  readonly entries: number;
  /** When the last of them was made, in milliseconds since the epoch; null where there is none. */
  readonly at: number | null;
}

/** The state that a journal has come to. */
export function revisionOf(journal: Pick<Journal, 'ids' | 'get'>): Revision {
  const hash = createHash('sha256');
  let entries = 0;
  let last: EntryId | null = null;
  for (const id of journal.ids()) {
    hash.update(id);
    entries += 1;
    last = id;
  }
  return { sha256: hash.digest('hex'), entries, at: last === null ? null : (journal.get(last)?.at ?? null) };
}
