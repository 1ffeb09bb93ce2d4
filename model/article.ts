import { z } from 'zod';
import { ArticleId, IssueId } from './ids.ts';
import { ReferenceCode } from './reference-code.ts';
import { NotForRelease } from './release.ts';

export const articleStates = ['untouched', 'in-work', 'done'] as const;
export const ArticleState = z.enum(articleStates);
export type ArticleState = z.infer<typeof ArticleState>;

/** One article of an issue. Its text is its blocks; this is what is said about it. */
export const Article = z.strictObject({
  id: ArticleId,
  issueId: IssueId,
  /** Where among the issue's articles it is listed: in ascending order, whatever lies between. */
  ordinal: z.number(),
  /** The headline as the archivist wants it listed; null while it is what the headline blocks read. */
  headline: z.string().nullable(),
  /** The subhead as the archivist wants it listed; null while it is what the subhead blocks read. */
  subhead: z.string().nullable(),
  reporters: z.array(z.string()).readonly(),
  correspondents: z.array(z.string()).readonly(),
  photographers: z.array(z.string()).readonly(),
  state: ArticleState,
  referenceCode: ReferenceCode.nullable(),
  notForRelease: NotForRelease.nullable(),
  note: z.string(),
});
export type Article = Readonly<z.infer<typeof Article>>;
