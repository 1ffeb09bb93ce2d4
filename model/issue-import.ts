import { z } from 'zod';
import { Failure } from './failure.ts';
import { ArticleId, IssueId } from './ids.ts';
import { ImportReport } from './import.ts';

/** What importing files came to; one that failed kept no other out. */
export const ImportResult = z.strictObject({
  imported: z.array(
    z.strictObject({
      path: z.string(),
      /** The first of its issues. */
      issueId: IssueId,
      firstArticleId: ArticleId.nullable(),
      articles: z.int(),
      mentions: z.int(),
      corrections: z.int(),
      report: ImportReport,
    }),
  ),
  failed: z.array(z.strictObject({ path: z.string(), error: Failure })),
});
export type ImportResult = Readonly<z.infer<typeof ImportResult>>;
