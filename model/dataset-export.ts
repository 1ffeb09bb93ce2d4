import { z } from 'zod';
import { IssueId } from './ids.ts';

/** What the records of a file are. */
export const RecordKind = z.enum(['article', 'mention']);
export type RecordKind = z.infer<typeof RecordKind>;

/** A format that datasets are written in. */
export const DatasetFormat = z.strictObject({
  /** By which it is asked for, e.g. `jsonl`. */
  code: z.string(),
  /** The same in every language, e.g. `JSON Lines`. */
  name: z.string(),
  recordKind: RecordKind,
});
export type DatasetFormat = Readonly<z.infer<typeof DatasetFormat>>;

/** What is to be exported, how and where to. */
export const ExportWish = z.strictObject({
  /** The code of a format; one that is not known is refused. */
  format: z.string(),
  /** Is made when it is not there. */
  directory: z.string(),
  /** Null for the whole workspace. */
  issueIds: z.array(IssueId).readonly().nullable(),
  includeSuggested: z.boolean(),
});
export type ExportWish = Readonly<z.infer<typeof ExportWish>>;

export const ExportResult = z.strictObject({
  /** Absolute paths, with how many records each holds. */
  files: z.array(z.strictObject({ path: z.string(), records: z.int(), recordKind: RecordKind })),
});
export type ExportResult = Readonly<z.infer<typeof ExportResult>>;
