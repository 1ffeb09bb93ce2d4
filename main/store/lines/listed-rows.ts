import type Database from 'better-sqlite3';
import { LRUCache } from 'lru-cache';
import { append } from '../../../model/append.ts';
import type { ArticleId, IssueId } from '../../../model/ids.ts';
import type { LibraryPage, LibraryRow, LibraryView } from '../../../model/library.ts';
import type { ArticleLine, IssueLine } from '../../../model/lines.ts';
import { type ListedSpan, listedSpans, spanAt } from './listed-spans.ts';
import { type ListedIssue, type Listing, listing } from './listing.ts';

/** The library as rows in another order than the issues came in, or not all of it. */
export interface ListedRows {
  rows(from: number, count: number, view: LibraryView): LibraryPage;
  /** Null for what is not listed, and for what is folded away. */
  rowOf(id: IssueId | ArticleId, view: LibraryView): number | null;
  /** What a view lists, folded or not. */
  listing(view: LibraryView): Listing;
  /** The articles that are listed before and after one, folded or not; undefined for one that is not listed. */
  beside(id: ArticleId, view: LibraryView): Readonly<Record<'previous' | 'next', ArticleId | null>> | undefined;
}

/** What is known of the lines themselves. */
export interface KnownLines {
  article(id: ArticleId): ArticleLine | undefined;
  issue(id: IssueId): IssueLine | undefined;
  /** Some of an issue's articles, in their order. */
  articlesOf(id: IssueId, from: number, count: number): ArticleLine[];
  /** All of them. */
  articleIds(id: IssueId): ArticleId[];
}

interface KeptListing extends Listing {
  /** Where each issue stands among them. */
  readonly places: ReadonlyMap<IssueId, number>;
}

/** How many views are kept: one a window, and the one before it. */
const keptViews = 6;

export function listedRows(database: Database.Database, lines: KnownLines): ListedRows {
  const listed = new LRUCache<string, KeptListing>({ max: keptViews });
  const spans = new LRUCache<string, ListedSpan[]>({ max: keptViews });

  const listingOf = (view: LibraryView): KeptListing => {
    const { filter, order, asOf } = view;
    const key = JSON.stringify([filter, order, asOf]);
    const known = listed.get(key);
    if (known !== undefined) return known;
    const all = listing(database, view);
    const made = { ...all, places: new Map(all.issues.map(({ id }, at) => [id, at])) };
    listed.set(key, made);
    return made;
  };
  const spansOf = (view: LibraryView): ListedSpan[] => {
    const key = JSON.stringify(view);
    const known = spans.get(key) ?? listedSpans(listingOf(view), view.folds);
    spans.set(key, known);
    return known;
  };
  const articlesOf = ({ id, articles }: ListedIssue): readonly ArticleId[] => articles ?? lines.articleIds(id);

  const below = (issue: ListedIssue, issueRow: number, from: number, count: number): LibraryRow[] => {
    const shown =
      issue.articles === null
        ? lines.articlesOf(issue.id, from, count)
        : issue.articles.slice(from, from + count).flatMap((id) => lines.article(id) ?? []);
    const rows = shown.map((line): LibraryRow => ({ kind: 'article', line, issueRow }));
    const furniture = issue.articles === null ? (lines.issue(issue.id)?.furniture ?? 0) : 0;
    if (rows.length < count && furniture > 0) {
      rows.push({ kind: 'furniture', issueId: issue.id, count: furniture, issueRow });
    }
    return rows;
  };
  const rowsOf = (span: ListedSpan, skipped: number, count: number): LibraryRow[] => {
    if (span.kind === 'group') return [{ kind: 'group', group: span.group }];
    const { issue, first } = span;
    const line = lines.issue(issue.id);
    if (line === undefined) return [];
    const own: LibraryRow[] =
      skipped > 0 ? [] : [{ kind: 'issue', line, shown: issue.articles?.length ?? null, issueRow: first }];
    return [...own, ...below(issue, first, Math.max(0, skipped - 1), count - own.length)];
  };

  return {
    listing: listingOf,
    rows(from, count, view) {
      const all = spansOf(view);
      const last = all.at(-1);
      const total = last === undefined ? 0 : last.first + last.rows;
      const rows: LibraryRow[] = [];
      for (let at = spanAt(all, from); at >= 0 && at < all.length && rows.length < count && from < total; at++) {
        const span = all[at];
        if (span === undefined) break;
        const skipped = Math.max(0, from - span.first);
        append(rows, rowsOf(span, skipped, Math.min(count - rows.length, span.rows - skipped)));
      }
      const { issues, articles } = listingOf(view);
      return { from, rows, total, listed: { issues: issues.length, articles } };
    },
    rowOf(id, view) {
      const article = lines.article(id as ArticleId);
      const issueId = article?.issueId ?? (id as IssueId);
      const span = spansOf(view).find((each) => each.kind === 'issue' && each.issue.id === issueId);
      if (span?.kind !== 'issue') return null;
      if (article === undefined) return span.first;
      const at = articlesOf(span.issue).indexOf(article.id);
      return at < 0 || span.rows === 1 ? null : span.first + 1 + at;
    },
    beside(id, view) {
      const { issues, places } = listingOf(view);
      const issueId = lines.article(id)?.issueId;
      const place = issueId === undefined ? undefined : places.get(issueId);
      const issue = place === undefined ? undefined : issues[place];
      if (place === undefined || issue === undefined) return undefined;
      const articles = articlesOf(issue);
      const at = articles.indexOf(id);
      if (at < 0) return undefined;
      const beyond = (direction: 1 | -1): ArticleId | null => {
        for (let to = place + direction; to >= 0 && to < issues.length; to += direction) {
          const found = articlesOf(issues[to] ?? issue).at(direction === 1 ? 0 : -1);
          if (found !== undefined) return found;
        }
        return null;
      };
      return { previous: articles[at - 1] ?? beyond(-1), next: articles[at + 1] ?? beyond(1) };
    },
  };
}
