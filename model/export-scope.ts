import { z } from 'zod';
import { ArticleId, IssueId } from './ids.ts';
import { longestQuery } from './search/found-text.ts';

/** Where what is exported comes from. Of the articles there a filter (`LibraryFilter`) says which go. */
export const ExportScope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('workspace') }),
  z.strictObject({ kind: z.literal('issues'), ids: z.array(IssueId).readonly() }),
  z.strictObject({ kind: z.literal('articles'), ids: z.array(ArticleId).readonly() }),
  /** The articles in whose text something stands, as the search finds it. */
  z.strictObject({ kind: z.literal('found'), wanted: z.string().min(1).max(longestQuery) }),
]);
export type ExportScope = Readonly<z.infer<typeof ExportScope>>;

export const wholeWorkspace: ExportScope = { kind: 'workspace' };
