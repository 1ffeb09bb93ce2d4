import type { Article } from '../../model/article.ts';
import { KanwuError } from '../../model/error.ts';
import type { ExportScope } from '../../model/export-scope.ts';
import type { ArticleId } from '../../model/ids.ts';
import { isWholeLibrary, type LibraryFilter } from '../../model/library.ts';
import type { SearchPlace } from '../../model/search/found-text.ts';
import type { Workspace } from './workspace.ts';

export interface ArticlesWanted {
  readonly scope: ExportScope;
  readonly filter: LibraryFilter;
  readonly includeNotForRelease: boolean;
}

export interface ArticlesToExport {
  readonly ids: readonly ArticleId[];
  /** How many of those that are wanted are not for release and stay. */
  readonly heldBack: number;
}

/** So many articles in which something was found are read at a time. */
const foundAtOnce = 1000;

/** The articles that are to be exported, in the order in which issues came in. @throws {KanwuError} `record-not-found` */
export function articlesToExport(workspace: Workspace, wanted: ArticlesWanted): ArticlesToExport {
  const chosen = ofFilter(workspace, wanted);
  if (wanted.includeNotForRelease) return { ids: chosen, heldBack: 0 };
  const kept = workspace.notReleased.articles();
  const ids = kept.size === 0 ? chosen : chosen.filter((id) => !kept.has(id));
  return { ids, heldBack: chosen.length - ids.length };
}

function ofFilter(workspace: Workspace, { scope, filter }: ArticlesWanted): readonly ArticleId[] {
  const there = inScope(workspace, scope);
  if (isWholeLibrary(filter)) return there;
  const wanted = new Set([...workspace.lines.filtered(filter).values()].flat());
  return there.filter((id) => wanted.has(id));
}

function inScope(workspace: Workspace, scope: ExportScope): readonly ArticleId[] {
  switch (scope.kind) {
    case 'workspace':
      return ofIssues(workspace, () => true);
    case 'issues': {
      const missing = scope.ids.find((id) => workspace.records.issue.get(id) === undefined);
      if (missing !== undefined) throw new KanwuError('record-not-found', { noun: 'issue', id: missing });
      const wanted = new Set(scope.ids);
      return ofIssues(workspace, (id) => wanted.has(id));
    }
    case 'articles': {
      const missing = scope.ids.find((id) => !workspace.articles.has(id));
      if (missing !== undefined) throw new KanwuError('record-not-found', { noun: 'article', id: missing });
      const wanted = new Set(scope.ids);
      const issues = new Set(scope.ids.map((id) => workspace.records.article.get(id)?.issueId));
      return ofIssues(workspace, (id) => issues.has(id)).filter((id) => wanted.has(id));
    }
    case 'found':
      return foundIn(workspace, scope.wanted);
  }
}

function ofIssues(workspace: Workspace, isWanted: (id: Article['issueId']) => boolean): readonly ArticleId[] {
  const inOrder = (a: Article, b: Article): number => a.ordinal - b.ordinal;
  return workspace
    .issueIds()
    .filter(isWanted)
    .flatMap((id) => workspace.records.article.where('issueId', id).sort(inOrder))
    .map(({ id }) => id);
}

function foundIn({ search }: Workspace, wanted: string): readonly ArticleId[] {
  const ids: ArticleId[] = [];
  for (let after: SearchPlace | null = null; ; ) {
    const { found, next } = search.find(wanted, after, foundAtOnce);
    for (const { articleId } of found) ids.push(articleId);
    if (next === null) return ids;
    after = next;
  }
}
