import type Database from 'better-sqlite3';
import { append } from '../../../model/append.ts';
import type { ArticleId, IssueId } from '../../../model/ids.ts';
import type { LibraryPage, LibraryRow } from '../../../model/library.ts';
import type { KnownLines } from './listed-rows.ts';

/** All of the library as rows: each issue, then, unless it is folded, its articles and the text that belongs to none. */
export interface LibraryRows {
  /** At most `count` rows, from one on. */
  rows(from: number, count: number, folded: readonly IssueId[]): LibraryPage;
  /** The row of an issue or article; null for one that is not there or that stands in a folded issue. */
  rowOf(id: IssueId | ArticleId, folded: readonly IssueId[]): number | null;
}

/** Where the rows of an issue stand when nothing is folded. */
interface Span {
  readonly id: IssueId;
  readonly first: number;
  readonly rows: number;
}

export function libraryRows(database: Database.Database, lines: Pick<KnownLines, 'issue' | 'articlesOf'>): LibraryRows {
  const span = 'SELECT issue_id AS id, first_row AS first, rows FROM issue_line';
  const spanOf = database.prepare<[string], Span>(`${span} WHERE issue_id = ?`);
  const spanAt = database.prepare<[number], Span>(`${span} WHERE first_row <= ? ORDER BY first_row DESC LIMIT 1`);
  const spansFrom = database.prepare<[number, number], Span>(`${span} WHERE first_row >= ? ORDER BY first_row LIMIT ?`);
  const lastSpan = database.prepare<[], Span>(`${span} ORDER BY first_row DESC LIMIT 1`);
  const articlePlace = database.prepare<[string], { issueId: IssueId; before: number }>(
    `SELECT issue_id AS issueId, (SELECT count(*) FROM article_line AS other
       WHERE other.issue_id = line.issue_id AND (other.ordinal, other.article_id) < (line.ordinal, line.article_id)) AS before
     FROM article_line AS line WHERE article_id = ?`,
  );

  /** The folded issues that hide rows, in their order. */
  const foldsOf = (folded: readonly IssueId[]): readonly Span[] =>
    [...new Set(folded)]
      .flatMap((id) => spanOf.get(id) ?? [])
      .filter(({ rows }) => rows > 1)
      .toSorted((a, b) => a.first - b.first);

  const rowsOf = (id: IssueId, issueRow: number, from: number, count: number): LibraryRow[] => {
    const line = lines.issue(id);
    if (line === undefined) return [];
    const all: LibraryRow[] = from === 0 ? [{ kind: 'issue', line, shown: null, issueRow }] : [];
    const skipped = Math.max(0, from - 1);
    const articles = lines.articlesOf(id, skipped, Math.max(0, count - all.length));
    append(
      all,
      articles.map((article): LibraryRow => ({ kind: 'article', line: article, issueRow })),
    );
    if (all.length < count && line.furniture > 0) {
      all.push({ kind: 'furniture', issueId: id, count: line.furniture, issueRow });
    }
    return all;
  };

  return {
    rows(from, count, folded) {
      const folds = foldsOf(folded);
      const isFolded = new Set(folds.map(({ id }) => id));
      const last = lastSpan.get();
      const total = last === undefined ? 0 : last.first + last.rows - hiddenIn(folds);
      const rows: LibraryRow[] = [];
      if (from >= total || count <= 0) return { from, rows, total, listed: null };
      const begin = spanAt.get(unfoldedRow(from, folds));
      // Where the issue that is looked at begins.
      let at = begin === undefined ? 0 : begin.first - hiddenIn(folds.filter(({ first }) => first < begin.first));
      for (const { id, rows: own } of spansFrom.all(begin?.first ?? 0, count)) {
        if (rows.length >= count) break;
        const skipped = Math.max(0, from - at);
        const wanted = isFolded.has(id) ? 1 : Math.min(count - rows.length, own - skipped);
        append(rows, rowsOf(id, at, skipped, wanted));
        at += isFolded.has(id) ? 1 : own;
      }
      return { from, rows, total, listed: null };
    },
    rowOf(id, folded) {
      const folds = foldsOf(folded);
      const place = articlePlace.get(id);
      const issue = spanOf.get(place?.issueId ?? id);
      if (issue === undefined || (place !== undefined && folds.some((fold) => fold.id === issue.id))) return null;
      const first = issue.first - hiddenIn(folds.filter((fold) => fold.first < issue.first));
      return place === undefined ? first : first + 1 + place.before;
    },
  };
}

function hiddenIn(folds: readonly Span[]): number {
  return folds.reduce((sum, { rows }) => sum + rows - 1, 0);
}

/** Which row it would be if nothing were folded. */
function unfoldedRow(row: number, folds: readonly Span[]): number {
  let unfolded = row;
  for (const { first, rows } of folds) {
    if (first >= unfolded) break;
    unfolded += rows - 1;
  }
  return unfolded;
}
