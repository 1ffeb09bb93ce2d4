import { z } from 'zod';
import { ChosenFile } from './chosen-file.ts';
import { Failure } from './failure.ts';

/** What a backup was made for. */
export const BackupReason = z.enum(['hourly', 'by-hand', 'before-merge', 'before-migration']);
export type BackupReason = z.infer<typeof BackupReason>;

/** What is known of a backup. */
export const BackupFacts = z.strictObject({
  /** When it was made, in milliseconds since the epoch. */
  at: z.int(),
  why: BackupReason,
  /** The size of its file. */
  bytes: z.int().nonnegative(),
  /** What it holds. */
  issues: z.int().nonnegative(),
  articles: z.int().nonnegative(),
  /** How many entries its journal has. */
  entries: z.int().nonnegative(),
  /** When the last of them was made, in milliseconds since the epoch. */
  lastEntryAt: z.int().nullable(),
});
export type BackupFacts = Readonly<z.infer<typeof BackupFacts>>;

/** How much of the space that would be free without them the backups of a workspace may take. */
export const backupShares = [0.05, 0.1, 0.2, 0.5] as const;
export const BackupShare = z.literal(backupShares);
export type BackupShare = z.infer<typeof BackupShare>;

/** How a person wants backups to be kept. */
export interface BackupSettings {
  /** The folder of their choice; null: one beside each workspace. */
  readonly folder: string | null;
  readonly share: BackupShare;
}

export const usualBackups: BackupSettings = { folder: null, share: 0.2 };

/** How it stands with the backups of the workspace that is open. */
export const BackupState = z.strictObject({
  /** When the last one was made, in milliseconds since the epoch; null when none is known of. */
  last: z.int().nullable(),
  /** Why the last attempt failed; null when it didn't. */
  failure: Failure.nullable(),
  /** Whether they lie on the disk on which the workspace does, and would be lost with it. */
  onSameDisk: z.boolean(),
  /** How many had to go when the last one was made, because all together would have taken too much room. */
  droppedForRoom: z.int().nonnegative(),
  isUnderWay: z.boolean(),
});
export type BackupState = Readonly<z.infer<typeof BackupState>>;

/** The backups of a workspace, the newest first, and where they are kept. */
export const BackupList = z.strictObject({
  backups: z.array(z.strictObject({ file: ChosenFile, ...BackupFacts.shape })),
  /** Only to be shown. */
  folder: z.string(),
  /** Whether the folder is the person's choice. */
  isChosen: z.boolean(),
  isFolderThere: z.boolean(),
  onSameDisk: z.boolean(),
  share: BackupShare,
});
export type BackupList = Readonly<z.infer<typeof BackupList>>;
