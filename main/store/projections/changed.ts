import type { Article } from '../../../model/article.ts';
import type { ArticleId, IssueId } from '../../../model/ids.ts';
import type { Issue } from '../../../model/issue.ts';
import type { Touch, Touched } from '../touched.ts';
import type { Affected } from './affected.ts';

/** The articles and issues whose lines are other than before. */
export interface Changed {
  readonly articles: readonly ArticleId[];
  readonly issues: readonly IssueId[];
}

/** Of how many lines is told one by one; whoever shows lists reads more of them sooner anew. */
const mostLines = 40;

/** Which lines an edit changed; null when rows came, went or moved, when names that articles show changed, or when it were too many. */
export function changedIn(
  { publication, type, relationType, issue, page, article, block, entity }: Touched,
  { articles, issues }: Affected,
): Changed | null {
  if ([publication, type, relationType, entity].some((touches) => touches !== undefined)) return null;
  if (page !== undefined || some(issue, movesIssue) || some(article, movesArticle)) return null;
  const isOutside = ({ before, after }: Touch<{ articleId: ArticleId | null }>): boolean =>
    (before !== null && before.articleId === null) !== (after !== null && after.articleId === null);
  if (some(block, isOutside)) return null;
  return articles.size + issues.size > mostLines ? null : { articles: [...articles], issues: [...issues] };
}

/** All changes together; null where one of them is. */
export function joined(first: Changed | null, second: Changed | null): Changed | null {
  if (first === null || second === null) return null;
  const articles = [...new Set([...first.articles, ...second.articles])];
  const issues = [...new Set([...first.issues, ...second.issues])];
  return articles.length + issues.length > mostLines ? null : { articles, issues };
}

function some<R>(touches: ReadonlyMap<string, Touch<R>> | undefined, test: (touch: Touch<R>) => boolean): boolean {
  return [...(touches?.values() ?? [])].some(test);
}

const movesIssue = ({ before, after }: Touch<Issue>): boolean => before?.ordinal !== after?.ordinal;

const movesArticle = ({ before, after }: Touch<Article>): boolean =>
  before?.ordinal !== after?.ordinal || before?.issueId !== after?.issueId;
