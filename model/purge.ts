import { z } from 'zod';
import { EntryId, IssueId } from './ids.ts';
import { IsoDate, Sha256 } from './issue.ts';
import { nameForm } from './names/name-form.ts';

const count = z.int().nonnegative();

/** An issue that can be purged: of the workspace, or one that was removed from it and still stands in its file. */
export const PurgeableIssue = z.strictObject({
  id: IssueId,
  /** What it goes by: its publication's title, else the file that its first page came from. */
  name: z.string(),
  date: IsoDate.nullable(),
  isRemoved: z.boolean(),
});
export type PurgeableIssue = Readonly<z.infer<typeof PurgeableIssue>>;

/** What goes for good when an issue is purged. */
export const PurgePreview = z.strictObject({
  /** The issue, and those that the same files hold: they can only go together. */
  issues: z.array(PurgeableIssue).min(1).readonly(),
  /** The names of the files. */
  files: z.array(z.string()).readonly(),
  articles: count,
  /** Mentions, corrections and categories that people decided. */
  decisions: count,
  /** Entities, publications and remembered names that stand nowhere else. */
  names: count,
  /** UTF-8 bytes of the text. */
  bytes: count,
});
export type PurgePreview = Readonly<z.infer<typeof PurgePreview>>;

/** Why something is purged, in the words of whoever does it; kept with the tombstone, so it must quote nothing. */
export const PurgeReason = z.string().trim().min(1).max(500);

/** What the program may do for good, and only when it was told the name of what goes. */
export const PurgeWish = z.strictObject({
  id: IssueId,
  /** The issue's name, as the person typed it. */
  name: z.string().max(500),
  reason: PurgeReason,
});
export type PurgeWish = Readonly<z.infer<typeof PurgeWish>>;

/** What stands in the place of what was purged. */
export const Tombstone = z.strictObject({
  /** The entry of the journal that says that it was purged. */
  entry: EntryId,
  reason: z.string(),
  /** Of the files that went. */
  sources: z.array(Sha256).readonly(),
});
export type Tombstone = Readonly<z.infer<typeof Tombstone>>;

/** What purging did to backups. */
export const BackupsPurged = z.strictObject({
  purged: count,
  /** The paths of those that still hold it. */
  failed: z.array(z.string()).readonly(),
});
export type BackupsPurged = Readonly<z.infer<typeof BackupsPurged>>;

/** What purging came to. */
export const PurgeResult = z.strictObject({
  /** How many entries of the journal do not say any longer what they did. */
  entries: count,
  /** Whether nothing of it is left in the file: not while something else reads an older state, which is then what to wait for. */
  isWashedOut: z.boolean(),
});
export type PurgeResult = Readonly<z.infer<typeof PurgeResult>>;

/** Whether what somebody typed is the name of an issue, however it is printed. */
export function isNameOf(typed: string, name: string): boolean {
  return nameForm(typed) === nameForm(name);
}
