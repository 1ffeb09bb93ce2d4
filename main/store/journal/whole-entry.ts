import type { Command } from '../../../model/commands/command.ts';
import type { ArticleId, EntryId, PersonId, ReplicaId } from '../../../model/ids.ts';
import type { JournalEntry } from '../../../model/journal.ts';

/** An entry as one copy of a workspace gives it to another. */
export interface WholeEntry {
  readonly id: EntryId;
  readonly replica: ReplicaId;
  readonly person: PersonId;
  readonly kind: JournalEntry['kind'];
  readonly targetId: EntryId | null;
  readonly action: JournalEntry['action'];
  readonly articleId: ArticleId | null;
  readonly summary: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly commands: readonly Command[];
  readonly purged: PurgedState;
}

/** Whether an entry still says what it did: all of it, what was not purged, or nothing. */
export const purgedStates = { not: 0, partly: 1, wholly: 2 } as const;
export type PurgedState = (typeof purgedStates)[keyof typeof purgedStates];
