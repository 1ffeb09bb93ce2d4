import type { EntryId, PersonId, ReplicaId } from '../../../model/ids.ts';
import { timeOf } from '../../../model/journal/entry-id.ts';
import type { UndoState } from '../../../model/journal.ts';
import type { Journal, WrittenBy } from './journal.ts';
import type { Replicas } from './replicas.ts';

/** What somebody's next undo and redo take back: entries of theirs alone. */
export interface Takeable {
  readonly undo: EntryId | null;
  /** An undo. */
  readonly redo: EntryId | null;
}

/**
 * Undo takes back the person's newest edit that counts, of those that they made in this replica or, before it was copied, in the one that
 * it was copied from; redo takes back their newest undo that counts, unless they made an edit since.
 */
export function takeable(journal: Journal, replicas: Replicas, replica: ReplicaId, person: PersonId): Takeable {
  const lineage = replicas.lineage(replica);
  const isHere = ({ id, replica: of }: WrittenBy): boolean => timeOf(id) <= (lineage.get(of) ?? -1);
  let redo: EntryId | null = null;
  let mayRedo = true;
  for (const entry of journal.ofPerson(person)) {
    if (!isHere(entry)) continue;
    if (entry.kind === 'undo' && mayRedo && redo === null && journal.isInForce(entry.id)) redo = entry.id;
    if (entry.kind !== 'edit') continue;
    mayRedo = false;
    if (journal.isInForce(entry.id)) return { undo: entry.id, redo };
  }
  return { undo: null, redo };
}

/** The same, as windows show it. */
export function undoStateOf(journal: Journal, { undo, redo }: Takeable): UndoState {
  const redoes = redo === null ? null : (journal.get(redo)?.targetId ?? null);
  return {
    undo: undo === null ? null : (journal.get(undo) ?? null),
    redo: redoes === null ? null : (journal.get(redoes) ?? null),
  };
}
