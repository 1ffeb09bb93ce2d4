import type { Edit, UndoState } from '../../model/journal.ts';

/** Whether everything is on disk: `saving` while an edit is on its way, `failed` when the last one did not get there. */
export type Saving = 'saved' | 'saving' | 'failed';

export interface EditPart {
  readonly saving: Saving;
  /** How many edits are on their way to the disk. */
  readonly pendingEdits: number;
  readonly undoState: UndoState;
  /** Counts up with everything that the journal gains. */
  readonly journalVersion: number;
  /** Executes an edit; null, what an edit that changes nothing is, does nothing. @returns whether it is on disk */
  execute(edit: Edit | null): Promise<boolean>;
  undo(): Promise<void>;
  redo(): Promise<void>;
}

export const nothingToUndo: UndoState = { undo: null, redo: null };
