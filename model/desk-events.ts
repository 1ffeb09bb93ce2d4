import { z } from 'zod';
import { IssueOverview } from './document.ts';
import { IssueId } from './ids.ts';
import { JobId } from './job.ts';
import { UndoState } from './journal.ts';

/** What a desk tells unasked to whoever sits at it. */
export const deskEvents = {
  /** The workspace is no longer as it was: the issues that changed, as they are now, and those that are gone. */
  'workspace.changed': z.strictObject({
    changed: z.array(IssueOverview),
    removed: z.array(IssueId),
    undo: UndoState,
    /** Whether somebody else than the person at the window had a part in it: the program by itself, another program. */
    byOthers: z.boolean(),
  }),
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
