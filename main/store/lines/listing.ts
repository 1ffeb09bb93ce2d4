import type Database from 'better-sqlite3';
import type { ArticleId, IssueId } from '../../../model/ids.ts';
import { type IssueGroup, isWholeLibrary, type LibraryOrder, type LibraryView } from '../../../model/library.ts';
import { once } from '../../../model/once.ts';
import { filteredArticles } from './filtered-articles.ts';

/** The issues that a view lists, in its order, and which of their articles. */
export interface Listing {
  readonly issues: readonly ListedIssue[];
  /** How many articles are listed. */
  readonly articles: number;
}

export interface ListedIssue {
  readonly id: IssueId;
  /** The group that it is listed in; null where there are none. */
  readonly group: IssueGroup | null;
  /** Those of its articles that are listed, in their order; null for all. */
  readonly articles: readonly ArticleId[] | null;
  /** How many rows it has beside its own. */
  readonly rows: number;
}

/** What orders go by of each issue. */
interface OrderedIssue {
  readonly id: IssueId;
  readonly publicationId: string | null;
  readonly title: string | null;
  readonly date: string | null;
  readonly articles: number;
  readonly done: number;
  readonly waiting: number;
  readonly rows: number;
}

type Compare = (a: OrderedIssue, b: OrderedIssue) => number;

/** Goes through all issues, and with a filter through all articles: what it comes to is to be kept. */
export function listing(database: Database.Database, { filter, order }: LibraryView): Listing {
  const filtered = isWholeLibrary(filter) ? null : filteredArticles(database, filter);
  const ordered = issuesIn(database, order).filter(({ id }) => filtered === null || filtered.has(id));
  const groups = order === 'newspaper' ? groupsOf(ordered) : new Map<IssueId, IssueGroup>();
  const issues = ordered.map(({ id, rows }): ListedIssue => {
    const articles = filtered?.get(id) ?? null;
    return { id, group: groups.get(id) ?? null, articles, rows: articles?.length ?? rows - 1 };
  });
  const articles = filtered === null ? ordered : [...filtered.values()].map(({ length }) => ({ articles: length }));
  return { issues, articles: articles.reduce((sum, each) => sum + each.articles, 0) };
}

function issuesIn(database: Database.Database, order: LibraryOrder): OrderedIssue[] {
  const all = database
    .prepare<[], OrderedIssue>(
      `SELECT line.issue_id AS id, standing_id AS publicationId, publication.title, issue.date, articles, done, waiting, rows
       FROM issue_line AS line JOIN issue ON issue.id = line.issue_id LEFT JOIN publication_line USING (publication_id)
         LEFT JOIN publication ON publication.id = standing_id
       ORDER BY line.ordinal, line.issue_id`,
    )
    .all();
  // Sorting keeps what is equal in the order in which it came in.
  return order === 'listed' ? all : all.toSorted(compares[order]);
}

/** What is not known comes last, whichever way the rest goes. */
function byDate(direction: 1 | -1): Compare {
  return ({ date: a }, { date: b }) => {
    if (a === b) return 0;
    if (a === null || b === null) return a === null ? 1 : -1;
    return a < b ? -direction : direction;
  };
}

/** Chinese titles by their sounds, as the archive's own lists have them. */
const titles = once(() => new Intl.Collator('zh-u-co-pinyin', { numeric: true }));

const byTitle: Compare = ({ title: a, publicationId: one }, { title: b, publicationId: other }) => {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return titles().compare(a, b) || (one ?? '').localeCompare(other ?? '');
};

const compares: Readonly<Record<Exclude<LibraryOrder, 'listed'>, Compare>> = {
  newspaper: (a, b) => byTitle(a, b) || byDate(1)(a, b),
  oldest: byDate(1),
  newest: byDate(-1),
  waiting: (a, b) => b.waiting - a.waiting,
};

function groupsOf(issues: readonly OrderedIssue[]): Map<IssueId, IssueGroup> {
  const groups = new Map<string, IssueGroup>();
  const keyOf = ({ publicationId, date }: OrderedIssue): string =>
    `${publicationId ?? 'untitled'}-${date?.slice(0, 4) ?? 'undated'}`;
  for (const issue of issues) {
    const key = keyOf(issue);
    const { issues: count, articles, done } = groups.get(key) ?? { issues: 0, articles: 0, done: 0 };
    const year = issue.date === null ? null : Number(issue.date.slice(0, 4));
    groups.set(key, {
      ...{ key, title: issue.title, year },
      ...{ issues: count + 1, articles: articles + issue.articles, done: done + issue.done },
    });
  }
  const grouped = new Map<IssueId, IssueGroup>();
  for (const issue of issues) {
    const group = groups.get(keyOf(issue));
    if (group !== undefined) grouped.set(issue.id, group);
  }
  return grouped;
}
