import { z } from 'zod';
import { IssueId } from './ids.ts';

export const exportFormats = ['jsonl', 'csv'] as const;
export const ExportFormat = z.enum(exportFormats);
export type ExportFormat = z.infer<typeof ExportFormat>;

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
  /** Absolute paths, with how many articles (JSON Lines) or mentions (CSV) each holds. */
  files: z.array(z.strictObject({ path: z.string(), records: z.int() })),
});
export type ExportResult = Readonly<z.infer<typeof ExportResult>>;
