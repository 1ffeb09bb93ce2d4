import { z } from 'zod';
import { Annotator } from './annotators.ts';
import { ChosenFile } from './chosen-file.ts';
import { Failure } from './failure.ts';
import { ArticleId, ImportBatchId, IssueId } from './ids.ts';
import { ImportChoices, ImportReport } from './import.ts';
import { UnknownLabel } from './label-decisions.ts';
import { ImagesToKeep } from './page-image-check.ts';

/**
 * Where a file of a batch stands: `waiting` for its turn; `imported`; `there-already`, its bytes or its text; `read-along`, as part of
 * another file of the batch; `failed`; `left-out`, because the person wanted no more of the batch.
 */
export const importStates = ['waiting', 'imported', 'there-already', 'read-along', 'failed', 'left-out'] as const;
export const ImportState = z.enum(importStates);
export type ImportState = z.infer<typeof ImportState>;

/** What came of a file that was imported. */
export const ImportedFile = z.strictObject({
  /** The first of its issues. */
  issueId: IssueId,
  firstArticleId: ArticleId.nullable(),
  articles: z.int(),
  mentions: z.int(),
  corrections: z.int(),
  report: ImportReport,
});
export type ImportedFile = Readonly<z.infer<typeof ImportedFile>>;

/** Which file of a batch; they are counted from 0 in the order in which they are imported. */
export const ImportPlace = z.strictObject({ batchId: ImportBatchId, place: z.int().nonnegative() });
export type ImportPlace = Readonly<z.infer<typeof ImportPlace>>;

/** A file of a batch, and what became of it. */
export const ImportItem = ImportPlace.extend({
  /** The file, or the archive that it is in. */
  path: z.string(),
  /** Its name in the archive; null for a file by itself. */
  entry: z.string().nullable(),
  state: ImportState,
  /** What the person laid down for it. */
  choices: ImportChoices,
  imported: ImportedFile.nullable(),
  failure: Failure.nullable(),
  /** The file of the batch that it was read along with. */
  readWith: z.string().nullable(),
});
export type ImportItem = Readonly<z.infer<typeof ImportItem>>;

export const ImportCounts = z.strictObject({
  waiting: z.int(),
  imported: z.int(),
  'there-already': z.int(),
  'read-along': z.int(),
  failed: z.int(),
  'left-out': z.int(),
});
export type ImportCounts = Readonly<z.infer<typeof ImportCounts>>;

/** What was given to import in one go: files, folders, archives. */
export const ImportBatch = z.strictObject({
  id: ImportBatchId,
  /** When it was begun, in milliseconds since the epoch. */
  at: z.int(),
  /** The name that whoever began it goes by. */
  actor: z.string(),
  /** What was given, by its paths. */
  given: z.array(z.string()),
  /** Whether all files that it comes to are known: else it was cut off while they were looked for. */
  isListed: z.boolean(),
  /** Whether a person had it end before its end. */
  isStopped: z.boolean(),
  counts: ImportCounts,
  /** Whether it was begun in this copy of the workspace: nowhere else its paths lead to the same files. */
  isHere: z.boolean(),
});
export type ImportBatch = Readonly<z.infer<typeof ImportBatch>>;

/** A batch, and whether it is worked at just now. */
export const RunningBatch = ImportBatch.extend({ isUnderWay: z.boolean() });
export type RunningBatch = Readonly<z.infer<typeof RunningBatch>>;

/** Whether there is something left to do of a batch that can be done here. */
export function canResume({ isHere, isListed, counts }: ImportBatch): boolean {
  return isHere && (!isListed || counts.waiting > 0);
}

/** What a batch has come to when work at it ended, at its end or because the person wanted that. */
export const ImportSummary = z.strictObject({
  batch: ImportBatch,
  /** Of all its files that came in. */
  articles: z.int(),
  mentions: z.int(),
  corrections: z.int(),
  /** The first that came in this time. */
  first: ImportItem.nullable(),
  /** The file, where the batch is a single one. */
  only: ImportItem.nullable(),
  /** Images of its pages that lie elsewhere, and of which nobody said yet whether they stay there. */
  images: ImagesToKeep,
  /** Those among whom somebody has to choose whose work is read, the likeliest first. */
  annotators: z.array(Annotator).readonly(),
  /** Labels of other tools of which somebody has to say what becomes of them, the most frequent first. */
  labels: z.array(UnknownLabel).readonly(),
});
export type ImportSummary = Readonly<z.infer<typeof ImportSummary>>;

/** Which files of a batch are listed. */
export const importExtents = ['all', 'not-in', 'incomplete', ...importStates] as const;
export const ImportExtent = z.enum(importExtents);
/** `not-in`: failed or there already; `incomplete`: imported, but not all that they hold. */
export type ImportExtent = z.infer<typeof ImportExtent>;

/** A file of a batch as the window lists it. */
export const ListedImport = ImportItem.extend({
  /** To look at it, or import it otherwise; null where it can't be got at from here. */
  file: ChosenFile.nullable(),
});
export type ListedImport = Readonly<z.infer<typeof ListedImport>>;

export const ImportItemPage = z.strictObject({
  from: z.int(),
  total: z.int(),
  rows: z.array(ListedImport),
});
export type ImportItemPage = Readonly<z.infer<typeof ImportItemPage>>;
