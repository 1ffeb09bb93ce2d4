import type { ArticleId, IssueId } from '../../model/ids.ts';
import type { ChangedLines, LibraryPage, LibraryRow } from '../../model/library.ts';
import type { ArticleLine, IssueLine } from '../../model/lines.ts';
import { keepSame } from './keep-same.ts';

/** The rows of the library that the window has, by their number; as many as were asked for, not all that there are. */
export type KnownRows = ReadonlyMap<number, LibraryRow>;

/** How many rows are kept at most, so that going through a large library does not gather all of it. */
export const mostRows = 2000;

/** The rows with a page put in. The ones that were known longest go when they are too many. */
export function withPage(known: KnownRows, page: LibraryPage): KnownRows {
  const rows = new Map(known);
  for (const [place, row] of page.rows.entries()) {
    const number = page.from + place;
    const before = rows.get(number);
    rows.delete(number);
    rows.set(number, keepRow(before, row));
  }
  for (const oldest of rows.keys()) {
    if (rows.size <= mostRows) break;
    rows.delete(oldest);
  }
  return rows;
}

/** The rows of a page alone, those that were there before, wherever they stood, being the very same. */
export function onlyPage(known: KnownRows, page: LibraryPage): KnownRows {
  const before = new Map([...known.values()].map((row) => [rowKey(row), row]));
  return new Map(page.rows.map((row, place) => [page.from + place, keepRow(before.get(rowKey(row)), row)]));
}

/** The rows with the lines that changed put in; the very same when none is of them. */
export function withLines(known: KnownRows, { articles, issues }: ChangedLines): KnownRows {
  const article = new Map<ArticleId, ArticleLine>(articles.map((line) => [line.id, line]));
  const issue = new Map<IssueId, IssueLine>(issues.map((line) => [line.issue.id, line]));
  const rows = new Map(known);
  let hasChanged = false;
  for (const [number, row] of known) {
    const now = rowNow(row, article, issue);
    if (now === row) continue;
    rows.set(number, now);
    hasChanged = true;
  }
  return hasChanged ? rows : known;
}

/** What tells a row from all others, also as part of its element's id. */
export function rowKey(row: LibraryRow): string {
  switch (row.kind) {
    case 'group':
      return `group-${row.group.key}`;
    case 'issue':
      return row.line.issue.id;
    case 'article':
      return row.line.id;
    case 'furniture':
      return `furniture-${row.issueId}`;
  }
}

function rowNow(
  row: LibraryRow,
  article: ReadonlyMap<ArticleId, ArticleLine>,
  issue: ReadonlyMap<IssueId, IssueLine>,
): LibraryRow {
  switch (row.kind) {
    // What it sums up is asked for again with the rows.
    case 'group':
      return row;
    case 'issue': {
      const line = issue.get(row.line.issue.id);
      return line === undefined ? row : keepRow(row, { ...row, line });
    }
    case 'article': {
      const line = article.get(row.line.id);
      return line === undefined ? row : keepRow(row, { ...row, line });
    }
    case 'furniture': {
      const line = issue.get(row.issueId);
      return line === undefined || line.furniture === row.count ? row : { ...row, count: line.furniture };
    }
  }
}

function keepRow(before: LibraryRow | undefined, now: LibraryRow): LibraryRow {
  if (before?.kind === 'issue' && now.kind === 'issue')
    return keep(before, { ...now, line: keepSame(before.line, now.line) });
  if (before?.kind === 'article' && now.kind === 'article')
    return keep(before, { ...now, line: keepSame(before.line, now.line) });
  return now;
}

function keep<Row extends Extract<LibraryRow, { line: unknown }>>(before: Row, now: Row): Row {
  const isSame = before.line === now.line && before.issueRow === now.issueRow;
  return isSame && shownOf(before) === shownOf(now) ? before : now;
}

function shownOf(row: LibraryRow): number | null {
  return row.kind === 'issue' ? row.shown : null;
}
