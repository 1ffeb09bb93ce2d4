import type { ArticleDocument } from '../../model/document.ts';
import { rangeInDocument } from '../../model/document-pages.ts';
import type { ArticleId } from '../../model/ids.ts';
import type { Mention } from '../../model/mention.ts';
import type { Workspace } from './workspace.ts';

/** An article whose suggestions are to be made again. */
export interface ArticleToRefresh {
  readonly document: ArticleDocument;
  /** Mentions that people took away. */
  readonly removed: readonly Mention[];
  /** Whether they are behind what was decided of names. */
  readonly isStale: boolean;
  /** The sequence number of the entry that came last: what is suggested is made of what was known then. */
  readonly asOf: number;
}

/** What can be read of articles whose suggestions are to be made again, by name. */
export const suggestionQueries = {
  /** Some of the articles in which other suggestions would be made by now. */
  'stale-articles': ({ stale }: Workspace, limit: number): ArticleId[] => stale.some(limit),
  /** Of some articles those that are in work, and whether their suggestions are behind what was decided of names. */
  'articles-in-work': (workspace: Workspace, ids: readonly ArticleId[]): { id: ArticleId; isStale: boolean }[] =>
    ids
      .filter((id) => workspace.articles.has(id) && workspace.records.article.get(id)?.state !== 'done')
      .map((id) => ({ id, isStale: workspace.stale.has(id) })),
  /** Null when the article is gone. */
  'article-to-refresh': (workspace: Workspace, id: ArticleId): ArticleToRefresh | null => {
    if (!workspace.articles.has(id)) return null;
    const document = workspace.articles.read(id);
    const removed = document.pages.flatMap((page) =>
      workspace
        .removedAround('mention', {
          ...{ pageId: page.id, start: page.start - page.shift, end: page.end - page.shift },
        })
        .map((mention) => ({ ...mention, ranges: mention.ranges.map((range) => rangeInDocument(page, range)) })),
    );
    return { document, removed, isStale: workspace.stale.has(id), asOf: workspace.journal.last() };
  },
} as const;
