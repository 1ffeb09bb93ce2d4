import { z } from 'zod';
import { BackupState } from './backup.ts';
import type { DocumentChange } from './document-change.ts';
import { Failure } from './failure.ts';
import { EntryId } from './ids.ts';
import { JobId } from './job.ts';
import { UndoState } from './journal.ts';
import type { JsonText } from './json-text.ts';
import { ChangedLines } from './library.ts';

/** What a desk tells unasked to whoever sits at it. */
export const deskEvents = {
  /**
   * The workspace is no longer as it was. `lines` are all that changed; null when rows came, went or moved, or more changed than is
   * worth telling: then whatever is shown is to be asked for anew.
   */
  'workspace.changed': z.strictObject({
    lines: ChangedLines.nullable(),
    undo: UndoState,
    /** What people did at this program's windows that it tells of, among it what is told to the window that did it. */
    entries: z.array(EntryId),
    /** Whether somebody else than the person at the window had a part in it: the program by itself, another program. */
    byOthers: z.boolean(),
    /**
     * What the program suggests otherwise now, article by article, where that is all that others had a part in; null where whatever is
     * shown is to be read anew.
     */
    suggestions: z.array(z.string() as z.ZodType<JsonText<DocumentChange>>).nullable(),
  }),
  /** Something waits to be written: another program (its name, where it is known) keeps the workspace locked. */
  'workspace.waiting': z.strictObject({ holder: z.string().nullable() }),
  /** The file of the workspace is not where it was, or another one is there: nothing is saved until that is mended (null). */
  'workspace.lost': z.strictObject({ code: z.enum(['workspace-moved', 'workspace-replaced']).nullable() }),
  /** The workspace is only read from now on: something is wrong with its file. */
  'workspace.read-only': z.strictObject({ why: Failure }),
  /** How it stands with the workspace's backups. */
  'workspace.backups': BackupState,
  /** Where the register is served to other programs on this computer; null once it is not. */
  'workspace.served': z.strictObject({ address: z.string().nullable() }),
  /** The workspace's own vocabularies are no longer as they were. */
  'vocabulary.changed': z.strictObject({}),
  'job.progress': z.strictObject({
    job: JobId,
    /** What is being worked on, e.g. a file's name. */
    subject: z.string(),
    /** From 0 to 1. */
    fraction: z.number().min(0).max(1),
  }),
} as const;

export type DeskEventName = keyof typeof deskEvents;
export type DeskEventPayload<Name extends DeskEventName> = z.infer<(typeof deskEvents)[Name]>;
