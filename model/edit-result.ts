import { z } from 'zod';
import type { DocumentChange } from './document-change.ts';
import { JournalEntry, UndoState } from './journal.ts';
import type { JsonText } from './json-text.ts';

/** What an edit, or undoing or redoing one, came to. */
export const EditResult = z.strictObject({
  entry: JournalEntry,
  /** What can be undone and redone after it. */
  undo: UndoState,
  /** What it changed of the article that it was made in; null when that must be read again. */
  change: z.string().nullable() as z.ZodType<JsonText<DocumentChange> | null>,
});
export type EditResult = Readonly<z.infer<typeof EditResult>>;
